import { describe, expect, it } from "vitest";

import { imageSize, models } from "../../../contract/index.ts";
import type { MediaFile, RoleStills } from "../../index.ts";
import { planStills, type StillRequest } from "./plan-stills.ts";

/** Every ratio that a model makes pictures or films in. */
const RATIOS = new Set(models.flatMap(({ capabilities }) => capabilities.ratios));

describe("planning still pictures", () => {
  it("makes a mood plate of its own for each picture from text, the same each time", () => {
    const request = toRequest({ count: 3, size: "2k", ratio: "9:16" }, { prompt: "A pier at night." });
    const stills = planStills(request);
    expect(stills.map(({ file, number, of, width, height }) => [file, number, of, width, height])).toEqual([
      ["0.png", 1, 3, 1536, 2720],
      ["1.png", 2, 3, 1536, 2720],
      ["2.png", 3, 3, 1536, 2720],
    ]);
    expect(new Set(stills.map(({ ground }) => (ground.kind === "plate" ? ground.seed : "none"))).size).toBe(3);
    expect(planStills(request)).toEqual(stills);
    expect(stills.every(({ marked }) => marked === undefined)).toBe(true);
    expect(planStills({ ...request, watermark: true }).map(({ marked }) => marked)).toEqual([
      "0-marked.png",
      "1-marked.png",
      "2-marked.png",
    ]);
  });

  it("has the contract's size in every ratio and size class", () => {
    for (const size of ["1k", "2k", "4k"] as const) {
      for (const ratio of [...RATIOS, "1000:1111"]) {
        const [still] = planStills(toRequest({ size, ratio }));
        expect({ width: still?.width, height: still?.height }, `${size} ${ratio}`).toEqual(imageSize(size, ratio));
      }
    }
  });

  it("is written and shown as the preview asks", () => {
    const request = toRequest({ count: 1 }, { watermark: true });
    const [plain] = planStills(request, { look: "plain", pictures: "jpeg" });
    expect(plain).toMatchObject({ file: "0.jpg", marked: "0-marked.jpg", format: "jpeg", isPlain: true });
    expect(planStills(request)[0]).toMatchObject({ file: "0.png", format: "png", isPlain: false });
  });

  it("names a ratio as people do", () => {
    const labelOf = (ratio: string): string | undefined => planStills(toRequest({ ratio }))[0]?.label;
    expect([labelOf("21:9"), labelOf("800:600")]).toEqual(["a-model · 1k · 21:9", "a-model · 1k · 4:3"]);
  });

  it("does not go by where files lie, but by what is in them", () => {
    const at = (folder: string, blob: string): StillRequest =>
      toRequest({ pictures: [{ use: "character", file: { ...toFile("a"), path: `${folder}/a`, blob } }] });
    const seedOf = (request: StillRequest): unknown => planStills(request)[0]?.ground;
    expect(seedOf(at("/here", "1"))).toEqual(seedOf(at("/there", "1")));
    expect(seedOf(at("/here", "2"))).not.toEqual(seedOf(at("/here", "1")));
  });

  it("keeps a series in one world and gives each beat its sentence", () => {
    const prompt = "Dawn over <<<image_1>>>. Noon. Rain at dusk. Night.";
    const stills = planStills(
      toRequest({ count: { min: 2, max: 9 }, series: true, pictures: [given("source", "a")] }, { prompt }),
    );
    expect(stills.map(({ text }) => text)).toEqual(["Dawn over image 1.", "Noon.", "Rain at dusk.", "Night."]);
    const grounds = stills.flatMap(({ ground }) => (ground.kind === "picture" ? [ground] : []));
    expect(new Set(grounds.map(({ seed, path }) => `${seed} ${path}`)).size).toBe(1);
    expect(new Set(grounds.map(({ framing }) => JSON.stringify(framing))).size).toBe(4);
  });

  it("shows the picture that the words name, else the sources in turn", () => {
    const pictures = [given("source", "a"), given("source", "b")];
    const shown = (prompt: string): readonly unknown[] =>
      planStills(toRequest({ count: 3, pictures }, { prompt })).map(({ ground }) => ground.kind === "picture" && ground.path);
    expect(shown("Put it into <<<image_2>>>.")).toEqual(["/files/b", "/files/b", "/files/b"]);
    expect(shown("Put them together.")).toEqual(["/files/a", "/files/b", "/files/a"]);
  });

  it("puts subjects and elements before the scene, and takes the colours of the style", () => {
    const pictures = [given("subject", "a"), given("subject", "b"), given("scene", "c"), given("style", "d")];
    const elements = [{ id: "1", name: "Mira", voiceId: null, images: [toFile("e")] }];
    const [still] = planStills(toRequest({ pictures }, { elements, prompt: "<<<element_1>>> at the door." }));
    expect(still).toMatchObject({
      text: "Mira at the door.",
      ground: { kind: "picture", path: "/files/c", style: "/files/d" },
      figures: [
        { name: "Subject 1", path: "/files/a" },
        { name: "Subject 2", path: "/files/b" },
        { name: "Mira", path: "/files/e" },
      ],
      cards: [{ name: "style", path: "/files/d" }],
    });
  });

  it("turns a front view to three sides in each set", () => {
    const stills = planStills(toRequest({ count: 9, setOf: 3, pictures: [given("front", "a")] }));
    const turns = stills.map(({ ground }) =>
      ground.kind === "turned" ? [ground.set, Math.cos((ground.degrees * Math.PI) / 180) < 0] : [],
    );
    expect(turns).toEqual([0, 1, 2].flatMap((set) => [[set, false], [set, false], [set, true]])); // prettier-ignore
    expect(new Set(stills.map(({ ground }) => JSON.stringify(ground))).size).toBe(9);
  });

  it("shows a person and a garment", () => {
    const [still, ...more] = planStills(toRequest({ pictures: [given("person", "a"), given("garment", "b")] }));
    expect(more).toEqual([]);
    expect(still?.ground).toEqual({ kind: "dressed", person: "/files/a", garment: "/files/b" });
  });

  it("grows each side by its share of the original", () => {
    const grow = { up: 0.1495, down: 0.1495, left: 0.6547, right: 0.6547 };
    const [still] = planStills(toRequest({ grow, pictures: [given("source", "a", 1000, 1000)] }));
    expect([still?.width, still?.height]).toEqual([1000 + 655 + 655, 1000 + 150 + 150]);
    expect(still?.ground).toMatchObject({ kind: "grown", left: 655, top: 150, width: 1000, height: 1000 });
  });

  it("makes a grown picture smaller as a whole, and says so, when it would be larger than the service's largest", () => {
    const grow = { up: 0, down: 0, left: 0, right: 1 };
    const [still] = planStills(toRequest({ grow, pictures: [given("source", "a", 8000, 8000)] }));
    expect((still?.width ?? 0) * (still?.height ?? 0)).toBeLessThanOrEqual(4096 ** 2 * 1.001);
    expect(still?.width).toBe(2 * (still?.height ?? 0));
    expect(still?.remarks).toContain("at 36% of its size");
  });
});

function toFile(name: string, width = 800, height = 600): MediaFile {
  return { path: `/files/${name}`, blob: name, mime: "image/png", width, height, seconds: 0 };
}

function given(
  use: RoleStills["pictures"][number]["use"],
  name: string,
  ...size: readonly number[]
): RoleStills["pictures"][number] {
  return { use, file: toFile(name, ...size) };
}

function toRequest(stills: Partial<RoleStills>, rest: Partial<StillRequest> = {}): StillRequest {
  return {
    product: "image",
    kind: "image",
    endpoint: "test",
    model: "a-model",
    prompt: "",
    negativePrompt: "",
    shots: [],
    multiShot: false,
    seconds: 0,
    resolution: "720p",
    ratio: "16:9",
    sound: false,
    images: [],
    videos: [],
    elements: [],
    watermark: false,
    ...rest,
    stills: { count: 1, series: false, size: "1k", ratio: "16:9", pictures: [], ...stills },
  };
}
