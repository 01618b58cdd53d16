import { LineCounter, isAlias, isMap, isScalar, isSeq, parseDocument, type Node, type Pair, type YAMLMap } from "yaml";

import { nearest } from "./nearest.ts";
import { createProblemLog, type Place, type ProblemLog } from "./problem.ts";

/** A value of a YAML file with where it stands. Reading methods report what is wrong and answer undefined. */
export interface YamlValue {
  readonly path: string;
  readonly place: Place;
  /** The members of a map whose keys are known; an unknown one is reported with the nearest. */
  record<Key extends string>(keys: readonly Key[], what: string): Partial<Record<Key, YamlValue>> | undefined;
  /** The members of a map with free keys, in order. */
  entries(what: string): readonly YamlEntry[] | undefined;
  items(what: string): readonly YamlValue[] | undefined;
  text(what: string): string | undefined;
  number(what: string): number | undefined;
  /** A scalar as it is: text, number, flag or null. */
  readonly scalar: unknown;
  error(message: string, fix: string): undefined;
  warn(message: string, fix: string): void;
}

/** One member of a map with free keys. */
export interface YamlEntry {
  readonly key: string;
  readonly keyPlace: Place;
  readonly value: YamlValue;
}

/** A YAML file, read. */
export interface YamlFile {
  /** Undefined when the file is no YAML; the log tells why. */
  readonly root: YamlValue | undefined;
  readonly log: ProblemLog;
  /** Where each value stands that was looked at, by path. */
  readonly places: Readonly<Record<string, Place>>;
}

/**
 * Parses YAML and answers its root value, and the log that every reading method writes to. A file that is no YAML has its mistakes
 * in the log and no root. Aliases are refused: a scene stays readable from top to bottom.
 */
export function readYaml(text: string, file: string): YamlFile {
  const lines = new LineCounter();
  const places: Record<string, Place> = {};
  const log = createProblemLog(file);
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  for (const mistake of document.errors) {
    const message = mistake.code === "DUPLICATE_KEY" ? "the same key is written twice" : plain(mistake.message);
    log.error(
      "",
      toPlace(lines, mistake.pos[0]),
      message,
      "Mend the YAML: two spaces per level, `key: value`, quotes around text with colons.",
    );
  }
  if (log.hasErrors) return { root: undefined, log, places };
  return { root: toValue({ lines, log, places }, document.contents, "", { line: 1, column: 1 }), log, places };
}

interface Reading {
  readonly lines: LineCounter;
  readonly log: ProblemLog;
  readonly places: Record<string, Place>;
}

function toValue(reading: Reading, node: Node | null, path: string, parent: Place): YamlValue {
  const place = node?.range ? toPlace(reading.lines, node.range[0]) : parent;
  reading.places[path] = place;
  const error = (message: string, fix: string): undefined => {
    reading.log.error(path, place, message, fix);
  };
  const value: YamlValue = {
    path,
    place,
    scalar: isScalar(node) ? node.value : undefined,
    error,
    warn: (message, fix) => reading.log.warn(path, place, message, fix),
    record: (keys, what) => readRecord(reading, value, node, keys, what),
    entries: (what) => {
      if (isMap(node)) return toEntries(reading, node, path);
      return error(
        `${what} must be a map, not ${kindOf(node)}`,
        `Write ${what} as \`name: value\` lines, indented by two spaces.`,
      );
    },
    items: (what) => {
      if (isSeq(node)) return node.items.map((item, index) => toValue(reading, item as Node, `${path}[${index}]`, place)); // items of a parsed sequence are nodes
      return error(`${what} must be a list, not ${kindOf(node)}`, `Write ${what} as lines that start with \`- \`.`);
    },
    text: (what) => {
      if (isScalar(node) && typeof node.value === "string" && node.value.trim() !== "") return node.value.trim();
      const shown = isScalar(node) && typeof node.value === "string" ? "empty" : `not ${kindOf(node)}`;
      return error(
        `${what} must be text, ${shown === "empty" ? "it is empty" : shown}`,
        `Write ${what} as text; put quotes around digits.`,
      );
    },
    number: (what) => {
      if (isScalar(node) && typeof node.value === "number" && Number.isFinite(node.value)) return node.value;
      return error(`${what} must be a number, not ${kindOf(node)}`, `Write ${what} as bare digits.`);
    },
  };
  return value;
}

function readRecord<Key extends string>(
  reading: Reading,
  value: YamlValue,
  node: Node | null,
  keys: readonly Key[],
  what: string,
): Partial<Record<Key, YamlValue>> | undefined {
  if (!isMap(node))
    return value.error(`${what} must be a map, not ${kindOf(node)}`, `Write ${what} with the keys ${keys.join(", ")}.`);
  const members: Partial<Record<Key, YamlValue>> = {};
  for (const entry of toEntries(reading, node, value.path)) {
    const key = keys.find((known) => known === entry.key);
    if (key !== undefined) members[key] = entry.value;
    else reportUnknown(reading, entry, keys, what);
  }
  return members;
}

function reportUnknown(reading: Reading, entry: YamlEntry, keys: readonly string[], what: string): void {
  const near = nearest(entry.key, keys);
  const fix = near === undefined ? `Remove it; ${what} takes ${keys.join(", ")}.` : `Write \`${near}\`.`;
  reading.log.error(entry.value.path, entry.keyPlace, `unknown key \`${entry.key}\` in ${what}`, fix);
}

function toEntries(reading: Reading, map: YAMLMap, path: string): readonly YamlEntry[] {
  return map.items.map((pair: Pair) => {
    const keyNode = pair.key as Node; // keys of a parsed map are nodes
    const key = isScalar(keyNode) ? String(keyNode.value) : "?";
    const keyPlace = keyNode.range ? toPlace(reading.lines, keyNode.range[0]) : { line: 1, column: 1 };
    return { key, keyPlace, value: toValue(reading, pair.value as Node | null, path === "" ? key : `${path}.${key}`, keyPlace) };
  });
}

function toPlace(lines: LineCounter, offset: number): Place {
  const found = lines.linePos(offset);
  return { line: Math.max(1, found.line), column: Math.max(1, found.col) };
}

function kindOf(node: Node | null): string {
  if (isMap(node)) return "a map";
  if (isSeq(node)) return "a list";
  if (isAlias(node)) return "an alias";
  if (!isScalar(node) || node.value === null) return "empty";
  return typeof node.value === "string" ? "text" : typeof node.value === "boolean" ? "a yes or no" : "a number";
}

function plain(message: string): string {
  return (message.split("\n")[0] ?? message).replace(/\.$/, "");
}
