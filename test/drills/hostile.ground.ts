import { spawn, spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer as createHttpServer } from "node:http";
import { connect, createServer, type AddressInfo, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { EgressOptions } from "../../src/egress/index.ts";
import type { Lures } from "../hostile/hostile-file.ts";

/** Where S2 takes place: lures that count who follows them, and a server of media that the product may reach. */
export interface HostileGround {
  readonly lures: Lures;
  /** Connections to the listener and openings of the file so far. */
  counts(): { readonly connections: number; readonly reads: number };
  /** Serves content under an address; answers the address. */
  serve(name: string, content: Uint8Array): string;
  /** What the product's egress is put together with: the address leads to the server of media, and nothing else does. */
  readonly egress: Pick<EgressOptions, "resolve" | "dial">;
  close(): Promise<void>;
}

const HOST = "media.example.com";

/** Opens the lures and starts the server of media. */
export async function startHostileGround(): Promise<HostileGround> {
  const folder = await mkdtemp(join(tmpdir(), "onetake-drill-lures-"));
  const canary = startCanary(join(folder, "canary"));
  const contents = new Map<string, Uint8Array>();
  let connections = 0;
  const listener = createServer((socket) => {
    connections++;
    socket.on("error", () => {}); // whoever followed the lure may go again at once
    socket.write("HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\nconnection: close\r\n\r\n");
    socket.destroySoon();
  });
  const media = createHttpServer((request, response) => {
    const content = contents.get(request.url ?? "");
    response.setHeader("connection", "close");
    if (content) response.setHeader("content-type", "video/mp4").end(content);
    else response.writeHead(404).end();
  });
  const [lure, port] = [await listen(listener), await listen(media)];
  return {
    lures: { origin: `http://127.0.0.1:${lure}`, file: canary.path },
    counts: () => ({ connections, reads: canary.reads() }),
    serve: (name, content) => {
      contents.set(`/${name}`, content);
      return `http://${HOST}/${name}`;
    },
    egress: {
      resolve: async (host) => (host === HOST ? ["93.184.215.14"] : ["127.0.0.1"]),
      dial: () =>
        new Promise((resolve, reject) => {
          const socket = connect({ host: "127.0.0.1", port });
          socket.once("connect", () => resolve(socket));
          socket.once("error", reject);
        }),
    },
    close: async () => {
      media.closeAllConnections();
      for (const server of [media, listener]) await new Promise((resolve) => server.close(resolve));
      await canary.stop();
      await rm(folder, { recursive: true });
    },
  };
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port; // a TCP server's address is this record
}

interface Canary {
  readonly path: string;
  reads(): number;
  stop(): Promise<void>;
}

// A process of its own, for an opening that waits takes one of the few threads for files.
const WATCH = 'while :; do echo canary > "$1"; echo read; sleep 0.02; done';

/**
 * A named pipe: opening it to write succeeds when somebody opens it to read, and not before. No file system's clock has to be believed.
 */
function startCanary(path: string): Canary {
  const made = spawnSync("mkfifo", [path]);
  if (made.status !== 0) throw new Error(`no named pipe can be made: ${String(made.error ?? made.stderr)}`);
  const watcher = spawn("sh", ["-c", WATCH, "watch", path], { stdio: ["ignore", "pipe", "ignore"] });
  let count = 0;
  watcher.stdout.on("data", (told: Buffer) => (count += told.toString().split("\n").length - 1));
  const ended = new Promise((resolve) => watcher.once("close", resolve));
  return {
    path,
    reads: () => count,
    stop: async () => {
      watcher.kill("SIGKILL");
      await ended;
    },
  };
}
