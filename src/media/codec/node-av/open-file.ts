import * as av from "node-av";

import { toMessage } from "../../../base/index.ts";
import { CodecFailed, MediaError } from "../../errors.ts";

/**
 * Opens a local file as the container that the probe found, and no other: nothing that a file names is ever opened.
 * @throws MediaError when the file is broken; CodecFailed when it is not there.
 */
export async function openFile(path: string, format: string, noun: string): Promise<av.Demuxer> {
  av.Log.setLevel(av.AV_LOG_FATAL); // what is wrong is thrown
  return await orBroken(noun, () => av.Demuxer.open(path, { format, options: { protocol_whitelist: "file" } }));
}

/** Does a step of reading. @throws MediaError when the file is broken; CodecFailed when something else fails. */
export async function orBroken<Result>(noun: string, read: () => Promise<Result>): Promise<Result> {
  try {
    return await read();
  } catch (thrown) {
    throw toMediaError(thrown, noun);
  }
}

/** Starts a file of a kind. @throws CodecFailed when it cannot be written. */
export async function startFile(path: string, format: string, options: Readonly<Record<string, string>>): Promise<av.Muxer> {
  av.Log.setLevel(av.AV_LOG_FATAL);
  return await orFailed(() => av.Muxer.open(path, { format, options }));
}

/** Ends a file. @throws FFmpegError when its last bytes cannot be written. */
export async function finishFile(muxer: av.Muxer): Promise<void> {
  const context = muxer.getFormatContext();
  const write = context.writeTrailer.bind(context);
  let code = 0;
  // node-av calls this when it closes, and swallows the answer.
  context.writeTrailer = async () => (code = await write());
  await muxer.close();
  av.FFmpegError.throwIfError(code, "Failed to write the end of the file");
}

/** Does a step of writing. @throws CodecFailed when it fails. */
export async function orFailed<Result>(write: () => Promise<Result>): Promise<Result> {
  try {
    return await write();
  } catch (cause) {
    throw new CodecFailed("A film or sound could not be written.", { cause, facts: { said: toMessage(cause) } });
  }
}

function toMediaError(thrown: unknown, noun: string): unknown {
  if (!(thrown instanceof av.FFmpegError)) return thrown;
  const facts = { said: thrown.message };
  if (thrown.code !== av.AVERROR_INVALIDDATA) return new CodecFailed(`The ${noun} could not be read.`, { cause: thrown, facts });
  return new MediaError("corrupt", `The ${noun} cannot be read.`, { cause: thrown, facts });
}
