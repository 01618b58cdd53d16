import { silentLogger } from "../base/index.ts";
import { createNodeWorld } from "../base/node.ts";
import { createMemoryBlobs, type Blobs } from "../store/index.ts";
import { createServer } from "./create-server.ts";
import { createFakeTasks, type FakeTasks } from "./fake-tasks.suite.ts";
import type { Server, ServerOptions } from "./options.ts";

/** A listening server over fakes, for tests. */
export interface TestServer extends AsyncDisposable {
  readonly server: Server;
  readonly url: string;
  readonly tasks: FakeTasks;
  readonly blobs: Blobs;
}

/** Starts a server on a free port of this machine. */
export async function startTestServer(options: Partial<ServerOptions> = {}): Promise<TestServer> {
  const world = createNodeWorld();
  const tasks = createFakeTasks();
  const blobs = createMemoryBlobs({ disk: world.disk });
  const server = await createServer({
    version: "1.2.3",
    auth: { mode: "loopback" },
    tasks,
    blobs,
    engine: { name: "fake", billable: false },
    health: async () => true,
    world,
    logger: silentLogger,
    ...options,
  });
  const url = await server.listen();
  return { server, url, tasks, blobs, [Symbol.asyncDispose]: () => server.close(1000) };
}
