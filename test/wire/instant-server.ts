import { startOnetake, type Onetake, type OnetakeConfig } from "../../src/assemble.ts";
import { createNodeWorld } from "../../src/base/node.ts";
import { createTestDatabase } from "../../src/store/testing.ts";

/** A whole server with the instant engine, a database and a home of its own. */
export interface InstantServer extends Pick<Onetake, "url"> {
  /** Folder that goes with the server. */
  readonly home: string;
  close(): Promise<void>;
}

/** Starts one; everything is gone after `close`. */
export async function startInstantServer(config: Omit<OnetakeConfig, "home" | "databaseUrl"> = {}): Promise<InstantServer> {
  const { disk } = createNodeWorld();
  const database = await createTestDatabase();
  const home = await disk.temporaryDirectory("onetake-wire-");
  const clean = async (): Promise<void> => {
    await database.drop();
    await disk.remove(home);
  };
  try {
    const onetake = await startOnetake({ engine: "instant", ...config, home, databaseUrl: database.url });
    return {
      url: onetake.url,
      home,
      close: async () => {
        await onetake.close();
        await clean();
      },
    };
  } catch (thrown) {
    await clean();
    throw thrown;
  }
}
