import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { createNodeWorld } from "../../src/base/node.ts";
import { stopEmbeddedPostgres } from "../../src/store/index.ts";

/** A data folder of its own for one drill, with its own embedded database. */
export interface DrillHome {
  readonly path: string;
  /** Environment for processes that shall use this home and nothing else. */
  readonly env: Readonly<Record<string, string>>;
  /** Stops the database and removes the folder. */
  remove(): Promise<void>;
}

/** Makes a {@link DrillHome} under the system's folder for temporary files. */
export async function createDrillHome(name: string): Promise<DrillHome> {
  const path = await mkdtemp(join(tmpdir(), `onetake-drill-${name}-`));
  await chmod(path, 0o755); // for root, PostgreSQL runs as a user who has to pass this folder
  return {
    path,
    env: { ONETAKE_HOME: join(path, "home"), DATABASE_URL: "", ONETAKE_BASE_URL: "" },
    remove: async () => {
      await stopEmbeddedPostgres({ home: join(path, "home", "postgres"), world: createNodeWorld() });
      await rm(path, { recursive: true, force: true });
    },
  };
}
