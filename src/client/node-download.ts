import { toMessage, type Net } from "../base/index.ts";
import { DownloadError } from "./node-download-error.ts";

/** How to download. */
export interface DownloadOptions {
  readonly signal?: AbortSignal;
  /** First byte to ask for. Default 0. */
  readonly from?: number;
  /** Entity tag that the content must still have when `from` is not 0. */
  readonly tag?: string;
}

/**
 * Opens a result for reading; its body is a stream. The credential is not sent: results lie at addresses of their own.
 * @throws DownloadError when it is not there, or not from that byte on.
 */
export async function download(net: Net, url: string, options: DownloadOptions = {}): Promise<Response> {
  const { signal, from = 0, tag } = options;
  const headers = {
    ...(from > 0 ? { range: `bytes=${from}-` } : {}),
    ...(from > 0 && tag !== undefined ? { "if-range": tag } : {}),
  };
  const response = await open(net, url, { headers, ...(signal ? { signal } : {}) });
  if (response.status === (from > 0 ? 206 : 200)) return response;
  await response.body?.cancel();
  throw new DownloadError(`The file was answered with HTTP ${response.status}.`, { http: response.status });
}

async function open(net: Net, url: string, init: RequestInit): Promise<Response> {
  try {
    return await net.fetch(url, init);
  } catch (cause) {
    if (init.signal?.aborted) throw init.signal.reason;
    throw new DownloadError(`The file could not be reached: ${toMessage(cause)}`, { cause });
  }
}
