import { MediaError } from "../errors.ts";

/** A box of an ISO base media file in memory; `start` and `end` are those of its content. */
export interface Box {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly children: readonly Box[];
}

// Boxes that hold nothing but boxes, and that some reader would follow downwards.
const CONTAINERS: ReadonlySet<string> = new Set(["trak", "mdia", "minf", "dinf", "stbl", "edts", "mvex", "traf", "sinf", "schi"]);

// A clip has some dozens of boxes, six deep. Readers of such files call themselves for each level.
const MAX_DEPTH = 12;
const MAX_BOXES = 10_000;

/**
 * The boxes between two places (ISO/IEC 14496-12, 4.2), those of containers with their own.
 * @throws MediaError when one passes the end of what holds it, or they are too many or too deep.
 */
export function readBoxes(bytes: Buffer, start = 0, end = bytes.length): readonly Box[] {
  return readWithin(bytes, { start, end }, 1, { left: MAX_BOXES });
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function readWithin(bytes: Buffer, span: Span, depth: number, budget: { left: number }): readonly Box[] {
  if (depth > MAX_DEPTH) throw corrupt(`its boxes are more than ${MAX_DEPTH} deep`);
  const boxes: Box[] = [];
  for (let at = span.start; span.end - at >= 8;) {
    if (budget.left-- === 0) throw corrupt(`it has more than ${MAX_BOXES} boxes`);
    const { type, content, end } = readHead(bytes, at, span.end);
    const children = CONTAINERS.has(type) ? readWithin(bytes, { start: content, end }, depth + 1, budget) : [];
    boxes.push({ type, start: content, end, children });
    at = end;
  }
  return boxes;
}

function readHead(
  bytes: Buffer,
  at: number,
  limit: number,
): { readonly type: string; readonly content: number; readonly end: number } {
  const short = bytes.readUInt32BE(at);
  const type = bytes.toString("latin1", at + 4, at + 8);
  // 0 stands for "to the end", 1 for a 64-bit size behind the type.
  if (short === 1 && limit - at < 16) throw corrupt(`its box ${name(type)} has no length`);
  const size = short === 0 ? limit - at : short === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : short;
  const head = short === 1 ? 16 : 8;
  if (size < head) throw corrupt(`its box ${name(type)} has no length`);
  if (at + size > limit) throw corrupt(`its box ${name(type)} passes the end of the one that holds it`);
  return { type, content: at + head, end: at + size };
}

/** The first child of a type. */
export function childOf({ children }: Pick<Box, "children">, type: string): Box | undefined {
  return children.find((child) => child.type === type);
}

/** The refusal of a file whose boxes are broken. */
export function corrupt(what: string): MediaError {
  return new MediaError("corrupt", `The file is broken: ${what}.`);
}

/** Four bytes as a name that can be shown. */
export function name(type: string): string {
  return type.replace(/[^\x20-\x7e]/g, "?");
}
