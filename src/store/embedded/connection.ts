import { Socket } from "node:net";
import { Client } from "pg";

import { SUPERUSER } from "./cluster.ts";

/** Sessions of launchers carry this name and the id of their process. */
export const SESSION_NAME = "onetake launcher ";

/** One session with the embedded server. */
export interface Session {
  readonly client: Client;
  /** The socket below; unreferenced, it does not keep the process alive. */
  readonly socket: Socket;
  /** Resolves when it has ended, in whatever way; also for whoever asks after that. */
  readonly ended: Promise<void>;
}

/** Opens a session. Rejects with the driver's error. */
export async function openSession(port: number, password: string, database: string): Promise<Session> {
  const socket = new Socket();
  const client = new Client({
    host: "127.0.0.1",
    port,
    user: SUPERUSER,
    password,
    database,
    ssl: false,
    connectionTimeoutMillis: 5000,
    application_name: `${SESSION_NAME}${process.pid}`,
    stream: () => socket,
  });
  // Without a listener, a session that breaks would end the process. That it broke is told by `end`.
  client.on("error", () => {});
  const ended = new Promise<void>((resolve) => client.once("end", resolve));
  try {
    await client.connect();
  } catch (thrown) {
    socket.destroy();
    throw thrown;
  }
  return { client, socket, ended };
}

/** The address of a database of the embedded server. */
export function toUrl(port: number, password: string, database: string): string {
  return `postgres://${SUPERUSER}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}?sslmode=disable`;
}
