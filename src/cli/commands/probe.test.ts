import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { endpoints, mediaInputsOf } from "../../contract/index.ts";
import { movie } from "../../media/make-movie.suite.ts";
import { chunk, data, header, png, PNG_END } from "../../media/make-picture.suite.ts";
import { BadInput, Unfit } from "../errors.ts";
import { createFakeContext, type FakeContext } from "../fake-context.suite.ts";
import { nameOfInput } from "../probe/input-names.ts";
import { createProgram } from "../program.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "onetake-probe-command-"));
  await writeFile(join(folder, "still.png"), png(header(400, 300), chunk("acTL", Buffer.alloc(8)), data(1200, 300), PNG_END));
  await writeFile(join(folder, "small.png"), png(header(200, 300), data(600, 300), PNG_END));
  await writeFile(join(folder, "clip.mp4"), movie({ frames: 72, soundSeconds: 3 }));
  await writeFile(join(folder, "short.mp4"), movie({ frames: 24 }));
  await writeFile(join(folder, "list.mp4"), "#EXTM3U\n#EXTINF:4,\nhttp://127.0.0.1:9/a.ts\n");
});
afterAll(() => rm(folder, { recursive: true }));

async function probe(...words: readonly string[]): Promise<FakeContext["said"]> {
  const context = { ...createFakeContext(), cwd: folder };
  try {
    await createProgram(context).parseAsync(["node", "onetake", "probe", ...words]);
  } catch (thrown) {
    if (!(thrown instanceof Unfit)) throw thrown;
    context.said.err += thrown.message;
  }
  return context.said;
}

describe("probe", () => {
  it("tells facts, what is odd, and which inputs take a picture", async () => {
    const { out, err } = await probe("still.png");
    expect(out).toMatch(/^still\.png\n {2}picture {2}png, 400 x 300 px, 3 channels of 8 bits\n {2}bytes/);
    expect(out).toMatch(/note {2}moves \(APNG\).*\n {8}Send a still picture\./);
    expect(out).toMatch(/fits {2}picture, first frame, end frame/);
    expect(out).not.toMatch(/^ {2}no /m);
    expect(err).toBe("");
  });

  it("says why an input does not take a file, and where that is so", async () => {
    const { out, err } = await probe("small.png", "short.mp4");
    expect(out).toMatch(/no {2}picture, first frame.*\n {6}is 200 x 300 px; both sides have to be 300 px or more/);
    expect(out).toMatch(/no {2}clip to work on \([^)]*lip-sync\)\n {6}has 1 s; send 2 s or more/);
    expect(err).toBe("2 of 2 files fit for no input");
  });

  it("takes a clip for its sound too", async () => {
    const { files } = JSON.parse((await probe("clip.mp4", "--json")).out) as {
      files: readonly {
        medium: string;
        facts: object;
        inputs: readonly { input: string; fits: boolean; faults: readonly object[] }[];
      }[];
    };
    expect(files).toMatchObject([{ medium: "video", facts: { frames: 72, seconds: 3, sound: { codec: "aac" } }, warnings: [] }]);
    const of = (name: string): object | undefined => files[0]?.inputs.find(({ input }) => input === name);
    expect(of("reference clip")).toMatchObject({ fits: true, faults: [] });
    expect(of("voice sample")).toMatchObject({ fits: false, faults: [{ rule: "media-seconds", fix: "send 5 s or more" }] });
  });

  it("refuses what is no medium, and says what it is", async () => {
    const { out, err } = await probe("list.mp4");
    expect(out).toMatch(/refused {2}The file is not a picture, clip or sound that is known here but an HLS playlist/);
    expect(err).toBe("1 of 1 file fit for no input");
    const document = JSON.parse((await probe("list.mp4", "--json")).out) as object;
    expect(document).toMatchObject({ files: [{ refusal: { code: "media-unknown-format" } }] });
  });

  it("tells a file that is not there from one that is refused", async () => {
    await expect(probe("absent.png")).rejects.toThrow(BadInput);
  });

  it("has a name for every input of the contract", () => {
    const nameless = mediaInputsOf(endpoints).filter((input) => [input.role, input.medium].includes(nameOfInput(input) as never));
    expect(nameless).toEqual([]);
  });
});
