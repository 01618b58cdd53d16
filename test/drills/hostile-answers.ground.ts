// A server on this machine that answers each of its paths in a bad way of its own.
import { createServer as createHttpServer } from "node:http";
import { createServer, type AddressInfo, type Server, type Socket } from "node:net";
import type { Writable } from "node:stream";

import { answersAtOnce, endpoints, type Standard } from "../../src/contract/index.ts";
import type { Attack, Asked, Wire } from "./hostile-answers.attacks.ts";

/** What is answered at one address. */
export interface Place {
  readonly attack: Attack;
  readonly standard: Standard;
  readonly id: string;
  readonly externalId: string;
}

/** What happened at one address. */
export interface Told {
  readonly posts: number;
  /** The most bytes that went into one answer. */
  readonly bytes: number;
}

export interface AnswersGround {
  /** The address at which a place answers. */
  put(place: Place): string;
  told(url: string): Told;
  /** Connections to the listener that nothing may reach. */
  lured(): number;
  /** Host and port of the server of good files. */
  readonly filesHost: string;
  close(): Promise<void>;
}

/** Starts the ground. `most` is the length of answers that are meant to be too long, in bytes. */
export async function startAnswersGround(most: number): Promise<AnswersGround> {
  const places: Place[] = [];
  const told: { posts: number; bytes: number }[] = [];
  const sockets = new Set<Socket>();
  let lured = 0;
  const listener = createServer((socket) => {
    lured++;
    socket.on("error", () => {}).destroy();
  });
  const files = createFiles(most);
  const [lurePort, filesPort] = [await listen(listener), await listen(files)];
  const common = { lure: `http://127.0.0.1:${lurePort}`, files: `http://127.0.0.1:${filesPort}`, most };
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => {}); // whoever is answered badly may go at any time
    readRequest(socket, async (method, path) => {
      const index = Number(/^\/p(\d+)\//.exec(path)?.[1] ?? Number.NaN);
      const [place, counts] = [places[index], told[index]];
      if (!place || !counts) {
        socket.destroy();
        return;
      }
      if (method === "POST") counts.posts++;
      const { id, externalId, standard } = place;
      const isList = path.includes("?");
      const isAtOnce = endpoints.some((one) => answersAtOnce(one) && path.endsWith(one.path));
      const asked: Asked = { method, standard, isList, isAtOnce, id, externalId, ...common };
      await place.attack.play(
        toWire(socket, (bytes) => (counts.bytes = Math.max(counts.bytes, bytes))),
        asked,
      );
    });
  });
  const port = await listen(server);
  return {
    put: (place) => {
      told.push({ posts: 0, bytes: 0 });
      return `http://127.0.0.1:${port}/p${places.push(place) - 1}`;
    },
    told: (url) => told[Number(/p(\d+)$/.exec(url)?.[1])] ?? { posts: 0, bytes: 0 },
    lured: () => lured,
    filesHost: `127.0.0.1:${filesPort}`,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      files.closeAllConnections();
      for (const one of [server, listener, files]) await new Promise((resolve) => one.close(resolve));
    },
  };
}

/** Good files, one of them long, and what is worse: a redirect to somewhere private, a file without an end, one that is not there. */
function createFiles(most: number): ReturnType<typeof createHttpServer> {
  return createHttpServer((request, response) => {
    response.on("error", () => {});
    if (request.url === "/good") response.writeHead(200, { "content-type": "video/mp4" }).end("a clip");
    else if (request.url === "/elsewhere") response.writeHead(302, { location: "http://169.254.169.254/" }).end();
    else if (request.url === "/whole")
      void pour(response.writeHead(200, { "content-type": "video/mp4", "content-length": most }), most);
    else if (request.url === "/long") void pour(response, Number.POSITIVE_INFINITY);
    else response.writeHead(404).end();
  });
}

async function pour(response: Writable, bytes: number): Promise<void> {
  for (let left = bytes; left > 0 && !response.destroyed; left -= PIECE) {
    if (!response.write(Buffer.alloc(Math.min(PIECE, left)))) await drained(response);
  }
  response.end();
}

const PIECE = 65_536;

/** Resolves when more is taken, or nothing more ever will be. */
async function drained(stream: Writable): Promise<void> {
  await new Promise<void>((resolve) => {
    const done = (): void => {
      stream.off("drain", done).off("close", done);
      resolve();
    };
    stream.on("drain", done).on("close", done);
  });
}

/** Tells when a whole request has come: what it holds is of no interest. */
function readRequest(socket: Socket, then: (method: string, path: string) => Promise<unknown>): void {
  let text = "";
  const take = (piece: Buffer): void => {
    text += piece.toString("latin1");
    const end = text.indexOf("\r\n\r\n");
    const length = Number(/content-length: (\d+)/i.exec(text)?.[1] ?? 0);
    if (end < 0 || text.length < end + 4 + length) return;
    socket.off("data", take);
    socket.resume();
    const [method = "", path = ""] = text.split(" ");
    void then(method, path);
  };
  socket.on("data", take);
}

function toWire(socket: Socket, count: (bytes: number) => void): Wire {
  let bytes = 0;
  return {
    write: async (piece) => {
      if (socket.destroyed) return false;
      bytes += piece.length;
      count(bytes);
      if (socket.write(piece)) return true;
      await drained(socket);
      return !socket.destroyed;
    },
    pause: async (ms) => {
      await new Promise((resolve) => setTimeout(resolve, ms));
      return !socket.destroyed;
    },
    end: () => void socket.end(),
    reset: () => void socket.resetAndDestroy(),
  };
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port; // a TCP server's address is this record
}
