import { isAbsolute, join } from "node:path";

import { isJsonObject, parseJson, stringifyJson, type Json, type JsonObject } from "../../base/index.ts";
import type { ShapeVector } from "../../contract/index.ts";
import { creditVector, readShape } from "../../contract/observe/index.ts";
import type { EvidenceRow } from "../../store/index.ts";
import type { CliContext } from "../context.ts";
import { BadInput } from "../errors.ts";
import type { OwnEvidence } from "./own-evidence.ts";

/** A row as a line of a file: all of it but who decided. */
export function toLine({ evidence, shape, state, proposedAt, decidedAt }: EvidenceRow): string {
  return `${stringifyJson({ evidence, shape, state, proposedAt, decidedAt } as unknown as Json)}\n`; // rows hold JSON values only
}

/** Shapes of a file of ours; what is no shape of the contract is counted. */
export interface FoundShapes {
  readonly shapes: readonly ShapeVector[];
  readonly unread: number;
}

/** The shapes that lines hold. */
export function readShapes(lines: readonly JsonObject[]): FoundShapes {
  const read = lines.map((line) => readShape(line["shape"]));
  const shapes = read.filter((shape) => shape !== undefined);
  return { shapes, unread: lines.length - shapes.length };
}

/**
 * Reads an exported file as somebody's own evidence. The shapes are credited anew, so that a file says no more than its exchanges do; the
 * states are those of the file.
 */
export async function readEvidenceFile(context: CliContext, name: string): Promise<OwnEvidence> {
  const lines = await readRecords(context, name);
  const { shapes } = readShapes(lines);
  const credited = shapes.flatMap((shape) => creditVector(shape, shapes));
  const evidence = new Map(credited.map((line) => [line.id, line]));
  const ofState = (state: string): readonly string[] =>
    lines.filter((line) => line["state"] === state).map((line) => idOf(line["evidence"]));
  const find = (ids: readonly string[]): OwnEvidence["accepted"] => [...new Set(ids)].flatMap((id) => evidence.get(id) ?? []);
  return { accepted: find(ofState("accepted")), proposed: find(ofState("proposed")), seen: shapes };
}

function idOf(evidence: Json | undefined): string {
  return isJsonObject(evidence) && typeof evidence["id"] === "string" ? evidence["id"] : "";
}

/**
 * The records of a file: one JSON document, or one a line.
 * @throws BadInput for a file that is not there or holds something else; what stands in it is not repeated.
 */
export async function readRecords(context: CliContext, name: string): Promise<readonly JsonObject[]> {
  const text = await readText(context, name);
  const whole = parse(text);
  if (isJsonObject(whole)) return [whole];
  const lines = text.split("\n").map((line) => line.trim());
  return lines.flatMap((line, at) => {
    if (line === "") return [];
    const record = parse(line);
    if (isJsonObject(record)) return [record];
    throw new BadInput("bad-evidence-file", `${name}, line ${at + 1}: no JSON record`, {
      fix: "Give a HAR file, or a file with one JSON record a line, as onetake evidence export writes it.",
    });
  });
}

async function readText({ world, cwd, readInput }: CliContext, name: string): Promise<string> {
  if (name === "-") return await readInput();
  try {
    return new TextDecoder().decode(await world.disk.read(isAbsolute(name) ? name : join(cwd, name)));
  } catch (thrown) {
    throw new BadInput("unreadable-file", `${name} cannot be read`, { cause: thrown, fix: "Name a file that is there." });
  }
}

function parse(text: string): Json | undefined {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}
