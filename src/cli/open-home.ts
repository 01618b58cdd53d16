import type { OpenStore } from "../assemble.ts";
import type { CliContext } from "./context.ts";

/** Opens the data of the home (or of `DATABASE_URL`) for one piece of work, beside a server that runs on it too, and closes it again. */
export async function withOpenHome<T>(context: CliContext, work: (open: OpenStore) => Promise<T>): Promise<T> {
  const { env, uid, world } = context;
  // Loaded only when it is needed: everything behind a store is a lot for `--help`.
  const { defaultHome, openStore } = await import("../assemble.ts");
  const databaseUrl = env["DATABASE_URL"] || undefined; // set but empty is not set
  const open = await openStore({ home: defaultHome(env, uid), world, ...(databaseUrl !== undefined && { databaseUrl }) });
  try {
    return await work(open);
  } finally {
    await open.close();
  }
}
