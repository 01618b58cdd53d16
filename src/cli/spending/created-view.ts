import { stringifyJson, type JsonObject } from "../../base/index.ts";
import type { TaskAnswer } from "../../client/index.ts";
import type { Out } from "../context.ts";
import { printable } from "../terminal/printable.ts";
import { toTable } from "../terminal/table.ts";
import type { SavedFile } from "./save-file.ts";

/** How a create of a plan ended. */
export interface Ended {
  readonly id: string;
  readonly family: string;
  readonly state: TaskAnswer["state"];
  readonly reason: string | null;
  /** Units taken; null where nobody told. */
  readonly units: string | null;
  readonly files: readonly SavedFile[];
  /** What an operation answered that makes no file, such as the ids of a session. */
  readonly answer?: JsonObject;
}

/** Writes how the creates of a plan ended, in their order, with the files of each. */
export function writeEnded(out: Out, tasks: readonly Ended[]): void {
  const { ink } = out;
  const head = ["", "task", "state", "units"].map(ink.dim);
  const rows = tasks.map(({ id, state, units }, place) => [
    String(place + 1),
    id,
    state === "succeeded" ? ink.good(state) : ink.bad(state),
    units ?? "",
  ]);
  const [first = "", ...lines] = toTable([head, ...rows]).split("\n");
  out.write(`${first}\n`);
  for (const [place, { reason, files, answer }] of tasks.entries()) {
    out.write(`${lines[place] ?? ""}\n`);
    if (reason !== null && reason !== "") out.write(`   ${ink.dim("because")}  ${printable(reason)}\n`);
    if (answer !== undefined) for (const line of toLines(answer)) out.write(`   ${printable(line)}\n`);
    for (const { path, isNew } of files) out.write(`   ${path}${isNew ? "" : ink.dim("  was there")}\n`);
  }
}

/** One line for each member: that is what later requests name. */
function toLines(answer: JsonObject): readonly string[] {
  return Object.entries(answer).flatMap(([name, value]) => {
    if (value === undefined) return [];
    return [`${name}  ${typeof value === "string" ? value : stringifyJson(value)}`];
  });
}
