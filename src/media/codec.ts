// The third front door of this floor: what reads and writes films and sounds. Only child processes and tests open a codec.
export { AAC_FRAME, SAMPLE_RATE, type Stereo } from "./codec/stereo.ts";
export type { ClipReader, Codec, FilmWriter } from "./codec/codec.ts";
export { provideWithResolvers } from "./codec/node-av/with-resolvers.ts";
export { openCodec, type CodecChoice } from "./codec/open-codec.ts";
// Child processes take these from here: the first door loads the probes, which take as long as a third of their start.
export { MediaError, MissingPart, refuseMissing } from "./errors.ts";
