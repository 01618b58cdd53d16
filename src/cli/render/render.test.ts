import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { createNodeWorld } from "../../base/node.ts";
import { encodePng, probeAudio, probeImage, probeVideo } from "../../media/index.ts";
import { BadInput, CheckFailed, Interrupted, RenderFailed, RequestRefused } from "../errors.ts";
import { createFakeContext, type FakeContext } from "../fake-context.suite.ts";
import { createProgram } from "../program.ts";

const world = createNodeWorld();
const { disk } = world;
const film = { model_name: "kling-v3-omni", prompt: "A pier.", duration: "3", mode: "std", aspect_ratio: "16:9", sound: "off" };

let folder: string;
beforeAll(async () => {
  folder = await disk.temporaryDirectory("onetake-render-test-");
  await disk.write(join(folder, "pictures/pier.png"), await encodePng(new Uint8Array(400 * 300 * 4).fill(120), 400, 300));
  await disk.write(join(folder, "pictures/tiny.png"), await encodePng(new Uint8Array(40 * 30 * 4).fill(120), 40, 30));
});
afterAll(async () => await disk.remove(folder));

/** Renders a request that stands in a file; paths of results are relative to the folder of the test. */
async function render(
  name: string,
  request: object | string,
  flags: readonly string[] = [],
  changes: Partial<FakeContext> = {},
): Promise<FakeContext> {
  const file = join(folder, `${name}.json`);
  await disk.write(file, typeof request === "string" ? request : JSON.stringify(request));
  return await run(["render", file, ...flags], changes);
}

async function run(words: readonly string[], changes: Partial<FakeContext> = {}): Promise<FakeContext> {
  const context = { ...createFakeContext(), world, cwd: folder, ...changes };
  await createProgram(context).parseAsync(["node", "onetake", ...words]);
  return context;
}

/** Numbers of 64 bits stand bare in JSON, as on the wire. */
const withElement = (id: string): string => JSON.stringify({ ...film, element_list: [{ element_id: "ID" }] }).replace('"ID"', id);

describe("onetake render", () => {
  it("renders a film from a local picture and a preset element, and tells what it made", async () => {
    const request = withElement("100000000000302").replace(
      '"sound"',
      '"image_list":[{"image_url":"pictures/pier.png"}],"colour":"red","sound"',
    );
    const { said } = await render("pier", request, ["--plain"]);
    const out = join(folder, "renders/pier");
    expect(await disk.list(out)).toEqual(expect.arrayContaining(["film.mp4", "request.json"]));
    expect(await probeVideo(join(out, "film.mp4"))).toMatchObject({
      width: 1280,
      height: 720,
      seconds: 3,
      frames: 72,
      sound: undefined,
    });
    expect(said.out).toMatch(/^renders\/pier\/film\.mp4 +video +1280 x 720 +3\.000 s +\d+ kB +silent\n/);
    expect(said.err).toMatch(/endpoint omni-video\.create {2}fits best/);
    expect(said.err).toMatch(/file {5}image_list\[0\]\.image_url {2}pictures\/pier\.png\n/);
    expect(said.err).toMatch(/ +\d+ % {2}frames\n/);
    expect(said.err).toMatch(/warning {2}colour {2}/);
    // As it was read: with the path, and all digits.
    const kept = new TextDecoder().decode(await disk.read(join(out, "request.json")));
    expect(kept).toContain('"element_id": 100000000000302');
    expect(kept).toContain('"image_url": "pictures/pier.png"');
  });

  it("renders stills into a folder of one's choice, in place of what an earlier render left there, and nothing else", async () => {
    const out = join(folder, "mine");
    for (const name of ["film.mp4", "picture-07.png", "notes.txt"]) await disk.write(join(out, name), "old");
    const request = { model_name: "kling-v3", prompt: "A pier.", aspect_ratio: "1:1", resolution: "1k" };
    const { said } = await render("still", request, ["--endpoint", "generations", "--out", "mine", "--json"]);
    expect(await disk.list(out)).toEqual(["notes.txt", "picture-01.png", "request.json"]);
    expect(probeImage(await disk.read(join(out, "picture-01.png")))).toMatchObject({ width: 1024, height: 1024 });
    expect(said.err).toBe("");
    expect(JSON.parse(said.out)).toEqual({
      endpoint: "generations.create",
      folder: "mine",
      files: [
        { file: "picture-01.png", kind: "picture", mime: "image/png", bytes: expect.any(Number), width: 1024, height: 1024 },
      ],
      warnings: [],
    });
  });

  it("renders speech of a request on standard input, with a speech module", async () => {
    await disk.write(
      join(folder, "voice.mjs"),
      "export default () => ({ rate: 16000, samples: Int16Array.from({ length: 16000 }, (_, i) => 9000 * Math.sin(i / 5)) });",
    );
    const input = JSON.stringify({ text: "One take.", voice_id: "AOT", voice_language: "en" });
    const { said } = await run(["render", "-", "--endpoint", "tts", "--speech", "voice.mjs"], { readInput: async () => input });
    expect(said.out).toMatch(/^renders\/request\/sound\.mp3 +sound +1\.[12]\d\d s +\d+ kB\n$/);
    expect((await probeAudio(join(folder, "renders/request/sound.mp3"))).seconds).toBeCloseTo(1.16, 1);
  });

  it("stops when it is asked to, and leaves no file", async () => {
    const stop = new AbortController();
    const context = createFakeContext();
    const write = (text: string): void => {
      context.err.write(text);
      if (/ 0 % {2}prepare/.test(text)) stop.abort(new Interrupted());
    };
    const stopped = render("stopped", film, ["--plain"], { signal: stop.signal, err: { ...context.err, write } });
    await expect(stopped).rejects.toThrow(Interrupted);
    expect(await disk.facts(join(folder, "renders/stopped"))).toBeUndefined();
  });
});

