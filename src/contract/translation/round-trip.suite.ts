import fc from "fast-check";
import type { Json, JsonObject } from "../../base/index.ts";
import { findEndpoint } from "../lookup.ts";
import type { Aspect } from "./map.ts";
import type { Meaning, Told } from "./meaning.ts";
import { readMeaning } from "./read-meaning.ts";
import { plainWords, type Prose } from "./references.ts";

/** A request with the endpoint that it is for. */
export interface Sample {
  readonly endpoint: string;
  readonly body: JsonObject;
}

/** What a request asks for, in a form of which two can be compared; aspects that were told as lost are left out. */
export function meaningOf({ endpoint, body }: Sample, lost: readonly Aspect[]): unknown {
  const told: Told = { lost: [], notes: [] };
  const meaning = readMeaning(findEndpoint(endpoint), body, told);
  const has = (aspect: Aspect): boolean => !lost.includes(aspect);
  return {
    words: has("prompt") && has("cut") ? wordsOf(meaning) : null,
    items: meaning.items
      .filter(({ kind }) => has(`${kind}s` as Aspect))
      .map(({ kind, use, value }) => [kind, use, typeof value === "object" ? null : String(value)]), // the four kinds are aspects in the plural
    settings: Object.fromEntries([...settingsOf(meaning)].filter(([aspect]) => has(aspect))),
  };
}

function wordsOf({ prompt, shots }: Meaning): unknown {
  if (shots.length === 0) return prompt === undefined ? "" : spell(prompt).replace(/(shot|镜头)(\s*\d+\s*)[,，:]/giu, "$1$2,");
  return shots.map(({ seconds, prompt: words }) => [seconds, spell(words).replaceAll(";", ",").trim()]);
}

/** Mentions in braces; a space behind one does not count. */
function spell(prose: Prose): string {
  const text = prose.map((piece) => (typeof piece === "string" ? piece : `{${plainWords(piece)}}`)).join("");
  return text.replace(/\} /g, "}");
}

/** The settings that say something (a moved element always faces as in the clip): what is fixed otherwise and what stands for nothing is left out. */
function settingsOf({ items, settings }: Meaning): ReadonlyMap<Aspect, Json> {
  const uses = new Set(items.map(({ use }) => use));
  const said = new Map<Aspect, Json>([
    ["cut", "single"],
    ["audio", "off"],
    ["watermark", false],
    ...[...settings].map(([aspect, { value }]) => [aspect, value] as const),
  ]);
  if (uses.has("base")) said.delete("seconds");
  if (uses.has("base") || uses.has("first")) said.delete("ratio");
  if (items.some(({ kind }) => kind === "element")) said.delete("orientation");
  if (said.get("guidance") === 0.5) said.delete("guidance");
  return said;
}

const MEDIA = "https://media.example.com";

/** Text with everything in it that one of the two spellings of shots and mentions could trip over. */
function words(mentions: readonly string[]): fc.Arbitrary<string> {
  const traps = [
    ";",
    "; shot 2, 3, rain",
    "shot 1, 2, sun;",
    "镜头 1, 2, 雨;",
    "@",
    "@image_1",
    "image_1",
    "Element_2",
    "video_1",
    "<<<",
    ">>>",
  ];
  const broken = ["<<<image_99>>>", "<<<voice_7>>>", "\n", "雨", "1", "s", "_x", "{image 1}", "$&", "\\"];
  const piece = fc.oneof(
    fc.constantFrom(...traps, ...broken, ...mentions),
    fc.constantFrom("A boat leaves", " the sea. ", 'He says: "Go."'),
    fc.string({ maxLength: 12 }),
  );
  return fc.array(piece, { maxLength: 9 }).map((pieces) => `A ${pieces.join("")}`.slice(0, 500).trim());
}

const elementId = fc.oneof(
  fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
  fc.bigInt({ min: 2n ** 53n, max: 2n ** 63n - 1n }),
);
const address = (what: string): fc.Arbitrary<string> =>
  fc.integer({ min: 1, max: 99 }).map((number) => `${MEDIA}/${what}-${number}`);
