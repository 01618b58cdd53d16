import { Command } from "commander";

import { toDay } from "../../base/index.ts";
import { createRegister, explainEntry, interpret, type RegisterEntry } from "../../contract/index.ts";
import type { CliContext, Out } from "../context.ts";
import { BadInput } from "../errors.ts";
import { evidenceOption, readOwnEvidence } from "../evidence/own-evidence.ts";
import { jsonOption } from "../options.ts";
import { writeJson } from "../output.ts";
import { paintStatus } from "../register/paint.ts";
import { suggestFor } from "../register/suggest.ts";
import { factsOf, toEntryJson, writeProposed, writeSide } from "../register/write-page.ts";
import { toTable } from "../terminal/table.ts";

/** `onetake explain <claim or field>`: what it is, where it stands, why, and what to send. */
export function explainCommand(context: CliContext): Command {
  return new Command("explain")
    .summary("free: tell what a field or claim is, where it stands, and what to send")
    .description("Says in sentences what the contract knows of a field, rule, refused form, model, price, error code or note.")
    .argument("<claim-or-field>", "such as mode, omni-video.create/mode, error:1303, or a claim's id")
    .addOption(evidenceOption("that of the home by default, where there is one"))
    .addOption(jsonOption())
    .addHelpText("after", EXAMPLES)
    .action(async (name: string, flags: { readonly evidence?: string; readonly json?: true }) => {
      const { accepted, proposed } = await readOwnEvidence(context, flags.evidence);
      const register = createRegister({ today: toDay(context.world.clock.now()), own: accepted, proposed });
      const { as, entries } = interpret(register, name);
      if (entries.length === 0 || as === "text") {
        const isText = entries.length > 0;
        throw new BadInput("unknown-claim", `there is no claim, field or subject ${name}`, {
          fix: isText
            ? `${suggestFor(register, name)} Or look for the words: onetake register ${name}`
            : suggestFor(register, name),
        });
      }
      if (flags.json) return writeJson(context.out, { claims: entries.map(toEntryJson) });
      const fields = byField(entries, name);
      for (const field of fields.slice(0, MOST_FIELDS)) explainField(context.out, field);
      const left = fields.length - MOST_FIELDS;
      if (left > 0)
        context.err.write(`${left} more; name the endpoint, as in omni-video.create/mode, or see onetake register ${name}\n`);
    });
}

const EXAMPLES = `
Examples:
  $ onetake explain mode
  $ onetake explain omni-video.create/mode#refused:standard
  $ onetake explain text2video.create/rule:shots-sum#holds
  $ onetake explain error:1303
`;

const MOST_FIELDS = 4;

/** The claims of each field; a field at the top of a body stands before one of the same name inside a list. */
function byField(entries: readonly RegisterEntry[], asked: string): readonly (readonly RegisterEntry[])[] {
  const groups = new Map<string, RegisterEntry[]>();
  for (const entry of entries) {
    const name = entry.id.slice(0, entry.id.indexOf("#"));
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [entry]);
    else group.push(entry);
  }
  const isTop = (id: string): boolean => id.endsWith(`/${asked}`);
  return [...groups].toSorted(([a], [b]) => Number(isTop(b)) - Number(isTop(a))).map(([, group]) => group);
}

/** The first claim of a field is that it is there; its sentences and evidence stand for the field, the others follow in short. */
function explainField(out: Out, [first, ...others]: readonly RegisterEntry[]): void {
  if (first === undefined) return;
  const { ink } = out;
  const explanation = explainEntry(first);
  const reach = first.subject.reach === undefined ? "" : `  ${ink.dim(first.subject.reach)}`;
  out.write(`${ink.bold(first.id.slice(0, first.id.indexOf("#")))}  ${first.subject.title}${reach}\n`);
  out.write(
    toTable(
      [["what", explanation.what], ...factsOf(explanation)].map(([name = "", text = ""]) => [ink.dim(name), text]),
      "  ",
    ),
  );
  if (others.length > 0) {
    out.write(
      toTable(
        others.map((each) => [each.atom, paintStatus(ink, each.status), each.says]),
        "  ",
      ),
    );
  }
  out.write("\n");
  writeSide(out, "for", first.for);
  writeSide(out, "against", first.against);
  writeSide(out, "unclear", first.unclear);
  writeProposed(out, first);
}
