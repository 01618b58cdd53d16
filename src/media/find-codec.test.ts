import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { findCodec, type CodecSearch } from "./find-codec.ts";

const WHOLE = ["libx264", "aac", "libmp3lame"];
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "onetake-find-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A program that says of itself what an ffmpeg says. */
async function fake(name: string, version: string, libavcodec: string, encoders: readonly string[]): Promise<string> {
  await mkdir(join(folder, name), { recursive: true });
  const path = join(folder, name, "ffmpeg");
  const banner = `ffmpeg version ${version} Copyright (c)\n  configuration: --enable-gpl\n  libavcodec     ${libavcodec} / ${libavcodec}\n`;
  const list = encoders.map((encoder) => ` V....D ${encoder}              An encoder\n`).join("");
  await writeFile(
    path,
    `#!/bin/sh\n[ -z "$FFREPORT" ] || exit 1\nprintf '%s' '${banner}' >&2\nprintf '%s' 'Encoders:\n ------\n${list}'\n`,
  );
  await chmod(path, 0o755);
  return path;
}

const without: Pick<CodecSearch, "hasPart"> = { hasPart: () => false };
const searched = (...folders: string[]): CodecSearch => ({
  ...without,
  environment: { PATH: folders.map((name) => (name.startsWith(".") ? name : join(folder, name))).join(":") },
});

describe.skipIf(process.platform === "win32")("findCodec", () => {
  it("takes node-av where it is installed, without looking further", () => {
    expect(findCodec({ environment: {} })).toEqual({ choice: { name: "node-av" }, version: "node-av" });
  });

  it("takes the first ffmpeg of PATH that does all that is needed where node-av is not installed", async () => {
    await fake("old", "4.4.2-0ubuntu0", "58.134.100", WHOLE);
    await fake("free", "6.1", "60. 31.102", ["aac", "libopenh264"]);
    const path = await fake("good", "5.1.9-0+deb12u1", "59. 37.100", WHOLE);
    await fake("later", "8.0", "62. 11.100", WHOLE);
    const found = findCodec(searched("nowhere", "old", "free", "good", "later"));
    expect(found).toEqual({ choice: { name: "ffmpeg", path }, version: "ffmpeg 5.1.9-0+deb12u1" });
  });

  it("takes builds that have no version number by what they are made of", async () => {
    const path = await fake("git", "N-112000-gabcdef", "61. 19.100", WHOLE);
    expect(findCodec(searched("git")).choice).toEqual({ name: "ffmpeg", path });
    await fake("git-old", "N-47683-g0e8eb07980", "58. 52.102", WHOLE);
    expect(findCodec(searched("git-old"))).toMatchObject({ reason: expect.stringContaining("older than 5.1") as string });
  });

  it("says why an ffmpeg will not do, and both cures", async () => {
    await fake("poor", "6.1", "60. 31.102", ["aac", "libopenh264"]);
    const found = findCodec(searched("poor"));
    expect(found).toMatchObject({
      choice: undefined,
      reason: expect.stringMatching(
        /^node-av is not installed, and the ffmpeg at .*poor.ffmpeg was built without libx264, libmp3lame$/,
      ) as string,
      fix: expect.stringMatching(/npm install node-av.* or install ffmpeg 5.1 or newer/) as string,
    });
    expect(findCodec(searched())).toMatchObject({ reason: "node-av is not installed, and no ffmpeg is on PATH" });
  });

  it("passes over folders of PATH that are not absolute", async () => {
    await fake("here", "6.1", "60. 31.102", WHOLE);
    expect(findCodec(searched("./here", ".")).choice).toBeUndefined();
  });

  it("takes the ffmpeg that is named, by option before environment, and never another in its place", async () => {
    const named = await fake("named", "7.0", "61.  3.100", WHOLE);
    const other = await fake("other", "7.0", "61.  3.100", WHOLE);
    const environment = { PATH: join(folder, "other"), ONETAKE_FFMPEG: named };
    expect(findCodec({ ...without, environment }).choice).toEqual({ name: "ffmpeg", path: named });
    expect(findCodec({ wish: "ffmpeg", environment, ffmpeg: other }).choice).toEqual({ name: "ffmpeg", path: other });
    const gone = { ...environment, ONETAKE_FFMPEG: join(folder, "gone") };
    expect(findCodec({ wish: "ffmpeg", environment: gone })).toMatchObject({
      reason: `there is no ffmpeg at ${join(folder, "gone")}`,
    });
    expect(findCodec({ wish: "ffmpeg", ffmpeg: "ffmpeg" })).toMatchObject({
      reason: expect.stringContaining("no absolute path") as string,
    });
  });

  it("takes what is wished for and nothing else", async () => {
    await fake("good", "5.1.9-0+deb12u1", "59. 37.100", WHOLE);
    const here = { environment: { PATH: join(folder, "good") } };
    expect(findCodec({ ...here, wish: "ffmpeg" }).choice?.name).toBe("ffmpeg");
    expect(findCodec({ ...here, ...without, wish: "node-av" })).toMatchObject({
      choice: undefined,
      reason: "node-av is not installed",
    });
  });

  it("asks an ffmpeg without the environment of this process", async () => {
    await fake("good", "5.1.9-0+deb12u1", "59. 37.100", WHOLE);
    process.env["FFREPORT"] = "file=/nowhere/report";
    try {
      expect(findCodec(searched("good")).choice).toBeDefined();
    } finally {
      delete process.env["FFREPORT"];
    }
  });
});