const optional = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });
const tail = {
  callback_url: optional(fc.constant(`${MEDIA}/hook`)),
  external_task_id: optional(fc.constantFrom("", "take-1", "take-2")),
  watermark_info: optional(fc.constantFrom<JsonObject>({}, { enabled: true }, { enabled: false })),
};
const ratio = fc.constantFrom("16:9", "9:16", "1:1");

/** Seconds of 1 to 6 shots that make a clip of 3 to 15 s. */
const shotSeconds = fc
  .array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 6 })
  .filter((list) => sum(list) >= 3 && sum(list) <= 15);

/** The multi-shot cluster of the legacy standard, with the length that it fills. */
function legacyCut(mentions: readonly string[]): fc.Arbitrary<JsonObject> {
  const one = fc.record({
    prompt: words(mentions),
    duration: optional(seconds(3, 15)),
    multi_shot: optional(fc.constant(false)),
  });
  const free = fc.record({
    prompt: words(mentions),
    duration: optional(seconds(3, 15)),
    multi_shot: fc.constant(true),
    shot_type: fc.constant("intelligence"),
  });
  const listed = shotSeconds.chain((lengths) =>
    fc
      .tuple(
        ...lengths.map((length, place) =>
          words(mentions).map((prompt) => ({ index: place + 1, prompt, duration: String(length) })),
        ),
      )
      .map((shots) => ({
        multi_shot: true,
        shot_type: "customize",
        multi_prompt: shots,
        duration: String(sum(lengths)),
      })),
  );
  return fc.oneof<fc.Arbitrary<JsonObject>[]>(one, free, listed);
}

function seconds(from: number, to: number): fc.Arbitrary<string> {
  return fc.integer({ min: from, max: to }).map(String);
}

function sum(list: readonly number[]): number {
  return list.reduce((soFar, one) => soFar + one, 0);
}

const legacyMentions = ["<<<image_1>>>", "<<<image_2>>>", "<<<element_1>>>", "<<<element_2>>>", "<<<video_1>>>"];

const legacyOmni = fc
  .record({
    cut: legacyCut(legacyMentions),
    model_name: fc.constantFrom("kling-v3-omni", "kling-video-o1"),
    frames: fc.constantFrom<readonly (string | undefined)[]>([], ["first_frame"], ["first_frame", "end_frame"]),
    plain: fc.array(address("plain"), { maxLength: 2 }),
    elements: fc.array(elementId, { maxLength: 2 }),
    clip: optional(
      fc.record({
        refer_type: fc.constantFrom(undefined, "base", "feature"),
        keep_original_sound: fc.constantFrom(undefined, "yes", "no"),
      }),
    ),
    sound: fc.constantFrom(undefined, "on", "off"),
    mode: fc.constantFrom(undefined, "std", "pro", "4k"),
    ratio,
    tail: fc.record(tail),
  })
  .map(({ cut, frames, plain, elements, clip, ratio: shape, tail: end, ...rest }) => {
    const images = [
      ...frames.map((type) => ({ image_url: `${MEDIA}/${type}`, type })),
      ...plain.map((image_url) => ({ image_url })),
    ];
    const isBase = clip !== undefined && clip.refer_type !== "feature";
    const { duration, ...shots } = cut;
    return sample("omni-video.create", {
      ...rest,
      ...shots,
      ...(isBase ? {} : { duration }),
      ...(frames.length > 0 || isBase ? {} : { aspect_ratio: shape }),
      image_list: images,
      element_list: elements.map((element_id) => ({ element_id })),
      ...(clip === undefined ? {} : { video_list: [{ video_url: `${MEDIA}/clip.mp4`, ...clip }] }),
      ...end,
    });
  });

const legacyText = fc
  .record({
    cut: legacyCut([]),
    own: fc.record({
      model_name: fc.constantFrom("kling-v3", "kling-v2-6", "kling-v2-5-turbo"),
      sound: fc.constantFrom(undefined, "on", "off"),
      mode: fc.constantFrom(undefined, "std", "pro", "4k"),
      negative_prompt: fc.constantFrom(undefined, "", "no rain"),
      cfg_scale: fc.constantFrom(undefined, 0.5, 0.8),
      aspect_ratio: optional(ratio),
    }),
    tail: fc.record(tail),
  })
  .map(({ cut, own, tail: end }) => sample("text2video.create", { ...own, ...cut, ...end }));

