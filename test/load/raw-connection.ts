import { connect, type Socket } from "node:net";

/** An answer as it came, without interpretation. */
export interface RawAnswer {
  readonly status: number;
  /** Names are lower case; of several lines with one name the last counts. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
}

/** One request after the other on a connection that is kept, and made again when the server closed it. No library between drill and wire. */
export interface RawConnection {
  /**
   * Sends bytes and reads one answer.
   * @throws NoAnswer when none comes in time, or the connection ends without one.
   */
  exchange(request: Uint8Array, options?: ExchangeOptions): Promise<RawAnswer>;
  close(): void;
}

export interface ExchangeOptions {
  /** Whether the answer has no body because its request was a HEAD. */
  readonly isHead?: boolean;
  /** 30 s by default. */
  readonly timeoutMs?: number;
}

/** The server gave no answer. */
export class NoAnswer extends Error {
  override readonly name = "NoAnswer";
}

/** A {@link RawConnection} to a port of this machine; nothing is connected before the first request. */
export function createRawConnection(port: number): RawConnection {
  let open: Exchanger | undefined;
  return {
    exchange: async (request, options = {}) => {
      open = open?.isUsable() ? open : createExchanger(port);
      return await open.exchange(request, options);
    },
    close: () => open?.destroy(),
  };
}

interface Exchanger {
  isUsable(): boolean;
  exchange(request: Uint8Array, options: ExchangeOptions): Promise<RawAnswer>;
  destroy(): void;
}

interface Waiting {
  readonly isHead: boolean;
  resolve(answer: RawAnswer): void;
  reject(error: Error): void;
}

function createExchanger(port: number): Exchanger {
  const socket = connect({ host: "127.0.0.1", port, noDelay: true });
  let pieces: Buffer[] = [];
  let waiting: Waiting | undefined;
  const finish = (answer: RawAnswer, rest: Buffer): void => {
    pieces = rest.length > 0 ? [rest] : [];
    waiting?.resolve(answer);
    waiting = undefined;
    if (answer.headers.get("connection") === "close") socket.destroy();
  };
  const look = (isEnded: boolean): void => {
    if (waiting === undefined) return;
    const read = readAnswer(pieces, waiting.isHead, isEnded);
    if (read !== undefined) finish(read.answer, read.rest);
  };
  socket.on("data", (piece: Buffer) => {
    pieces.push(piece);
    look(false);
  });
  socket.on("error", () => {}); // told by the close
  socket.on("close", () => {
    look(true);
    waiting?.reject(new NoAnswer("the connection ended without an answer"));
    waiting = undefined;
  });
  return {
    isUsable: () => !socket.destroyed && socket.writable,
    exchange: (request, { isHead = false, timeoutMs = 30_000 }) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting = undefined;
          socket.destroy();
          reject(new NoAnswer(`no answer in ${timeoutMs} ms`));
        }, timeoutMs);
        const settle =
          <T>(then: (value: T) => void) =>
          (value: T): void => {
            clearTimeout(timer);
            then(value);
          };
        waiting = { isHead, resolve: settle(resolve), reject: settle(reject) };
        write(socket, request);
      }),
    destroy: () => socket.destroy(),
  };
}

function write(socket: Socket, request: Uint8Array): void {
  if (socket.writable) socket.write(request);
}

interface Read {
  readonly answer: RawAnswer;
  readonly rest: Buffer;
}

function readAnswer(pieces: Buffer[], isHead: boolean, isEnded: boolean): Read | undefined {
  const [only, more] = pieces;
  const bytes = more === undefined && only !== undefined ? only : Buffer.concat(pieces);
  pieces.splice(0, pieces.length, bytes);
  const end = bytes.indexOf("\r\n\r\n");
  if (end < 0) return undefined;
  const [first = "", ...lines] = bytes.toString("latin1", 0, end).split("\r\n");
  const status = Number(/^HTTP\/1\.[01] (\d{3})/.exec(first)?.[1] ?? Number.NaN);
  const headers = new Map(
    lines.map((line) => [line.slice(0, line.indexOf(":")).toLowerCase(), line.slice(line.indexOf(":") + 1).trim()]),
  );
  const start = end + 4;
  if (status < 200) return readAnswer([bytes.subarray(start)], isHead, isEnded); // only announces the answer
  const length = isHead || status === 204 || status === 304 ? 0 : lengthOf(headers, bytes, start, isEnded);
  if (length === undefined || bytes.length < start + length) return undefined;
  return { answer: { status, headers, body: bytes.subarray(start, start + length) }, rest: bytes.subarray(start + length) };
}

// An answer without a length ends with its connection; this server gives every answer one.
function lengthOf(headers: ReadonlyMap<string, string>, bytes: Buffer, start: number, isEnded: boolean): number | undefined {
  const told = headers.get("content-length");
  if (told !== undefined) return Number(told);
  return isEnded ? bytes.length - start : undefined;
}
