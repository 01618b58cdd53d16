import { join } from "node:path";

import { Option } from "commander";

import { toMessage } from "../../base/index.ts";
import { defaultHome } from "../../base/node.ts";
import type { Evidence, ShapeVector } from "../../contract/index.ts";
import type { EvidenceRow } from "../../store/index.ts";
import type { CliContext } from "../context.ts";
import { withOpenHome } from "../open-home.ts";
import { readEvidenceFile } from "./evidence-file.ts";

/** Evidence of the user's own: what was accepted counts, what is proposed is shown beside. */
export interface OwnEvidence {
  readonly accepted: readonly Evidence[];
  readonly proposed: readonly Evidence[];
  /** The shapes behind them. */
  readonly seen: readonly ShapeVector[];
}

const NONE: OwnEvidence = { accepted: [], proposed: [], seen: [] };

/** `--evidence`: whose evidence counts beside the product's. `otherwise` says what happens without it. */
export function evidenceOption(otherwise: string): Option {
  return new Option(
    "--evidence <where>",
    `evidence of your own beside the product's: home, none, or a file that onetake evidence export wrote; ${otherwise}`,
  );
}

/**
 * Reads the user's own evidence. Without a choice that of the embedded home, where there is one with data; no database is started to find out. A
 * home that cannot be opened is told and left out, unless it was asked for.
 */
export async function readOwnEvidence(context: CliContext, choice?: string): Promise<OwnEvidence> {
  if (choice === "none") return NONE;
  if (choice !== undefined && choice !== "home") return await readEvidenceFile(context, choice);
  if (choice === undefined && !(await hasData(context))) return NONE;
  try {
    return toOwn(await withOpenHome(context, ({ store }) => store.evidence.list({ states: ["accepted", "proposed"] })));
  } catch (thrown) {
    if (choice === "home") throw thrown;
    context.err.write(`your own evidence could not be read (${toMessage(thrown)}); --evidence none leaves it out\n`);
    return NONE;
  }
}

/** Rows by what they count for. */
export function toOwn(rows: readonly EvidenceRow[]): OwnEvidence {
  const of = (state: EvidenceRow["state"]): readonly Evidence[] =>
    rows.filter((row) => row.state === state).map(({ evidence }) => evidence);
  return { accepted: of("accepted"), proposed: of("proposed"), seen: rows.map(({ shape }) => shape) };
}

async function hasData({ world, env, uid }: CliContext): Promise<boolean> {
  // A shared database is not for browsing commands to connect to unasked.
  if (env["DATABASE_URL"]) return false;
  return (await world.disk.facts(join(defaultHome(env, uid), "postgres"))) !== undefined;
}