const legacyImage = fc
  .record({
    cut: legacyCut(["<<<element_1>>>", "<<<voice_1>>>"]),
    own: fc.record({
      model_name: fc.constantFrom("kling-v3", "kling-v2-6", "kling-v2-5-turbo"),
      image: address("first"),
      image_tail: optional(address("end")),
      sound: fc.constantFrom(undefined, "on", "off"),
      mode: fc.constantFrom(undefined, "std", "pro", "4k"),
      negative_prompt: optional(words([])),
    }),
    elements: fc.array(elementId, { maxLength: 2 }),
    voices: fc.array(fc.constantFrom("829000000000000101", "829000000000000102"), { maxLength: 2 }),
    tail: fc.record(tail),
  })
  .map(({ cut, own, elements, voices, tail: end }) =>
    sample("image2video.create", {
      ...own,
      ...cut,
      ...(own.model_name === "kling-v3" ? { element_list: elements.map((element_id) => ({ element_id })) } : {}),
      ...(own.model_name === "kling-v2-6" ? { voice_list: voices.map((voice_id) => ({ voice_id })) } : {}),
      ...end,
    }),
  );

const legacyMotion = fc
  .record({
    own: fc.record({
      model_name: fc.constantFrom("kling-v3", "kling-v2-6"),
      prompt: optional(words(["<<<element_1>>>"])),
      keep_original_sound: fc.constantFrom(undefined, "yes", "no"),
      character_orientation: fc.constantFrom("image", "video"),
      mode: fc.constantFrom("std", "pro"),
    }),
    element: optional(elementId),
    tail: fc.record(tail),
  })
  .map(({ own, element, tail: end }) => {
    const element_list = element !== undefined && own.model_name === "kling-v3" ? [{ element_id: element }] : undefined;
    return sample("motion-control.create", {
      ...own,
      element_list,
      image_url: `${MEDIA}/who`,
      video_url: `${MEDIA}/how.mp4`,
      ...end,
    });
  });

/** Requests of the legacy standard that make a clip and have a counterpart; not every one of them is accepted. */
export const legacySamples: fc.Arbitrary<Sample> = fc.oneof(legacyOmni, legacyText, legacyImage, legacyMotion);

const newOptions = optional(fc.record(tail).map((options) => options as JsonObject));

/** A prompt of the new standard: plain, or shots in prose with the length that they fill. */
function newPrompt(mentions: readonly string[]): fc.Arbitrary<{ readonly text: string; readonly duration: number | undefined }> {
  const plain = fc.record({
    text: words(mentions).filter((text) => !/(shot|镜头)\s*\d/iu.test(text)),
    duration: optional(fc.integer({ min: 3, max: 15 })),
  });
  const listed = shotSeconds.chain((lengths) =>
    fc.array(words(mentions), { minLength: lengths.length, maxLength: lengths.length }).map((texts) => ({
      text: texts
        .map((text, place) => `shot ${place + 1}, ${lengths[place] ?? 1}, ${text.replaceAll(";", " ").trim()};`)
        .join(" "),
      duration: sum(lengths),
    })),
  );
  return fc.oneof(plain, listed);
}

const newOmni = fc
  .record({
    prompt: newPrompt(["@hero", "@boat 2", "@Zoe!", "<<<element_1>>>"]),
    model: fc.constantFrom("3.0-omni", "o1"),
    frames: fc.constantFrom<readonly string[]>([], ["first_frame"], ["first_frame", "last_frame"]),
    plain: optional(fc.constantFrom("hero", undefined)),
    elements: fc.subarray(["hero", "Zoe"]),
    clip: optional(fc.constantFrom("base_video", "feature_video")),
    settings: optional(
      fc.record({
        multi_shot: fc.constantFrom(undefined, true, false),
        audio: fc.constantFrom(undefined, "native", "original", "off"),
        resolution: fc.constantFrom(undefined, "720p", "1080p", "4k"),
        aspect_ratio: optional(ratio),
      }),
    ),
    options: newOptions,
  })
  .map(({ prompt, model, frames, plain, elements, clip, settings, options }) =>
    sample(`omni-video-${model}.create`, {
      contents: [
        { type: "prompt", text: prompt.text },
        ...frames.map((type) => ({ type, url: `${MEDIA}/${type}` })),
        ...(plain === undefined ? [] : [{ type: "refer_image", url: `${MEDIA}/boat`, id: "boat" }]),
        ...elements.map((id, place) => ({ type: "element", element_id: String(321000000000101n + BigInt(place)), id })),
        ...(clip === undefined ? [] : [{ type: clip, url: `${MEDIA}/clip.mp4` }]),
      ],
      settings:
        settings === undefined && prompt.duration === undefined
          ? undefined
          : withoutNothing({ ...settings, duration: clip === "base_video" ? undefined : prompt.duration }),
      options,
    }),
  );

