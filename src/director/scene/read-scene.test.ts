import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";

import { housePolicy } from "../../contract/index.ts";
import { createStudio, fakePicture, goodScene } from "../studio.suite.ts";
import { planScene } from "../take/plan.ts";
import { formatProblem, SceneInvalid } from "./problem.ts";
import { readScene } from "./read-scene.ts";

const FILE = "/scenes/short.yaml";

async function linesOf(scene: string, more: Readonly<Record<string, string>> = {}): Promise<readonly string[]> {
  const { disk, ports } = await createStudio(scene);
  for (const [path, content] of Object.entries(more)) await disk.write(path, content);
  try {
    return (await planScene(FILE, ports)).warnings.map(formatProblem);
  } catch (thrown) {
    if (thrown instanceof SceneInvalid) return thrown.problems.filter(({ severity }) => severity === "error").map(formatProblem);
    throw thrown;
  }
}

describe("a good scene", () => {
  it("has no problems", async () => {
    expect(await linesOf(goodScene)).toEqual([]);
  });

  it("fills in what is left out", () => {
    const { scene } = readScene(goodScene, FILE, housePolicy);
    expect(scene).toMatchObject({ seconds: 5, sound: true, ratio: "16:9", cast: [{ key: "mira", name: "Mira" }] });
    expect(scene?.route.model.capabilities).toMatchObject({ multiShot: true, endFrame: true });
  });

  it.each(["night-market", "paper-fox", "tea-house"])("is in the example %s", async (name) => {
    const file = new URL(`../../../examples/${name}.yaml`, import.meta.url);
    const { scene, problems } = readScene(await readFile(file, "utf8"), name, housePolicy);
    expect(problems).toEqual([]);
    expect(scene?.cast).toHaveLength(2);
    expect(scene?.shots).toHaveLength(3);
  });
});

const bad: readonly (readonly [what: string, scene: string, line: RegExp])[] = [
  [
    "an unknown key",
    goodScene.replace("first_frame", "frist_frame"),
    /short\.yaml:9:1 frist_frame: unknown key `frist_frame` in a scene\. Write `first_frame`\./,
  ],
  [
    "an unknown key in a shot",
    goodScene.replace("    camera", "    camara"),
    /:13:5 shots\[0\]\.camara: unknown key `camara` in a shot\. Write `camera`\./,
  ],
  [
    "a missing picture",
    goodScene.replace("side.png", "sid.png"),
    /:7:27 cast\.mira\.pictures\[1\]: there is no file sid\.png\. .*put the picture there/,
  ],
  [
    "16 s",
    goodScene.replace("duration: 5\n", "").replace("duration: 3", "duration: 14"),
    /shots: the shots add up to 16 s, our policy is at most 15 s for one scene; `kling-v3-omni` takes at most 15 s\. Take 1 s out/,
  ],
  [
    "shots that do not sum",
    goodScene.replace("duration: 5", "duration: 6"),
    /:3:11 duration: the shots add up to 5 s, not 6 s\. Write `duration: 5`, or give the shots 1 s more\./,
  ],
  [
    "the same path twice",
    goodScene.replace("side.png", "front.png"),
    /:7:27 cast\.mira\.pictures\[1\]: `front\.png` is given twice\. Give another view/,
  ],
  [
    "an unknown cast name in a prompt",
    goodScene.replace("@mira turns", "@mirra turns"),
    /:17:13 shots\[1\]\.prompt: `@mirra` is not in the cast\. Write `@mira`/,
  ],
  [
    "an unknown speaker",
    goodScene.replace("- mira: Hello", "- tomas: Hello"),
    /:15:9 shots\[0\]\.dialogue\[0\]: `tomas` speaks but is not in the cast\. Add `tomas` to the cast/,
  ],
  [
    "an unknown voice",
    goodScene.replace("Ada", "Zebulon"),
    /:8:12 cast\.mira\.voice: there is no voice `Zebulon`\. Take one of: Ada \(en, female\)/,
  ],
  [
    "an unknown camera move",
    goodScene.replace("push-in", "psuh-in"),
    /:13:13 shots\[0\]\.camera: there is no camera move `psuh-in`\. Write `push-in`\./,
  ],
  [
    "a bad ratio",
    goodScene.replace("16:9", "4:3"),
    /:2:15 aspect_ratio: `4:3` is no aspect ratio that `kling-v3-omni` makes\. Write `16:9` or/,
  ],
  [
    "a ratio that the first frame overrules",
    goodScene.replace("16:9", "9:16"),
    /:2:15 aspect_ratio: the first frame is 1920 x 1080 and fixes the shape, 9:16 would be ignored\. Write `16:9`/,
  ],
  ["an unknown mode", `mode: standard\n${goodScene}`, /:1:7 mode: there is no mode `standard`\. Write `std`/],
  [
    "an unknown model",
    `model: kling-v3-onmi\n${goodScene}`,
    /:1:8 model: no model is named `kling-v3-onmi`\. Write `kling-v3-omni`/,
  ],
  [
    "a retired model",
    `model: kling-v1\n${goodScene}`,
    /:1:8 model: `kling-v1` was retired on 2026-09-15\. Write `kling-v3-omni`/,
  ],
  [
    "a model that cannot do it",
    `model: kling-video-o1\n${goodScene}`,
    /:1:8 model: `kling-video-o1` cannot take several shots and sound\. Write `kling-v3-omni`/,
  ],
  [
    "half a second",
    goodScene.replace("duration: 3", "duration: 2.5"),
    /:11:15 shots\[0\]\.duration: a shot of 2\.5 s cannot be made\. Write whole seconds/,
  ],
  [
    "a duration as text",
    goodScene.replace("duration: 3", 'duration: "3"'),
    /:11:15 shots\[0\]\.duration: the duration must be a number, not text\./,
  ],
  [
    "one picture only",
    goodScene.replace("[front.png, side.png]", "[front.png]"),
    /:7:15 cast\.mira\.pictures: 1 picture, a cast member has 2 to 4\. Give 2 to 4/,
  ],
  [
    "no description",
    goodScene.replace("    description: A woman in a yellow jacket\n", ""),
    /cast\.mira: `description` is missing/,
  ],
  [
    "a long description",
    goodScene.replace("A woman", "A woman ".repeat(20)),
    /the description has \d+ characters, at most 100 are taken\. Shorten it by/,
  ],
  ["no shots", goodScene.replace(/shots:[^]*$/, "shots: []\n"), /shots: there is no shot\. Add at least one/],
  [
    "a prompt that is too long",
    goodScene.replace("walks in and stops", "walks ".repeat(120)),
    /:12:13 shots\[0\]\.prompt: .*512/,
  ],
  [
    "an end frame without a first frame",
    goodScene.replace("first_frame: first.png", "end_frame: end.png"),
    /:9:\d+ end_frame: .*first_frame/,
  ],
  ["tabs and other broken YAML", "title: a\nshots:\n\t- x\n", /short\.yaml:3:\d+ .*Mend the YAML/],
  ["a key that is written twice", `title: again\n${goodScene}`, /short\.yaml:2:1 the same key is written twice/],
];

