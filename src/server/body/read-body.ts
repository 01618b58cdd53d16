import { createHash } from "node:crypto";
import { scheduler } from "node:timers/promises";

import { isJsonObject, parseJson, type Json, type JsonObject } from "../../base/index.ts";

/** Strings longer than this are cut out before the rest is parsed. */
const LONG_STRING = 32 * 1024;

/** What may be left when they are cut out: room for everything that a request says, and not for a parse that others wait for. */
const MOST_REST = 1024 * 1024;

/** Longest string that is no base64. The contract refuses far shorter ones, in its own words. */
const MOST_TEXT = 16 * 1024 * 1024;

/** Quotes that are looked at. */
const MOST_QUOTES = 1024 * 1024;

/** Long strings are read in pieces of this size, and other requests get their turn in between. */
const PIECE = 512 * 1024;

/** Deepest nesting that a body may have; the deepest of the service's own has 5 levels. */
const MAX_DEPTH = 32;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** The body was not a JSON object that can be worked with; the message says why. */
export class BodyUnreadable extends Error {
  override readonly name = "BodyUnreadable";
}

/**
 * Reads a request body, whatever its content type says: a JSON object in UTF-8, digits kept. Long strings are cut out of the bytes first, so
 * that the digit-keeping parser never walks over megabytes of picture.
 * @throws BodyUnreadable when it is empty, not JSON, not an object, nested too deep, or large for anything but its media.
 */
export async function readBody(bytes: Uint8Array): Promise<JsonObject> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length === 0) throw new BodyUnreadable("The request body is empty");
  const { text, cut } = await cutLongStrings(buffer);
  const value = parse(text);
  if (!isJsonObject(value)) throw new BodyUnreadable("The request body is not a JSON object");
  if (isDeeperThan(value, MAX_DEPTH)) throw new BodyUnreadable(`The request body is nested deeper than ${MAX_DEPTH} levels`);
  return cut.size === 0 ? value : (restore(value, cut) as JsonObject); // an object stays an object
}

interface CutText {
  readonly text: string;
  /** The strings that were taken out, by what stands in their place. */
  readonly cut: ReadonlyMap<string, string>;
}

async function cutLongStrings(buffer: Buffer): Promise<CutText> {
  const kept: string[] = [];
  const contents: string[] = [];
  const quotes = { seen: 0 };
  let [from, rest] = [0, 0];
  for (let open = buffer.indexOf(QUOTE); open >= 0;) {
    const close = closingQuote(buffer, open + 1, quotes);
    if (close < 0) break;
    if (close - open > LONG_STRING) {
      assertSmall(rest + open - from);
      kept.push(buffer.toString("utf8", from, open));
      contents.push(await readLongString(buffer.subarray(open + 1, close)));
      rest += open - from;
      from = close + 1;
    }
    assertSmall(rest + close - from);
    open = buffer.indexOf(QUOTE, close + 1);
  }
  assertSmall(rest + buffer.length - from);
  kept.push(buffer.toString("utf8", from));
  return contents.length === 0 ? { text: kept.join(""), cut: new Map() } : mark(kept, contents);
}

function assertSmall(rest: number): void {
  if (rest > MOST_REST) throw new BodyUnreadable("The request body holds more than 1 MB beside its long texts");
}

async function readLongString(bytes: Buffer): Promise<string> {
  let text = ""; // grows as a rope: joining a hundred megabytes would stop everybody else, and a text that nobody reads never is
  for (let at = 0; at < bytes.length; at += PIECE) {
    if (at > 0) await scheduler.yield();
    const piece = bytes.toString("latin1", at, at + PIECE);
    if (!(at + PIECE < bytes.length ? isBase64Piece(piece) : isBase64End(piece))) return readText(bytes);
    text += piece;
  }
  return text;
}

function readText(bytes: Buffer): string {
  if (bytes.length > MOST_TEXT) throw new BodyUnreadable("The request body holds a text that is too long");
  return parse(`"${bytes.toString("utf8")}"`) as string; // what stands in quotes is a text
}

// The marks begin with the digest of what is kept: a text cannot hold its own digest, so no caller can write a mark.
function mark(kept: readonly string[], contents: readonly string[]): CutText {
  const digest = createHash("sha256").update(kept.join("\n")).digest("hex");
  const marks = contents.map((_, index) => `${digest}-${index}`);
  const text = kept.map((piece, index) => (index < marks.length ? `${piece}"${marks[index]}"` : piece)).join("");
  return { text, cut: new Map(marks.map((name, index) => [name, contents[index] ?? ""])) };
}

function closingQuote(buffer: Buffer, from: number, quotes: { seen: number }): number {
  let close = buffer.indexOf(QUOTE, from);
  while (close >= 0 && isEscaped(buffer, close, from)) {
    if (++quotes.seen > MOST_QUOTES) throw new BodyUnreadable("The request body holds too many quotes");
    close = buffer.indexOf(QUOTE, close + 1);
  }
  return close;
}

function isEscaped(buffer: Buffer, at: number, from: number): boolean {
  let slashes = 0;
  while (at - 1 - slashes >= from && buffer[at - 1 - slashes] === BACKSLASH) slashes++;
  return slashes % 2 === 1;
}

function isBase64Piece(text: string): boolean {
  return /^[A-Za-z0-9+/]*$/.test(text);
}

function isBase64End(text: string): boolean {
  return /^[A-Za-z0-9+/]*={0,2}$/.test(text);
}

function parse(text: string): Json {
  try {
    return parseJson(text);
  } catch {
    // Parsers quote the text in their messages; the content of a request stays out of answers and logs.
    throw new BodyUnreadable("The request body is not valid JSON");
  }
}

function isDeeperThan(value: Json, depth: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (depth === 0) return true;
  return Object.values(value).some((member: Json | undefined) => member !== undefined && isDeeperThan(member, depth - 1));
}

function restore(value: Json, cut: ReadonlyMap<string, string>): Json {
  if (typeof value === "string") return cut.get(value) ?? value;
  if (Array.isArray(value)) return value.map((item: Json) => restore(item, cut));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [cut.get(key) ?? key, member === undefined ? undefined : restore(member, cut)]),
  );
}
