import {
  explainEntry,
  findEntries,
  KIND_WORDS,
  type EvidenceLine,
  type Explanation,
  type Register,
  type RegisterEntry,
} from "../../contract/index.ts";
import { courseOf } from "../../contract/observe/index.ts";
import type { Out } from "../context.ts";
import { courseWords } from "../evidence/words.ts";
import { toTable } from "../terminal/table.ts";
import { marksOf, paintStatus } from "./paint.ts";

/** Writes all that is known of one claim: what it says, where it stands and why, and its evidence, side by side. */
export function writePage(out: Out, register: Register, entry: RegisterEntry): void {
  const { ink } = out;
  const { subject } = entry;
  const explanation = explainEntry(entry);
  const reach = subject.reach === undefined ? "" : `, ${subject.reach}`;
  out.write(`${ink.bold(entry.id)}\n${explanation.what}\n\n`);
  const facts: readonly (readonly [string, string])[] = [
    ["about", `${subject.title}${reach}`],
    ["status", [paintStatus(ink, entry.status), marksOf(entry)].filter((part) => part !== "").join("  ")],
    ...courseOfEntry(entry),
    ...factsOf(explanation),
  ];
  out.write(`${toTable(facts.map(([name, text]) => [ink.dim(name), text]))}\n`);
  writeSide(out, "for", entry.for);
  writeSide(out, "against", entry.against);
  writeSide(out, "unclear", entry.unclear);
  writeProposed(out, entry);
  writeBeside(out, register, entry);
}

/** An entry as JSON, with what it means in sentences. */
export function toEntryJson(entry: RegisterEntry): unknown {
  const { isRefusal: _isRefusal, ...rest } = entry;
  return { ...rest, explanation: explainEntry(entry) };
}

/** The sentences of an explanation with their names. */
export function factsOf({ stands, why, send }: Explanation): readonly (readonly [string, string])[] {
  return [["stands", stands], ["why", why], ...(send === undefined ? [] : [["send", send] as const])];
}

/** Writes the records of one side, newest first. */
export function writeSide(out: Out, name: string, lines: readonly EvidenceLine[]): void {
  if (lines.length === 0) return;
  const { ink } = out;
  out.write(`${ink.bold(name)}\n`);
  for (const line of lines) {
    const scope = Object.values(line.scope).join(", ");
    const rest = [line.rung, KIND_WORDS[line.source.kind], scope === "" ? "" : `only ${scope}`].filter((part) => part !== "");
    out.write(`  ${line.day}  ${rest.join(", ")}\n`);
    out.write(`              ${line.source.artifact}: ${line.source.locator}\n`);
    if (line.note !== undefined) out.write(`              ${line.note}\n`);
    out.write(ink.dim(`              ${line.id}\n`));
  }
  out.write("\n");
}

/** Writes the records of one's own that count for nothing yet. */
export function writeProposed(out: Out, { proposed = [] }: RegisterEntry): void {
  for (const verdict of ["for", "against"] as const)
    writeSide(
      out,
      `proposed ${verdict} by your own traffic, not counted (onetake evidence review)`,
      proposed.filter((line) => line.verdict === verdict),
    );
}

/** How observations went over time, where they did not agree. */
function courseOfEntry(entry: RegisterEntry): readonly (readonly [string, string])[] {
  const words = courseWords(courseOf([...entry.for, ...entry.against]));
  return words === "" ? [] : [["seen", words]];
}

/** The other claims of the same field, which say its limits, members and defaults. */
function writeBeside(out: Out, register: Register, entry: RegisterEntry): void {
  if (entry.path === "" || entry.path.startsWith("rule:")) return;
  const others = findEntries(register, { endpoint: entry.subject.id, field: entry.path }).filter(
    (each) => each.path === entry.path && each.place === entry.place && each.id !== entry.id && each.atom !== "effect",
  );
  if (others.length === 0) return;
  out.write(`${out.ink.bold("beside it")}\n`);
  out.write(
    toTable(
      others.map((each) => [each.atom, paintStatus(out.ink, each.status), each.says]),
      "  ",
    ),
  );
}
