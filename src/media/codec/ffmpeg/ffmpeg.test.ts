import { expect, it } from "vitest";

import { findCodec } from "../../find-codec.ts";
import { twoTones, writeTestFilm } from "../codec-material.suite.ts";
import { codecSuite } from "../codec.suite.ts";
import { createFfmpegCodec } from "./create-ffmpeg-codec.ts";

const found = findCodec({ wish: "ffmpeg" });

codecSuite(found.choice ? found.version : `ffmpeg, not tested because ${found.reason}`, found.choice);

it("fails typed when the ffmpeg that was found is there no more", async () => {
  const codec = createFfmpegCodec({ path: "/nowhere/ffmpeg" });
  const gone = { code: "codec-failed", message: "ffmpeg could not be started at /nowhere/ffmpeg." };
  const sound = twoTones(0.1, true);
  await expect(codec.openClip("a.mp4", 64, 64)).rejects.toMatchObject(gone);
  await expect(codec.readSound("a.mp3", "audio/mpeg")).rejects.toMatchObject(gone);
  await expect(codec.writeSound("a.mp3", "mp3", sound)).rejects.toMatchObject(gone);
  await expect(writeTestFilm(codec, "a.mp4", { frames: 2, luma: () => 50, sound })).rejects.toMatchObject(gone);
});
