import { Command, Option } from "commander";

import { toDay } from "../../base/index.ts";
import { price, unitPrices, type MediaFacts, type Pack, type Price } from "../../contract/index.ts";
import type { CliContext } from "../context.ts";
import { BadInput } from "../errors.ts";
import { dayOption, jsonOption } from "../options.ts";
import { writeJson } from "../output.ts";
import { readPayload } from "../payload/read-payload.ts";

interface PriceFlags {
  readonly endpoint?: string;
  readonly seconds?: Readonly<Record<string, number>>;
  readonly today?: string;
  readonly json?: true;
}

/** `onetake price <payload>`: what a request costs at the list price, in units. */
export function priceCommand(context: CliContext): Command {
  return new Command("price")
    .summary("free: tell what a payload costs in units")
    .description("Computes the list price of a request body, in units of its pack, without sending it.")
    .argument("<payload>", "file with JSON, a curl command or source code with the body in it, or - for standard input")
    .addOption(new Option("--endpoint <name>", "such as omni-video; by default the one that fits the payload best"))
    .addOption(
      new Option("--seconds <path=seconds>", "length of a clip or sound that the body refers to; repeatable").argParser(
        readSeconds,
      ),
    )
    .addOption(dayOption("day of the price list"))
    .addOption(jsonOption())
    .addHelpText("after", EXAMPLES)
    .action(async (source: string, flags: PriceFlags) => {
      const { endpoint, body } = await readPayload(context, source, flags.endpoint);
      const today = flags.today ?? toDay(context.world.clock.now());
      const found = price(endpoint, body, { today, facts: toFacts(flags.seconds ?? {}) });
      if (flags.json) return writeJson(context.out, toDocument(endpoint, found));
      report(context, endpoint, found);
    });
}

const EXAMPLES = `
Examples:
  $ onetake price request.json
  $ onetake price edit.json --seconds "<path of the clip in the body>=8"   (the clip's length makes the price exact)
`;

function report({ out }: CliContext, endpoint: string, found: Price): void {
  const { ink } = out;
  const rows: readonly (readonly [string, string | undefined])[] = [
    ["how", found.explanation],
    ["why a range", found.why],
    ["price row", found.row?.id],
    ["stands", found.standing === undefined ? undefined : [found.standing.label, ...found.standing.marks].join(", ")],
    ["evidence", found.evidence.length === 0 ? undefined : found.evidence.join(", ")],
  ];
  out.write(`${ink.bold(unitsOf(found))} of the ${found.pack} pack${dollarsOf(found)}  ${ink.dim(endpoint)}\n`);
  for (const [name, value] of rows) if (value !== undefined) out.write(`  ${ink.dim(name.padEnd(11))}  ${value}\n`);
}

function unitsOf({ min, max }: Price): string {
  if (!Number.isFinite(max)) return min === 0 ? "unknown" : `${min} units or more`;
  return min === max ? `${min} units` : `${min} to ${max} units`;
}

/** Money at list price; packs are bought at a discount. */
function dollarsOf({ pack, min, max }: Price): string {
  const [least, most] = [min, max].map((units) => toDollars(pack, units));
  if (least === undefined || most === undefined || max === 0) return "";
  return least === most ? `, $${least} at list price` : `, $${least} to $${most} at list price`;
}

function toDollars(pack: Pack, units: number): string | undefined {
  const dollars = unitPrices.find((unit) => unit.pack === pack)?.dollars;
  return dollars === undefined || !Number.isFinite(units) ? undefined : String(Number((units * dollars).toFixed(4)));
}

function toDocument(endpoint: string, found: Price): unknown {
  const { pack, min, max, explanation, why, row, evidence, standing } = found;
  const dollars = [min, max].map((units) => toDollars(pack, units) ?? null);
  return {
    endpoint,
    pack,
    min,
    max: Number.isFinite(max) ? max : null,
    dollars: { min: dollars[0], max: dollars[1] },
    explanation,
    why: why ?? null,
    row: row?.id ?? null,
    standing: standing === undefined ? null : { label: standing.label, marks: standing.marks },
    evidence,
  };
}

function readSeconds(text: string, before: Readonly<Record<string, number>> | undefined): Readonly<Record<string, number>> {
  const [, path, seconds] = /^(.+)=(\d+(?:\.\d+)?)$/.exec(text) ?? [];
  if (path === undefined || seconds === undefined) {
    throw new BadInput("bad-seconds", `${text} names no length`, {
      fix: "Write the path of the clip or sound in the body, = and its seconds.",
    });
  }
  return { ...before, [path]: Number(seconds) };
}

function toFacts(seconds: Readonly<Record<string, number>>): Readonly<Record<string, MediaFacts>> {
  return Object.fromEntries(Object.entries(seconds).map(([path, value]) => [path, { format: "", bytes: 0, seconds: value }]));
}
