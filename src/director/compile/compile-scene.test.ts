import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { cameraWords, check, findEndpoint, presetVoices, readRoles, readShotPrompt } from "../../contract/index.ts";
import { shortName } from "../scene/read-cast.ts";
import { formatProblem } from "../scene/problem.ts";
import { readScene } from "../scene/read-scene.ts";
import { loadPictures } from "../scene/pictures.ts";
import type { Scene } from "../scene/scene.ts";
import { createStudio, fakeProbe, goodScene } from "../studio.suite.ts";
import { compileElement, elementKey } from "./compile-element.ts";
import { compileScene } from "./compile-scene.ts";
import { checkRequest, type CompiledRequest } from "./request.ts";

const FILE = "/scenes/short.yaml";

function sceneOf(text: string): Scene {
  const { scene, problems } = readScene(text, FILE, undefined);
  if (scene === undefined) throw new Error(problems.map(formatProblem).join("\n"));
  return scene;
}

async function compile(text: string): Promise<CompiledRequest> {
  const scene = sceneOf(text);
  const { disk } = await createStudio();
  const { pictures } = await loadPictures(scene, disk, fakeProbe);
  const elementIds = new Map(scene.cast.map(({ key }, index) => [key, `32270520602731${index}`]));
  return compileScene(scene, { elementIds, pictures, externalId: "onetake-1" });
}

function base64(text: string): string {
  return Buffer.from(text).toString("base64");
}

describe("compileScene", () => {
  it("makes every field explicit that has an effect, and no other", async () => {
    const { endpoint, body } = await compile(
      goodScene.replace("first_frame: first.png", "first_frame: first.png\nend_frame: end.png"),
    );
    expect(endpoint).toBe("omni-video.create");
    expect(body).toEqual({
      model_name: "kling-v3-omni",
      multi_shot: true,
      shot_type: "customize",
      multi_prompt: [
        {
          index: 1,
          prompt: '<<<element_1>>> walks in and stops. Camera: push in. <<<element_1>>> says: "Hello."',
          duration: "3",
        },
        { index: 2, prompt: "<<<element_1>>> turns away.", duration: "2" },
      ],
      image_list: [
        { image_url: base64("picture png 1920 1080 first"), type: "first_frame" },
        { image_url: base64("picture png 1920 1080 end"), type: "end_frame" },
      ],
      element_list: [{ element_id: 322705206027310 }],
      sound: "on",
      mode: "std",
      duration: "5",
      watermark_info: { enabled: false },
      external_task_id: "onetake-1",
    });
  });

  it("says the ratio when no frame fixes the shape", async () => {
    const { body } = await compile(goodScene.replace("first_frame: first.png\n", "").replace("16:9", "9:16"));
    expect(body).toMatchObject({ aspect_ratio: "9:16" });
    expect(body).not.toHaveProperty("image_list");
  });

  it("makes one shot a plain prompt", async () => {
    const { body } = await compile(goodScene.replace("duration: 5\n", "").replace(/ {2}- duration: 2[^]*$/, ""));
    expect(body).toMatchObject({ multi_shot: false, prompt: expect.stringContaining("<<<element_1>>> walks in"), duration: "3" });
    expect(body).not.toHaveProperty("multi_prompt");
    expect(body).not.toHaveProperty("shot_type");
  });

  it("counts references after the frames", async () => {
    const { body } = await compile(`references:\n  stall: end.png\n${goodScene.replace("walks in", "walks to @stall")}`);
    expect(body).toMatchObject({
      multi_prompt: [{ prompt: expect.stringContaining("<<<element_1>>> walks to <<<image_2>>> and stops") }, {}],
    });
  });

  it("keeps an id that a double cannot hold", async () => {
    const scene = sceneOf(goodScene);
    const { disk } = await createStudio();
    const { pictures } = await loadPictures(scene, disk, fakeProbe);
    const { body } = compileScene(scene, { elementIds: new Map([["mira", "829836802793406551"]]), pictures, externalId: "x" });
    expect(body["element_list"]).toEqual([{ element_id: 829836802793406551n }]);
  });

  it("sends a scene to another model's endpoint in that endpoint's own words", async () => {
    const { endpoint, body } = await compile(`model: kling-v3\n${goodScene.replace('aspect_ratio: "16:9"\n', "")}`);
    expect(endpoint).toBe("image2video.create");
    expect(body).toMatchObject({
      model_name: "kling-v3",
      image: base64("picture png 1920 1080 first"),
      element_list: [{}],
      sound: "on",
    });
    expect(check(endpoint, body)).toEqual([]);
  });

  it("names the part of the scene behind each part of the request", async () => {
    const { origins } = await compile(goodScene);
    expect(origins).toMatchObject({
      "multi_prompt[1].duration": "shots[1].duration",
      "image_list[0].image_url": "first_frame",
      "element_list[0]": "cast.mira",
      mode: "mode",
    });
  });
});

