import { spawn, type ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";

import { runProgram } from "./system.ts";

/** Another process that uses an embedded server. */
export interface OtherUser {
  readonly process: ChildProcess;
  /**
   * Resolves with what it said after a word (`begin`, `ready <port>`, `wrote <n>`, `left`), or undefined when it ended before.
   */
  said(word: string): Promise<string | undefined>;
  /** Tells it to leave, and waits for its end. */
  leave(): Promise<void>;
  /** Ends it without notice, and waits for its end. */
  kill(): Promise<void>;
}

const PROGRAM = `
import { Client } from "pg";
const { createNodeWorld } = await import(process.env.BASE);
const { startEmbeddedPostgres } = await import(process.env.START);
const say = (text) => process.stdout.write(text + "\\n");
const told = new Promise((resolve) => process.stdin.once("data", resolve));
say("begin now");
const server = await startEmbeddedPostgres({ home: process.env.EMBEDDED_HOME, world: createNodeWorld() });
say("ready " + new URL(server.url).port);
const client = new Client({ connectionString: server.url });
client.on("error", () => {});
await client.connect();
await client.query("select pg_advisory_xact_lock(1); create table if not exists drill (n int)"); // held until the commit
await client.query("insert into drill values ($1)", [Number(process.env.NUMBER)]);
say("wrote " + process.env.NUMBER);
await client.end();
if (!process.env.HASTY) await told;
await server.leave();
say("left it");
process.exit(0);
`;

/**
 * Starts another process that joins the server of `home`, writes `number` into the table `drill`, and leaves when told, or at
 * once.
 */
export function startOtherUser(home: string, number: number, hasty = false): OtherUser {
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", PROGRAM], {
    stdio: ["pipe", "pipe", "inherit"],
    env: {
      ...process.env,
      BASE: new URL("../../base/node.ts", import.meta.url).href,
      START: new URL("./start.ts", import.meta.url).href,
      EMBEDDED_HOME: home,
      NUMBER: String(number),
      HASTY: hasty ? "yes" : "",
    },
  });
  const lines: string[] = [];
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  createInterface({ input: child.stdout }).on("line", (line) => {
    lines.push(line);
    child.emit("said");
  });
  const said = async (word: string): Promise<string | undefined> => {
    for (;;) {
      const line = lines.find((one) => one.startsWith(`${word} `));
      if (line !== undefined || child.exitCode !== null || child.signalCode !== null) return line?.slice(word.length + 1);
      await Promise.race([ended, new Promise((resolve) => child.once("said", resolve))]);
    }
  };
  return {
    process: child,
    said,
    leave: async () => {
      child.stdin.end("leave\n");
      await ended;
    },
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

/** Ids of the servers that run on a home's data: postmasters only, not the processes below them. */
export async function findServers(home: string): Promise<readonly number[]> {
  const list = await runProgram("ps", ["-eo", "pid=,ppid=,args="], {});
  const lines = list.split("\n").filter((line) => line.includes(`postgres -D ${home}/data `));
  const found = lines.map((line) => line.trim().split(/\s+/, 2).map(Number) as [number, number]); // two columns of numbers
  // A process that was just forked still has the command line of its parent.
  const ids = new Set(found.map(([id]) => id));
  return found.filter(([, parent]) => !ids.has(parent)).map(([id]) => id);
}
