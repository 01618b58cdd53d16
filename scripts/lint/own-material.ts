import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { allClaims } from "../../src/contract/claims/claims-of.ts";
import { endpoints } from "../../src/contract/endpoints/index.ts";
import { errorRows } from "../../src/contract/errors/index.ts";
import { evidenceLog } from "../../src/contract/evidence/index.ts";
import type { LintMaterial } from "../../src/contract/lint/lint.ts";
import { readLedger, shortHash } from "./ledger.ts";

const root = join(import.meta.dirname, "..", "..");

/** What the linters look at, of this repository. What takes a while to make is handed in. */
export function ownMaterial(made: Pick<LintMaterial, "generated" | "excluded">): LintMaterial {
  return {
    endpoints,
    errorRows,
    claims: allClaims(),
    log: evidenceLog,
    ledger: readLedger(),
    hash: shortHash,
    ...made,
    vectors: readVectorIds(),
    read: readIfThere,
    sources: new Map(
      readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
        .map((name) => `src/${name.replaceAll("\\", "/")}`)
        .filter((path) => path.endsWith(".ts"))
        .map((path) => [path, readIfThere(path) ?? ""] as const),
    ),
  };
}

const VECTORS = "test/vectors";

function readVectorIds(): readonly string[] {
  const folder = join(root, VECTORS);
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".ndjson")) : [];
  return names.flatMap((name) =>
    [...(readIfThere(`${VECTORS}/${name}`) ?? "").matchAll(/^\{"id":"((?:[^"\\]|\\.)*)"/gm)].map((match) => match[1] ?? ""),
  );
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(join(root, path), "utf8");
  } catch {
    return undefined;
  }
}
