import type { FileFacts } from "../../media/index.ts";
import type { Out } from "../context.ts";
import { toTable } from "../terminal/table.ts";
import { isEverywhere, type Fit } from "./fit.ts";

/** What was found in one file: its facts and fits, or why it is refused. */
export type Finding =
  | { readonly file: string; readonly found: FileFacts; readonly fits: readonly Fit[] }
  | { readonly file: string; readonly refusal: { readonly code: string; readonly message: string; readonly fix: string } };

/** Writes what was found in one file for a person. */
export function writeFinding(out: Out, finding: Finding): void {
  const { ink } = out;
  out.write(`${ink.bold(finding.file)}\n`);
  if ("refusal" in finding) {
    const { message, fix } = finding.refusal;
    out.write(`  ${ink.bad("refused")}  ${message}\n           ${fix}\n`);
    return;
  }
  out.write(
    toTable(
      factRows(finding.found).map(([name, value]) => [ink.dim(name), value]),
      "  ",
    ),
  );
  for (const { message, fix } of finding.found.warnings)
    out.write(`  ${ink.warn("note")}  ${message}\n        ${ink.dim(fix)}\n`);
  out.write(toTable(fitRows(out, finding.fits), "  "));
}

/** What was found in one file as a record for programs. */
export function toDocument(finding: Finding): unknown {
  if ("refusal" in finding) return { file: finding.file, refusal: finding.refusal };
  const { found, file, fits } = finding;
  const facts = Object.fromEntries(Object.entries(found.facts).filter(([, value]) => value !== undefined));
  return { file, medium: found.medium, facts, warnings: found.warnings, inputs: fits };
}

function fitRows({ ink }: Out, fits: readonly Fit[]): readonly (readonly string[])[] {
  const groups = new Map<string, string[]>();
  for (const fit of fits) {
    const why = fit.faults.map(({ message, fix }) => `${message}; ${fix}`).join("\n");
    const where = isEverywhere(fit, fits) ? "" : ink.dim(` (${fit.places.join(", ")})`);
    groups.set(why, [...(groups.get(why) ?? []), fit.input + where]);
  }
  return [...groups].flatMap(([why, inputs]) => {
    const verdict = [why === "" ? ink.good("fits") : ink.bad("no"), inputs.join(", ")];
    return why === "" ? [verdict] : [verdict].concat(why.split("\n").map((line) => ["", ink.dim(line)]));
  });
}

type Rows = readonly (readonly [name: string, value: string])[];

function factRows(found: FileFacts): Rows {
  const size: Rows = [["bytes", bytesOf(found.facts.bytes)]];
  if (found.medium === "audio") return [["sound", soundOf(found.facts)], ["length", secondsOf(found.facts.seconds)], ...size];
  if (found.medium === "image") {
    const { format, width, height, bitDepth, channels } = found.facts;
    return [["picture", `${format}, ${width} x ${height} px, ${channels} channels of ${bitDepth} bits`], ...size];
  }
  const { format, codecName, width, height, fps, frames, seconds, sound } = found.facts;
  return [
    ["clip", `${format} (${codecName}), ${width} x ${height} px`],
    ["length", `${secondsOf(seconds)}, ${frames} frames, ${Math.round(fps * 1000) / 1000} per second`],
    ["sound", sound ? soundOf({ ...sound, format: "" }) : "none"],
    ...size,
  ];
}

function soundOf({
  format,
  codec,
  sampleRate,
  channels,
}: Readonly<Record<"format" | "codec", string>> & Readonly<Record<"sampleRate" | "channels", number>>): string {
  const coded = format === "" || format === codec ? codec : `${format} (${codec})`;
  return `${coded}, ${sampleRate / 1000} kHz, ${channels} ${channels === 1 ? "channel" : "channels"}`;
}

function secondsOf(seconds: number): string {
  return `${Math.round(seconds * 1000) / 1000} s`;
}

function bytesOf(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  return bytes < 1024 * 1024 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / (1024 * 1024)).toFixed(1)} MB`;
}
