import { toMessage } from "../../src/base/index.ts";
import { createNodeWorld } from "../../src/base/node.ts";
import { findFreePort } from "../../src/store/embedded/system.ts";
import type { Running } from "./command.ts";
import { createDrillHome, type DrillHome } from "./home.ts";

/** How a drill starts a server on a port: a process that prints its address as soon as it listens. */
export type StartServer = (port: number, env: Readonly<Record<string, string>>) => Running;

/** A server process with a home of its own, that a drill kills and starts again, always on the same port. */
export interface DrillServer {
  readonly home: DrillHome;
  readonly port: number;
  readonly base: string;
  /** Ends the process with signal 9, and starts the next one when it is gone. */
  restart(): Promise<void>;
  /** Ends the process with signal 9 and removes the home. */
  end(): Promise<void>;
}

/** Makes a home, starts a {@link DrillServer} in it and waits until it listens. */
export async function startDrillServer(name: string, start: StartServer): Promise<DrillServer> {
  const home = await createDrillHome(name);
  try {
    let { port, running } = await boot((free) => start(free, home.env));
    return {
      home,
      port,
      base: `http://127.0.0.1:${port}`,
      restart: async () => {
        await end(running);
        running = start(port, home.env);
        await listens(running);
      },
      end: async () => {
        await end(running);
        await home.remove();
      },
    };
  } catch (thrown) {
    await home.remove();
    throw thrown;
  }
}

/** Starts a server process on a free port and waits until it listens. */
export async function boot(start: (port: number) => Running): Promise<{ readonly port: number; readonly running: Running }> {
  return await onFreePort(async (port) => {
    const running = start(port);
    await listens(running);
    return { port, running };
  });
}

/** Ends a process with signal 9 and waits until it is gone. */
export async function end({ child, finished }: Running): Promise<void> {
  child.kill("SIGKILL");
  await finished;
}

const MOST_PORTS = 4;

/** Uses a free port, one that stays free while its server is away. Between the look and the use another program may take it: then another one is used. */
export async function onFreePort<Result>(use: (port: number) => Promise<Result>): Promise<Result> {
  const { random } = createNodeWorld();
  for (let tries = 1; ; tries++) {
    try {
      return await use(await findFreePort(random));
    } catch (thrown) {
      if (tries === MOST_PORTS || !toMessage(thrown).includes("is used by another program")) throw thrown;
    }
  }
}

async function listens(running: Running): Promise<void> {
  await running.sees(/http:\/\/127\.0\.0\.1:\d+/);
}