const newText = fc
  .record({
    prompt: newPrompt([]),
    model: fc.constantFrom("3.0", "2.6", "2.5-turbo"),
    settings: fc.record({
      multi_shot: fc.constantFrom(undefined, true, false),
      audio: fc.constantFrom(undefined, "native", "off"),
      resolution: fc.constantFrom(undefined, "720p", "1080p"),
      aspect_ratio: optional(ratio),
    }),
    options: newOptions,
  })
  .map(({ prompt, model, settings: { multi_shot, audio, ...settings }, options }) =>
    sample(`text-to-video-${model}.create`, {
      prompt: prompt.text,
      settings: withoutNothing({
        ...settings,
        ...(model === "3.0" ? { multi_shot, duration: prompt.duration } : {}),
        ...(model === "2.5-turbo" ? {} : { audio }),
      }),
      options,
    }),
  );

const newImage = fc
  .record({
    prompt: newPrompt(["@hero"]),
    model: fc.constantFrom("3.0", "2.6", "2.5-turbo"),
    last: fc.boolean(),
    settings: fc.record({
      multi_shot: fc.constantFrom(undefined, true, false),
      resolution: fc.constantFrom(undefined, "720p", "1080p"),
    }),
  })
  .map(({ prompt, model, last, settings: { multi_shot, ...settings } }) =>
    sample(`image-to-video-${model}.create`, {
      contents: [
        { type: "prompt", text: prompt.text },
        { type: "first_frame", url: `${MEDIA}/first` },
        ...(last ? [{ type: "last_frame", url: `${MEDIA}/last` }] : []),
        ...(model === "3.0" ? [{ type: "element", element_id: "829836802793406551", id: "hero" }] : []),
        ...(model === "2.6" ? [{ type: "voice", voice_id: "829000000000000101", id: "hero" }] : []),
      ],
      settings: withoutNothing({
        ...settings,
        ...(model === "3.0" ? { multi_shot, duration: prompt.duration } : {}),
        ...(model === "2.6" ? { audio: "native", resolution: "1080p" } : {}),
      }),
    }),
  );

const newMotion = fc
  .record({
    prompt: newPrompt(["@hero"]),
    hasElement: fc.boolean(),
    settings: fc.record({
      audio: fc.constantFrom(undefined, "original", "off"),
      character_orientation: fc.constantFrom("image", "video"),
      resolution: fc.constantFrom(undefined, "720p", "1080p"),
    }),
    options: newOptions,
  })
  .map(({ prompt, hasElement, settings, options }) =>
    sample(`motion-control-${hasElement ? "3.0" : "2.6"}.create`, {
      contents: [
        { type: "image", url: `${MEDIA}/who` },
        { type: "prompt", text: prompt.text },
        { type: "video", url: `${MEDIA}/how.mp4` },
        ...(hasElement ? [{ type: "element", element_id: "829836802793406551", id: "hero" }] : []),
      ],
      settings,
      options,
    }),
  );

/** Requests of the new standard that have a counterpart; not every one of them is accepted. */
export const newSamples: fc.Arbitrary<Sample> = fc.oneof(newOmni, newText, newImage, newMotion);

function sample(endpoint: string, body: Record<string, unknown>): Sample {
  return { endpoint, body: withoutNothing(body) as JsonObject }; // JSON values and undefined go in, JSON comes out
}

/** A record without its members that are undefined, at every depth. */
function withoutNothing(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNothing);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, member]) => (member === undefined ? [] : [[name, withoutNothing(member)]])),
  );
}
