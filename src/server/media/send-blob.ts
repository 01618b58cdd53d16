import { Readable } from "node:stream";

import type { FastifyReply, FastifyRequest } from "fastify";

import type { Blobs } from "../../store/index.ts";
import { readRange } from "./byte-range.ts";
import { mediaTypeOf, SNIFFED_BYTES } from "./media-type.ts";

/**
 * Answers GET and HEAD with a blob: whole (200), a part (206 with `Content-Range`), unchanged (304), or a part that is not there (416). Its id is
 * its entity tag: the content behind an address never changes. False when the blob is unknown; nothing was answered then.
 */
export async function sendBlob(request: FastifyRequest, reply: FastifyReply, blobs: Blobs, id: string): Promise<boolean> {
  const size = isBlobId(id) ? await blobs.size(id) : undefined;
  if (size === undefined) return false;
  const tag = `"${id}"`;
  reply.headers({ etag: tag, "accept-ranges": "bytes", "cache-control": "private, max-age=86400, immutable" });
  if (listsTag(request.headers["if-none-match"], tag)) await reply.code(304).send();
  else await sendContent(request, reply, blobs, { id, size, asked: readRange(rangeFor(request, tag), size) });
  return true;
}

/** Whether a text has the form of a blob id, so that nothing else ever reaches the blob store. */
export function isBlobId(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

interface Content {
  readonly id: string;
  readonly size: number;
  readonly asked: ReturnType<typeof readRange>;
}

async function sendContent(request: FastifyRequest, reply: FastifyReply, blobs: Blobs, content: Content): Promise<void> {
  const { id, size, asked } = content;
  if (asked.kind === "outside") return void (await reply.code(416).header("content-range", `bytes */${size}`).send());
  const range = asked.kind === "part" ? asked.range : undefined;
  if (range) reply.code(206).header("content-range", `bytes ${range.start}-${range.end}/${size}`);
  // A picture that is opened as a page must not run anything, whatever its bytes are.
  reply.headers({ "x-content-type-options": "nosniff", "content-security-policy": "sandbox; default-src 'none'" });
  reply.header("content-type", await readMediaType(blobs, id, size));
  reply.header("content-length", range ? range.end - range.start + 1 : size);
  const isEmpty = request.method === "HEAD" || size === 0;
  await reply.send(isEmpty ? undefined : Readable.from(blobs.read(id, range), { objectMode: false }));
}

async function readMediaType(blobs: Blobs, id: string, size: number): Promise<string> {
  const pieces: Uint8Array[] = [];
  if (size > 0)
    for await (const piece of blobs.read(id, { start: 0, end: Math.min(SNIFFED_BYTES, size) - 1 })) pieces.push(piece);
  return mediaTypeOf(Buffer.concat(pieces));
}

// A range of something else than what the caller holds would mix two contents (RFC 9110 section 13.1.5).
function rangeFor(request: FastifyRequest, tag: string): string | undefined {
  const condition = request.headers["if-range"];
  return condition === undefined || condition === tag ? request.headers.range : undefined;
}

function listsTag(header: string | undefined, tag: string): boolean {
  const tags = header?.split(",").map((part) => part.trim().replace(/^W\//, "")) ?? [];
  return tags.includes(tag) || tags.includes("*");
}
