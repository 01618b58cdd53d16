import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

import { GlobalFonts } from "@napi-rs/canvas";

import { MissingPart } from "./errors.ts";

interface FontSet {
  readonly packageName: string;
  readonly file: string;
  readonly alias: string;
  /** At least as many as the package has subset files. */
  readonly slots: number;
}

const SANS_SET: FontSet = { packageName: "@fontsource-variable/inter", file: "inter", alias: "Ot Sans", slots: 8 };
const HAN_SET: FontSet = { packageName: "@fontsource-variable/noto-sans-sc", file: "noto-sans-sc", alias: "Ot Han", slots: 104 };
const MONO_SET: FontSet = {
  packageName: "@fontsource-variable/jetbrains-mono",
  file: "jetbrains-mono",
  alias: "Ot Mono",
  slots: 8,
};

/**
 * Font-family list for running text: `context.font = \`20px ${SANS}\``. Only subsets that {@link ensureFonts} registered are drawn
 * with. The weight is set by `context.fontVariationSettings = "'wght' 600"` (100 to 900); Chinese is thin without it.
 */
export const SANS: string = [...aliasesOf(SANS_SET), ...aliasesOf(HAN_SET), "sans-serif"].join(",");

/** Font-family list for figures and code, used like {@link SANS}. */
export const MONO: string = [...aliasesOf(MONO_SET), ...aliasesOf(HAN_SET), "monospace"].join(",");

interface Subset {
  readonly set: FontSet;
  readonly path: string;
  readonly ranges: readonly (readonly [number, number])[];
}

// Skia draws every character of a family with the first file registered under its name, so each subset file has its own alias.
const registered = new Map<string, Set<string>>();
let index: readonly Subset[] | undefined;

/**
 * Registers the font files that `text` needs, once per process, and answers the characters that no font holds (emoji, say), for
 * the caller to replace. Call it before measuring or drawing.
 * @throws MissingPart when the font packages are not installed.
 */
export function ensureFonts(text: string): readonly string[] {
  index ??= [SANS_SET, HAN_SET, MONO_SET].flatMap(readSubsets);
  const missing: string[] = [];
  for (const character of new Set(text)) {
    const holders = index.filter((subset) => holds(subset, character.codePointAt(0) ?? 0));
    if (holders.length === 0) missing.push(character);
    for (const holder of holders) register(holder);
  }
  return missing;
}

/** The text without control and direction marks, which draw as boxes or turn the rest of a line around; line ends become spaces. */
export function toDrawable(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\t\n\v\f\r\u2028\u2029]+/g, " ")
    .replace(/[\p{Cc}\p{Cs}\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu, "");
}

function aliasesOf(set: FontSet): readonly string[] {
  return Array.from({ length: set.slots }, (_, slot) => `"${set.alias} ${slot}"`);
}

function readSubsets(set: FontSet): readonly Subset[] {
  const folder = folderOf(set.packageName);
  const names = JSON.parse(readFileSync(join(folder, "unicode.json"), "utf8")) as Record<string, string>; // the package's own index
  return Object.entries(names).map(([name, ranges]) => ({
    set,
    path: join(folder, "files", `${set.file}-${name.replace(/[[\]]/g, "")}-wght-normal.woff2`),
    ranges: ranges.split(",").map(toRange),
  }));
}

function folderOf(packageName: string): string {
  try {
    return dirname(createRequire(import.meta.url).resolve(`${packageName}/package.json`));
  } catch (cause) {
    throw new MissingPart(packageName, { cause });
  }
}

function toRange(text: string): readonly [number, number] {
  const [start = "", end = start] = text.trim().replace(/^U\+/i, "").split("-");
  return [Number.parseInt(start, 16), Number.parseInt(end, 16)];
}

function holds(subset: Subset, codePoint: number): boolean {
  return subset.ranges.some(([start, end]) => codePoint >= start && codePoint <= end);
}

function register(subset: Subset): void {
  const paths = registered.get(subset.set.alias) ?? new Set();
  if (paths.has(subset.path)) return;
  GlobalFonts.registerFromPath(subset.path, `${subset.set.alias} ${paths.size}`);
  registered.set(subset.set.alias, paths.add(subset.path));
}
