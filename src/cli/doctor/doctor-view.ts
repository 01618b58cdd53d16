import type { CliContext } from "../context.ts";
import { padTo } from "../terminal/width.ts";
import type { Diagnosis } from "./diagnosis.ts";

/** Writes findings as they come: a line for what is well; what is not also says what that means, and what mends it. */
export function showDiagnoses({ out }: CliContext): (diagnosis: Diagnosis) => void {
  let area = "";
  return (diagnosis) => {
    if (diagnosis.area !== area) out.write(`${area === "" ? "" : "\n"}${out.ink.bold(diagnosis.area)}\n`);
    area = diagnosis.area;
    out.write(describe(out, diagnosis));
  };
}

function describe({ ink }: CliContext["out"], { name, state, found, means, fix, vital, ms }: Diagnosis): string {
  const paint = state === "ok" ? ink.good : vital ? ink.bad : ink.warn;
  const time = ms === undefined ? "" : ink.dim(`  ${(ms / 1_000).toFixed(1)} s`);
  const lines = [`  ${paint(state.padEnd(7))}  ${padTo(name, 17)}  ${found}${time}`];
  if (state !== "ok") {
    if (means !== undefined) lines.push(`${INDENT}${ink.dim("means")}  ${means}`);
    if (fix) lines.push(`${INDENT}${ink.dim("fix")}    ${fix}`);
  }
  return `${lines.join("\n")}\n`;
}

const INDENT = " ".repeat(30);