describe("a bad scene", () => {
  it.each(bad)("with %s gives one clear line", async (_what, scene, line) => {
    const lines = await linesOf(scene);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(line);
  });

  it("with a picture under 300 px gives one clear line", async () => {
    const lines = await linesOf(goodScene, { "/scenes/side.png": fakePicture(200, 240, "side") });
    expect(lines).toEqual([
      expect.stringMatching(
        /:7:27 cast\.mira\.pictures\[1\]: side\.png is 200 x 240 px\. Both sides have to be 300 px or more\./,
      ),
    ]);
  });

  it("with a text file renamed .png gives one clear line", async () => {
    const lines = await linesOf(goodScene, { "/scenes/first.png": "just words" });
    expect(lines).toEqual([
      expect.stringMatching(
        /:9:14 first_frame: first\.png is not a picture that can be read: The file is a text\. Save it as a real PNG or JPEG/,
      ),
    ]);
  });

  it("with the same picture under two names gives one clear line", async () => {
    const lines = await linesOf(goodScene, { "/scenes/side.png": fakePicture(400, 500, "front") });
    expect(lines).toEqual([
      expect.stringMatching(/:7:27 cast\.mira\.pictures\[1\]: side\.png is the same picture as front\.png\. Give another view/),
    ]);
  });

  it("with more than 6 shots gives one clear line", async () => {
    const shots = Array.from({ length: 7 }, () => '  - {duration: 1, prompt: "@mira walks"}\n').join("");
    const lines = await linesOf(goodScene.replace(/shots:[^]*$/, `shots:\n${shots}`).replace("duration: 5\n", ""));
    expect(lines).toEqual([expect.stringMatching(/shots: 7 shots, a scene has at most 6\. Join or drop 1 of them\./)]);
  });

  it("tells our policy from the model's limit", () => {
    const long = goodScene
      .replace("duration: 5\n", "")
      .replace("duration: 3", "duration: 9")
      .replace(/voice: Ada|camera[^]*Hello\.\n/g, "");
    const single = long
      .replace(/ {2}- duration: 2[^]*$/, "")
      .replace("duration: 9", "duration: 12")
      .replace("title", "model: kling-video-o1\ntitle");
    expect(readScene(single, FILE, undefined).problems.map(formatProblem)).toEqual([
      expect.stringContaining("`kling-video-o1` takes at most 10 s"),
    ]);
  });

  it("takes any model and length without a policy, and only what a policy allows with one", () => {
    const older = "title: Short\nmodel: kling-v2-6\nshots:\n  - {duration: 5, prompt: Rain falls.}\n";
    expect(readScene(older, FILE, undefined).problems).toEqual([]);
    expect(readScene(older, FILE, housePolicy).problems.map(formatProblem)).toEqual([
      expect.stringMatching(/model: our policy `house` does not allow `kling-v2-6`.*Write `kling-v3-omni` or `kling-v3`/),
    ]);
    const short = { id: "short", title: "Short", why: "it is enough", maxSeconds: 3 };
    expect(readScene(older, FILE, short).problems.map(formatProblem)).toEqual([
      expect.stringMatching(/shots: the shots add up to 5 s, our policy is at most 3 s/),
    ]);
  });
});

describe("a scene that deserves a look", () => {
  it.each([
    [
      "a line too long for its shot",
      goodScene.replace("Hello.", "one two three four ".repeat(6)),
      /warning|the dialogue takes about \d+\.\d s, the shot has 3 s/,
    ],
    [
      "someone who never appears",
      goodScene.replaceAll("@mira", "She").replace(/ {4}dialogue:[^]*Hello\.\n/, ""),
      /cast\.mira: no shot names @mira/,
    ],
    [
      "dialogue without sound",
      goodScene.replace("duration: 5", "duration: 5\nsound: false"),
      /sound: the dialogue will not be heard/,
    ],
  ])("with %s gets a warning and can be shot", async (_what, scene, line) => {
    const lines = await linesOf(scene);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(line);
    expect(readScene(scene, FILE, housePolicy).scene).toBeDefined();
  });
});