describe("compileElement", () => {
  it("sends the front view, the others, the voice and the tag", async () => {
    const scene = sceneOf(goodScene.replace("side.png]", "side.png, close.png]"));
    const { disk } = await createStudio();
    const { pictures } = await loadPictures(scene, disk, fakeProbe);
    const [mira] = scene.cast;
    if (mira === undefined) throw new Error("no cast");
    const request = compileElement(mira, pictures, "el-1");
    expect(request.body).toEqual({
      element_name: "Mira",
      element_description: "A woman in a yellow jacket",
      reference_type: "image_refer",
      element_image_list: {
        frontal_image: base64("picture png 400 500 front"),
        refer_images: [{ image_url: base64("picture png 400 500 side") }, { image_url: base64("picture png 400 500 close") }],
      },
      element_voice_id: presetVoices.find(({ name }) => name.includes("Ada"))?.id,
      tag_list: [{ tag_id: "o_102" }],
      external_task_id: "el-1",
    });
    expect(checkRequest(request)).toEqual([]);
    const renamed = { ...mira, name: "Mirabel" };
    expect(await elementKey(mira, pictures)).toMatch(/^[0-9a-f]{64}$/);
    expect(await elementKey(renamed, pictures)).not.toBe(await elementKey(mira, pictures));
  });
});

const words = fc.array(
  fc.constantFrom("walks", "turns", "rain", "neon", "雨夜", "stops.", "a@b.example", "50 %", "“quoted”", "quickly"),
  { minLength: 1, maxLength: 12 },
);

const sceneParts = fc
  .record({
    cast: fc.subarray(["mira", "陈", "old-tom"]),
    seconds: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 6 }),
    prompts: fc.array(words, { minLength: 6, maxLength: 6 }),
    cameras: fc.array(fc.option(fc.constantFrom(...Object.keys(cameraWords))), { minLength: 6, maxLength: 6 }),
    speaks: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
    frames: fc.constantFrom("none", "first", "both"),
    ratio: fc.constantFrom("16:9", "9:16", "1:1"),
    mode: fc.constantFrom("std", "pro", "4k", "720p", "1080p"),
    sound: fc.option(fc.boolean()),
    reference: fc.boolean(),
    voice: fc.constantFrom(...presetVoices.map(shortName)),
  })
  .filter(({ seconds }) => {
    const sum = seconds.reduce((total, each) => total + each, 0);
    return sum >= 3 && sum <= 15;
  });

type SceneParts = typeof sceneParts extends fc.Arbitrary<infer Parts> ? Parts : never;

function toSceneFile(parts: SceneParts) {
  const shots = parts.seconds.map((duration, index) => {
    const who = parts.cast[index % Math.max(1, parts.cast.length)];
    return {
      duration,
      prompt: `${who === undefined ? "A street" : `@${who}`} ${(parts.prompts[index] ?? []).join(" ")}`,
      ...(parts.cameras[index] == null ? {} : { camera: parts.cameras[index] }),
      ...(who !== undefined && parts.speaks[index] ? { dialogue: [{ [who]: "We only get one take, 好吗？" }] } : {}),
    };
  });
  const member = { description: "Someone", pictures: ["front.png", "side.png"], voice: parts.voice };
  return {
    title: "Any scene",
    mode: parts.mode,
    ...(parts.frames === "none" ? { aspect_ratio: parts.ratio } : { first_frame: "first.png" }),
    ...(parts.frames === "both" ? { end_frame: "end.png" } : {}),
    ...(parts.sound === null ? {} : { sound: parts.sound }),
    ...(parts.cast.length === 0 ? {} : { cast: Object.fromEntries(parts.cast.map((key) => [key, member])) }),
    ...(parts.reference ? { references: { stall: "close.png" } } : {}),
    shots,
  };
}

describe("any valid scene", () => {
  it("compiles to a body that the contract accepts and from which its shots can be read back", async () => {
    await fc.assert(
      fc.asyncProperty(sceneParts.map(toSceneFile), async (parts) => {
        const { endpoint, body } = await compile(JSON.stringify(parts)); // JSON is YAML
        expect(check(endpoint, body)).toEqual([]);
        const roles = readRoles(findEndpoint(endpoint), body);
        const prompts =
          parts.shots.length === 1 ? [roles.one("prompt")?.value] : roles.all("shot-prompt").map(({ value }) => value);
        expect(roles.one("seconds")?.means).toBe(parts.shots.reduce((sum, { duration }) => sum + duration, 0));
        for (const [index, shot] of parts.shots.entries()) {
          const read = readShotPrompt(prompts[index] as string);
          expect(read.camera).toBe(shot.camera);
          expect(read.dialogue.map(({ line }) => line)).toEqual("dialogue" in shot ? ["We only get one take, 好吗？"] : []);
        }
      }),
      { numRuns: 200 },
    );
  });
});
