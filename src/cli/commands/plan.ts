import { Command, Option } from "commander";

import { planCreates, withdrawPlan } from "../../client/local/index.ts";
import type { LocalPlan } from "../../contract/index.ts";
import type { CliContext } from "../context.ts";
import { BadInput } from "../errors.ts";
import { accountOption, baseUrlOption, jsonOption } from "../options.ts";
import { writeJson } from "../output.ts";
import { withBooks, type BooksFlags } from "../spending/books.ts";
import { writeNext } from "../spending/next.ts";
import { toOrder, type OrderFlags } from "../spending/plan-order.ts";
import { writeBodies, writePlan, writePlans } from "../spending/plan-view.ts";
import { withServer } from "../spending/with-server.ts";
import { toLimit } from "../spending/words.ts";

interface PlanFlags extends OrderFlags {
  readonly baseUrl?: string;
  readonly json?: true;
}

/** `onetake plan <request...>`: what is to be bought, written down and priced. Free. */
export function planCommand(context: CliContext): Command {
  const plan = new Command("plan")
    .summary("free: write down and price what is to be bought, and see what it needs")
    .description(
      "FREE. Judges requests as check does, takes in their pictures, translates them where the key demands it, prices them and writes the plan down. " +
        "Nothing is bought: a person approves the plan at a terminal, and create buys it. Several requests are one plan, admitted whole or not at all.",
    )
    // Options behind a verb are that verb's.
    .enablePositionalOptions()
    .argument("[requests...]", "files with JSON, a curl command or source code with the body in it, or - for standard input")
    .addOption(
      new Option("--purpose <text>", "what it is for; the first success closes a purpose, and asking again gets that result"),
    )
    .addOption(new Option("--project <name>", "project whose budgets it counts against"))
    .addOption(new Option("--run <name>", "run whose budgets it counts against"))
    .addOption(new Option("--engine <name>", "engine that costs money; by default the one that the server has"))
    .addOption(new Option("--exposure <units>", "the most that each create may cost, where no price is known"))
    .addOption(new Option("--endpoint <name>", "such as omni-video; by default the one that fits each request best"))
    .addOption(baseUrlOption())
    .addOption(jsonOption())
    .addHelpText("after", EXAMPLES)
    .action(async (requests: readonly string[], flags: PlanFlags) => {
      const order = await toOrder(context, requests, flags);
      const made = await withServer(
        context,
        flags,
        (client) => planCreates(client, order, { signal: context.signal }),
        "Nothing was bought. See what was written down: onetake plan list",
      );
      tell(context, flags, made);
    });
  for (const define of [showCommand, listCommand, withdrawCommand]) plan.addCommand(define(context));
  return plan;
}

const EXAMPLES = `
Examples:
  $ onetake plan request.json --purpose fox/opening
  $ onetake plan call.sh --purpose fox/opening --project fox      (a curl command)
  $ onetake plan one.json two.json three.json --purpose fox/stills --run 2026-11-26
  $ onetake plan request.json --purpose fox/new-model --exposure 12   (no price is known)
  $ onetake plan show plan-4f6k2m9q7x1c
  $ onetake plan list
  $ onetake plan withdraw plan-4f6k2m9q7x1c
`;

function showCommand(context: CliContext): Command {
  return new Command("show")
    .summary("free: a plan with its prices, its findings and what it needs")
    .argument("<plan>", "its id")
    .addOption(new Option("--body", "the exact bodies that would travel, too"))
    .addOption(accountOption())
    .addOption(baseUrlOption())
    .addOption(jsonOption())
    .action(async (id: string, flags: BooksFlags & { readonly body?: true }) => {
      const plan = await withBooks(context, flags, (books) => books.plan(id));
      if (plan === undefined) throw noPlan(id);
      tell(context, flags, plan);
    });
}

function listCommand(context: CliContext): Command {
  return new Command("list")
    .summary("free: plans, newest first")
    .addOption(new Option("--limit <number>", "at most so many").default("30"))
    .addOption(accountOption())
    .addOption(baseUrlOption())
    .addOption(jsonOption())
    .action(async (flags: BooksFlags & { readonly limit: string }) => {
      const limit = toLimit(flags.limit);
      const plans = await withBooks(context, flags, (books) => books.plans(limit));
      const open = plans.find(({ state }) => state === "open");
      const next = open?.next ?? "onetake plan <request> --purpose <text>";
      if (flags.json) return writeJson(context.out, { plans, next });
      if (plans.length === 0) context.err.write("there are no plans\n");
      else writePlans(context.out, plans);
      writeNext(context.out, next);
    });
}

function withdrawCommand(context: CliContext): Command {
  return new Command("withdraw")
    .summary("free: end a plan; nothing more is created from it")
    .argument("<plan>", "its id")
    .addOption(baseUrlOption())
    .addOption(jsonOption())
    .action(async (id: string, flags: PlanFlags) => {
      const work = withServer(
        context,
        flags,
        (client) => withdrawPlan(client, id, { signal: context.signal }),
        "Withdraw it again.",
      );
      tell(context, flags, await work);
    });
}

function tell({ out }: CliContext, { json, body }: { readonly json?: true; readonly body?: true }, plan: LocalPlan): void {
  if (json) return writeJson(out, plan);
  writePlan(out, plan);
  if (body) writeBodies(out, plan);
  writeNext(out, plan.next);
}

function noPlan(id: string): BadInput {
  return new BadInput("plan-unknown", `there is no plan ${id}`, { fix: "See onetake plan list for those that there are." });
}
