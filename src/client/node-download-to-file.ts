import { toMessage, type Clock, type Disk, type Net } from "../base/index.ts";
import { download, type DownloadOptions } from "./node-download.ts";
import { DownloadError } from "./node-download-error.ts";

/** How a result is downloaded to disk. */
export interface FileOptions {
  readonly disk: Disk;
  readonly clock: Pick<Clock, "sleep">;
  readonly signal?: AbortSignal;
  /** Told after each piece: bytes so far, and the whole size when the server says it. */
  readonly onBytes?: (bytes: number, size: number | undefined) => void;
  /** How often a transfer that broke off is continued. Default 5. */
  readonly retries?: number;
}

/**
 * Streams a result to a file and answers its size in bytes. What broke off is continued from the byte where it stopped, as long as the content is
 * the same. The file stands at `path` only when it is whole: until then its bytes are in `<path>.part`, which is removed on failure. The folder
 * must exist.
 * @throws DownloadError when it cannot be had whole.
 */
export async function downloadToFile(net: Net, url: string, path: string, options: FileOptions): Promise<number> {
  const { disk, signal } = options;
  const part = `${path}.part`;
  const count = { bytes: 0 };
  try {
    await disk.writeStream(part, readWhole(net, url, options, count), signal);
    await disk.move(part, path);
  } catch (thrown) {
    await disk.remove(part);
    throw thrown;
  }
  return count.bytes;
}

interface Transfer {
  readonly body: AsyncIterable<Uint8Array>;
  readonly size: number | undefined;
  readonly tag: string | undefined;
}

async function* readWhole(net: Net, url: string, options: FileOptions, count: { bytes: number }): AsyncGenerator<Uint8Array> {
  const { clock, signal, onBytes, retries = 5 } = options;
  let tag: string | undefined;
  for (let tried = 1; ; tried++) {
    try {
      const transfer = await open(net, url, {
        from: count.bytes,
        ...(tag === undefined ? {} : { tag }),
        ...(signal ? { signal } : {}),
      });
      tag = transfer.tag;
      for await (const piece of transfer.body) {
        count.bytes += piece.length;
        onBytes?.(count.bytes, transfer.size);
        yield piece;
      }
      if (transfer.size === undefined || transfer.size === count.bytes) return;
      throw new DownloadError(`The file ended after ${count.bytes} of ${transfer.size} bytes.`);
    } catch (cause) {
      signal?.throwIfAborted();
      // Without a tag nobody can say whether the rest belongs to the same content.
      const isLost = tried > retries || (count.bytes > 0 && tag === undefined) || isFinal(cause);
      if (isLost)
        throw cause instanceof DownloadError ? cause : new DownloadError(`The file broke off: ${toMessage(cause)}`, { cause });
      await clock.sleep(PAUSE_MS * tried, signal);
    }
  }
}

const PAUSE_MS = 500;

async function open(net: Net, url: string, options: DownloadOptions): Promise<Transfer> {
  const response = await download(net, url, options);
  const { headers } = response;
  const tag = headers.get("etag") ?? undefined;
  return {
    body: response.body ?? nothing(),
    size: sizeOf(headers, options.from ?? 0),
    tag: isStrong(tag) ? tag : undefined,
  };
}

// A coded answer's length is that of the coded bytes, which says nothing of the content's.
function sizeOf(headers: Headers, from: number): number | undefined {
  const length = headers.get("content-length");
  return length === null || headers.get("content-encoding") !== null ? undefined : from + Number(length);
}

function isStrong(tag: string | undefined): boolean {
  return tag !== undefined && !tag.startsWith("W/");
}

function isFinal(thrown: unknown): boolean {
  return thrown instanceof DownloadError && thrown.http !== undefined && thrown.http < 500 && thrown.http !== 429;
}

async function* nothing(): AsyncGenerator<Uint8Array> {
  // an answer without a body has no bytes
}
