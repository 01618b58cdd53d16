import { errorRows } from "../../contract/index.ts";
import { isJsonObject, parseJson, type Json } from "../../base/index.ts";
import { DrillInvalid } from "./drill-invalid.ts";
import { drillKeys, type FaultDraft } from "./drill-keys.ts";
import type { Drill, Fault } from "./fault.ts";
import { splitDrill, type Pair } from "./split-drill.ts";

/** How long a drill may be, in characters: it has to fit into a header. */
export const MOST_DRILL_TEXT = 4_000;

/**
 * Reads a drill: `refuse=over-concurrency; rate=0.3; seed=7`, several faults parted by `|`, or the same as JSON (a record, or a list
 * of records). Nothing is guessed: what no drill can say is refused.
 * @throws DrillInvalid
 */
export function readDrill(text: string): Drill {
  if (text.length > MOST_DRILL_TEXT)
    throw new DrillInvalid("", `is longer than ${MOST_DRILL_TEXT} characters`, "Say it in fewer words.");
  const trimmed = text.trim();
  const faults = /^[[{]/.test(trimmed) ? readJson(trimmed) : splitDrill(trimmed);
  if (faults.length === 0) throw new DrillInvalid("", "is empty", `Write at least one thing that happens, such as ${SAMPLE}.`);
  return { faults: faults.map(readFault), text: trimmed };
}

const SAMPLE = "slow=2s";

function readJson(text: string): readonly (readonly Pair[])[] {
  const value = parse(text);
  const records: readonly Json[] = Array.isArray(value) ? (value as readonly Json[]) : [value]; // Array.isArray does not narrow a readonly array
  return records.map((record) => {
    if (isJsonObject(record)) return Object.entries(record).map(([key, member]) => [key, toText(key, member)] as const);
    throw new DrillInvalid("", "is no record", `Write a record for each fault, such as {"refuse": "internal"}.`);
  });
}

function parse(text: string): Json {
  try {
    return parseJson(text);
  } catch {
    throw new DrillInvalid("", "is no JSON", `Mend the JSON, or write it as text, such as ${SAMPLE}.`);
  }
}

function toText(key: string, value: Json | undefined): string {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean" || typeof value === "bigint") return String(value);
  throw new DrillInvalid(key, "is no text, number or truth", `Write it like {"${key}": "1s"}.`);
}

function readFault(pairs: readonly Pair[]): Fault {
  const draft: FaultDraft = { fault: {}, task: {}, callbacks: {} };
  const seen = new Set<string>();
  for (const [key, text] of pairs) {
    const known = Object.hasOwn(drillKeys, key) ? drillKeys[key] : undefined;
    if (known === undefined)
      throw new DrillInvalid(key, "is no key of drills", `Take one of ${Object.keys(drillKeys).join(", ")}.`);
    if (seen.has(key)) throw new DrillInvalid(key, "is said twice", "Say it once, or part two faults with |.");
    seen.add(key);
    known.read(draft, key, text);
  }
  const { fault, callbacks } = draft;
  const task = { ...draft.task, ...(Object.keys(callbacks).length > 0 && { callbacks }) };
  const whole: Fault = { seed: 1, on: "create", rate: 1, skip: 0, ...fault, ...(Object.keys(task).length > 0 && { task }) };
  refuseNonsense(whole, seen);
  return whole;
}

function refuseNonsense(fault: Fault, seen: ReadonlySet<string>): void {
  const said = (key: string): boolean => seen.has(key);
  const keys = [...seen];
  const rowOf = fault.refuse ?? fault.answer;
  if (
    !keys.some((key) => drillKeys[key]?.about !== "when" && !["text", "message", "retry-after", "callback-apart"].includes(key))
  )
    throw new DrillInvalid("", "says when, and nothing that happens", `Add what happens, such as ${SAMPLE}.`);
  const fates = ["refuse", "answer", "lost", "hang"].filter(said);
  if (fates.length > 1)
    throw new DrillInvalid(fates[1] ?? "", `cannot be beside ${fates[0]}`, "One request has one answer: part two faults with |.");
  if (fault.task && (fault.refuse !== undefined || fault.lost === "before"))
    throw new DrillInvalid(
      said("refuse") ? "refuse" : "lost",
      "leaves no task to which more could happen",
      "Part two faults with |.",
    );
  if (fault.task && fault.on === "query")
    throw new DrillInvalid("on", "is query, which makes no task", "Leave `on` out, or leave out what happens to the task.");
  if (said("text") && rowOf === undefined)
    throw new DrillInvalid("text", "belongs to no row", "Name the row with refuse or answer.");
  if (said("retry-after") && rowOf === undefined)
    throw new DrillInvalid("retry-after", "belongs to no refusal", "Name the row with refuse or answer.");
  if (said("text") && said("message")) throw new DrillInvalid("message", "cannot be beside text", "Say one of the two.");
  if (said("message") && rowOf === undefined && fault.task?.fail === undefined)
    throw new DrillInvalid("message", "belongs to nothing", "Say what fails with refuse, answer or fail.");
  if (fault.text !== undefined) assertTextOf(rowOf, fault.text);
  if (said("callback-apart") && !said("callback-copies"))
    throw new DrillInvalid("callback-apart", "needs copies", "Add callback-copies=2.");
}

function assertTextOf(name: string | undefined, key: string): void {
  const texts = Object.keys(errorRows.find((row) => row.name === name)?.messages ?? {});
  if (texts.includes(key)) return;
  const fix =
    texts.length > 0 ? `Take one of ${texts.join(", ")}, or give your own words as message.` : "Give your own words as message.";
  throw new DrillInvalid("text", `is none that ${name ?? "the row"} was seen with: ${key}`, fix);
}
