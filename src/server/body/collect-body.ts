import type { IncomingMessage } from "node:http";

import { errorCodes } from "fastify";

import { BodyUnreadable } from "./read-body.ts";

/**
 * The bytes of a body. A body that tells its size is written where it will stay, piece by piece: joining a hundred megabytes at the end would
 * make every other request wait.
 * @throws FST_ERR_CTP_BODY_TOO_LARGE for more than `limit` bytes; BodyUnreadable when the body ends early.
 */
export async function collectBody(payload: IncomingMessage, limit: number): Promise<Buffer> {
  const told = payload.headers["transfer-encoding"] === undefined ? Number(payload.headers["content-length"] ?? 0) : undefined;
  if (told !== undefined && told > limit) throw new errorCodes.FST_ERR_CTP_BODY_TOO_LARGE();
  return told === undefined ? Buffer.concat(await collectPieces(payload, limit)) : await fill(payload, Buffer.allocUnsafe(told));
}

async function collectPieces(payload: IncomingMessage, limit: number): Promise<readonly Buffer[]> {
  const pieces: Buffer[] = [];
  let size = 0;
  await read(payload, (piece) => {
    size += piece.length;
    if (size > limit) throw new errorCodes.FST_ERR_CTP_BODY_TOO_LARGE();
    pieces.push(piece);
  });
  return pieces;
}

// The parser of the platform lets no more bytes pass than were told.
async function fill(payload: IncomingMessage, body: Buffer): Promise<Buffer> {
  let at = 0;
  await read(payload, (piece) => {
    at += piece.copy(body, at);
  });
  return body.subarray(0, at);
}

function read(payload: IncomingMessage, take: (piece: Buffer) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const onData = (piece: Buffer): void => {
      try {
        take(piece);
      } catch (thrown) {
        payload.off("data", onData).resume(); // what still comes is let go
        reject(thrown);
      }
    };
    payload.on("data", onData);
    payload.once("end", resolve);
    payload.once("error", () => reject(new BodyUnreadable("The request body did not arrive whole")));
    payload.once("close", () => reject(new BodyUnreadable("The request body did not arrive whole")));
  });
}