describe("onetake render refuses", () => {
  it("a body that breaks the contract, as check does", async () => {
    const context = { ...createFakeContext(), world, cwd: folder };
    const file = join(folder, "bad.json");
    await disk.write(file, JSON.stringify({ ...film, mode: "standard", duration: "99" }));
    const words = ["node", "onetake", "render", file];
    await expect(createProgram(context).parseAsync(words)).rejects.toThrow(CheckFailed);
    expect(context.said.out).toMatch(/refuse {3}mode\n.*\n {9}fix {2}send "mode": "std"/);
    expect(context.said.out).toMatch(/refuse {3}duration\n/);
    await createProgram(context)
      .parseAsync([...words, "--json"])
      .catch(() => {});
    expect(context.said.out).toContain('"findings"');
    expect(await disk.facts(join(folder, "renders/bad"))).toBeUndefined();
  });

  it.each([
    [
      "an element that only a server knows",
      withElement("831000000000001"),
      RequestRefused,
      /element_list\[0\]\.element_id names the element 831000000000001/,
    ],
    [
      "a path that leads nowhere",
      { ...film, image_list: [{ image_url: "pictures/peer.png" }] },
      BadInput,
      /image_list\[0\]\.image_url names pictures\/peer\.png/,
    ],
    [
      "a picture that is none",
      { ...film, image_list: [{ image_url: "pictures/../no-picture.json" }] },
      RenderFailed,
      /image_list\[0\]\.image_url is not a readable image/,
    ],
    [
      "a picture that is too small",
      { ...film, image_list: [{ image_url: "pictures/tiny.png" }] },
      RenderFailed,
      /[Ii]mage pixel/,
    ],
    [
      "an address of a private network",
      { ...film, image_list: [{ image_url: "http://127.0.0.1/a.png" }] },
      RenderFailed,
      /could not be fetched/,
    ],
    ["a value that only the sender knows", { ...film, prompt: "$PROMPT" }, BadInput, /prompt stands for \$PROMPT/],
  ])("%s", async (what, request, error, message) => {
    const name = what.replaceAll(" ", "-");
    await disk.write(join(folder, "no-picture.json"), "{}");
    const failed = render(name, request);
    await expect(failed).rejects.toThrow(error);
    await expect(failed).rejects.toThrow(message);
    expect(await disk.facts(join(folder, "renders", name))).toBeUndefined();
  });

  it("what puts something into a library, and voices and clips that only a server knows", async () => {
    const element = {
      element_name: "Mira",
      element_description: "A woman.",
      reference_type: "image_refer",
      tag_list: [],
      element_image_list: { frontal_image: "pictures/pier.png", refer_images: [{ image_url: "pictures/pier.png" }] },
    };
    await expect(render("mira", element, ["--endpoint", "elements"])).rejects.toThrow("puts something into a library");
    await expect(
      render("longer", { video_id: "831000000000001", prompt: "On." }, ["--endpoint", "video-extend"]),
    ).rejects.toThrow(/video_id names the clip 831000000000001, which is made by an earlier task/);
  });

  it("a speech module that is not there, and an address that is none", async () => {
    await expect(render("mute", film, ["--speech", "absent.mjs"])).rejects.toThrow(/no speech module at .*absent\.mjs/);
    await expect(render("local", film, ["--allow-private", "localhost"])).rejects.toThrow("host:port");
  });
});
