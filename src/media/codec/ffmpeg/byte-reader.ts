import type { Readable } from "node:stream";

/** Reads a pipe in portions of one's own. It reads no further than it is asked, so whoever writes the pipe waits. */
export interface ByteReader {
  /** Fills `target` whole; false when the pipe ended before. */
  fill(target: Uint8Array): Promise<boolean>;
  /** The next line without its end; undefined after the last. */
  line(): Promise<string | undefined>;
}

export function createByteReader(stream: Readable): ByteReader {
  const pieces: AsyncIterator<Buffer, undefined> = stream[Symbol.asyncIterator]();
  let rest: Uint8Array = new Uint8Array();
  const more = async (): Promise<boolean> => {
    const step = await pieces.next().catch(() => undefined); // a pipe that breaks has ended
    if (step === undefined || step.done) return false;
    rest = step.value;
    return true;
  };
  return {
    fill: async (target) => {
      for (let at = 0; at < target.length;) {
        if (rest.length === 0 && !(await more())) return false;
        const taken = rest.subarray(0, target.length - at);
        target.set(taken, at);
        rest = rest.subarray(taken.length);
        at += taken.length;
      }
      return true;
    },
    line: async () => {
      let text = "";
      for (;;) {
        const end = rest.indexOf(NEWLINE);
        text += Buffer.from(end < 0 ? rest : rest.subarray(0, end)).toString("latin1");
        rest = end < 0 ? new Uint8Array() : rest.subarray(end + 1);
        if (end >= 0) return text.trimEnd();
        if (!(await more())) return text === "" ? undefined : text;
      }
    },
  };
}

const NEWLINE = 10;

/** All that comes out of a pipe. One that breaks has ended; why, its process tells. */
export async function readAll(stream: Readable): Promise<Buffer> {
  const pieces: Buffer[] = [];
  await new Promise<void>((resolve) => stream.on("data", (piece: Buffer) => pieces.push(piece)).once("close", resolve));
  return Buffer.concat(pieces);
}
