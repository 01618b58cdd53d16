import type { JsonObject } from "../../src/base/index.ts";
import type { BadPayload, PayloadCorpus } from "./payloads.suite.ts";
import {
  commonMistakes,
  everywhere,
  legacyNames,
  length,
  omniLists,
  promptAtTop,
  ratio,
  shots,
  sound,
  withSettings,
} from "./new-standard-traps.ts";

const MEDIA = "https://media.example.com";
const prompt = { type: "prompt", text: "Night falls." };
const says = (text: string): JsonObject => ({ type: "prompt", text });
const first = { type: "first_frame", url: `${MEDIA}/stall.png`, id: "image_1" };
const last = { type: "last_frame", url: `${MEDIA}/night.png`, id: "image_2" };
const plain = (count: number): JsonObject[] =>
  Array.from({ length: count }, (_, place) => ({ type: "refer_image", url: `${MEDIA}/${place}.png` }));
const named = (...ids: readonly string[]): JsonObject[] =>
  ids.map((id) => ({ type: "refer_image", url: `${MEDIA}/${id}.png`, id }));
const feature = { type: "feature_video", url: `${MEDIA}/market.mp4`, id: "video_1" };
const base = { type: "base_video", url: `${MEDIA}/market.mp4`, id: "video_1" };
const NAMES = ["Ada", "Bo", "Cyd", "Dunja", "Eve", "Fips", "Gus", "Hal"];
const cast = (count: number): JsonObject[] => [
  says(
    NAMES.slice(0, count)
      .map((id) => `@${id}`)
      .join(" "),
  ),
  ...NAMES.slice(0, count).map((id): JsonObject => ({ type: "element", element_id: "321000000000101", id })),
];
const holding = (good: JsonObject, ...contents: readonly JsonObject[]): JsonObject => ({ ...good, contents });

const goodOmni: JsonObject = { contents: [prompt], settings: { multi_shot: false, audio: "native", resolution: "1080p" } };
const goodTake: JsonObject = { contents: [prompt], settings: { multi_shot: false } };
const goodO1: JsonObject = { contents: [prompt, ...plain(1)], settings: { duration: 3 } };

/** Mistakes that both models of omni-video are told of. */
function common(good: JsonObject): readonly BadPayload[] {
  return [
    ...legacyNames(good, [...everywhere, ...length, ...ratio, ...promptAtTop, ...omniLists]),
    ...commonMistakes(good),
    {
      name: "no contents",
      body: { settings: good["settings"] ?? null },
      path: "contents",
      rule: "required",
      fix: "send contents",
    },
    {
      name: "two prompts",
      body: holding(good, prompt, prompt, ...plain(1)),
      path: "contents[1].type",
      rule: "one-prompt",
      severity: "approve",
      fix: "one entry",
    },
    {
      name: "two first frames",
      body: holding(good, prompt, { ...first, id: "" }, { ...first, id: "" }, ...plain(1)),
      path: "contents[2].type",
      rule: "one-first-frame",
      severity: "approve",
      fix: "leave the other",
    },
    {
      name: "two last frames",
      body: withSettings(holding(good, prompt, first, last, { ...last, id: "" }), { duration: 5 }),
      path: "contents[3].type",
      rule: "one-last-frame",
      severity: "approve",
      fix: "leave the other",
    },
    {
      name: "the last frame in the word of the legacy standard",
      body: withSettings(holding(good, prompt, first, { ...last, type: "end_frame" }), { duration: 5 }),
      path: "contents[2].type",
      rule: "refused-form",
      fix: "last_frame",
    },
    {
      name: "a last frame alone",
      body: withSettings(holding(good, prompt, last), { duration: 5 }),
      path: "contents[1]",
      rule: "last-frame-needs-first",
      fix: "first_frame",
    },
    ...naming(good),
    ...counting(good),
  ];
}

/** Mistakes with names of contents. */
function naming(good: JsonObject): readonly BadPayload[] {
  return [
    {
      name: "two pictures of one name",
      body: holding(good, prompt, ...named("lamp", "lamp")),
      path: "contents[2].id",
      rule: "ids-unique",
      fix: "its own id",
    },
    {
      name: "a name within a name",
      body: holding(good, prompt, ...named("image_1", "image_11")),
      path: "contents[1].id",
      rule: "ids-apart",
      severity: "care",
      fix: "none is contained",
    },
  ];
}

/** Mistakes of number, and of what goes with a clip. */
function counting(good: JsonObject): readonly BadPayload[] {
  return [
    {
      name: "eight pictures and elements",
      body: holding(good, ...cast(4), ...plain(4)),
      path: "contents[5]",
      rule: "references",
      fix: "at most 7",
    },
    {
      name: "five pictures beside a clip",
      body: holding({ contents: [] }, prompt, feature, ...plain(5)),
      path: "contents[2]",
      rule: "references-with-video",
      fix: "at most 4",
    },
    {
      name: "two clips",
      body: holding({ contents: [] }, prompt, base, { ...base, id: "video_2" }),
      path: "contents[1]",
      rule: "one-video",
      fix: "one feature_video or one base_video",
    },
    {
      name: "a clip as base64",
      body: holding({ contents: [] }, prompt, { ...feature, url: "AAAAIGZ0eXBpc29t" }),
      path: "contents[1].url",
      rule: "form",
      fix: "address",
    },
    {
      name: "a base clip and a first frame",
      body: holding(withSettings(goodTake, {}), prompt, first, base),
      path: "contents[1]",
      rule: "base-video-without-frames",
      fix: "refer_image",
    },
    {
      name: "a length beside a base clip",
      body: withSettings(holding({ contents: [] }, prompt, base), { duration: 5 }),
      path: "settings.duration",
      rule: "duration-unused",
      severity: "care",
      fix: "leave duration out",
    },
    {
      name: "the sound of a clip that is not there",
      body: withSettings(good, { audio: "original" }),
      path: "settings.audio",
      rule: "original-needs-video",
      severity: "care",
      fix: "off",
    },
  ];
}

/** Omni-video of the new standard. */
export const newOmniCorpora: readonly PayloadCorpus[] = [
  {
    endpoint: "omni-video-3.0-omni.create",
    good: [
      { name: "one take with sound", body: goodOmni },
      {
        name: "a next shot after a clip",
        body: { contents: [says("The next shot after @video_1."), feature], settings: { multi_shot: true, resolution: "4k" } },
      },
      {
        name: "a base clip that keeps its sound",
        body: { contents: [says("Make it night in @video_1."), base], settings: { multi_shot: false, audio: "original" } },
      },
      {
        name: "first and last frame with three elements and shots",
        body: {
          contents: [says("shot 1, 2, @Ada waves; shot 2, 3, @Bo and @Cyd wave;"), first, last, ...cast(3).slice(1)],
          settings: { audio: "native", duration: 5, multi_shot: true },
        },
      },
    ],
    bad: [
      ...common(goodTake),
      ...legacyNames(goodTake, [...sound, ...shots]),
      {
        name: "sound switched on in the words of the legacy standard",
        body: withSettings(goodTake, { audio: "on" }),
        path: "settings.audio",
        rule: "refused-form",
        fix: "native",
      },
      {
        name: "four elements beside a first frame",
        body: holding(goodTake, ...cast(4), first),
        path: "contents[1]",
        rule: "elements-with-frame",
        fix: "at most 3",
      },
      {
        name: "a feature clip in one take",
        body: holding(goodTake, prompt, feature),
        path: "settings.multi_shot",
        rule: "feature-video-multi-shot",
        fix: '"multi_shot": true',
      },
      {
        name: "a feature clip with sound",
        body: { contents: [prompt, feature], settings: { audio: "native" } },
        path: "settings.audio",
        rule: "feature-video-silent",
        fix: '"audio": "off"',
      },
      {
        name: "a base clip in several shots",
        body: { contents: [prompt, base], settings: { multi_shot: true } },
        path: "settings.multi_shot",
        rule: "base-video-single-shot",
        fix: '"multi_shot": false',
      },
      {
        name: "a base clip with made sound",
        body: holding(goodOmni, prompt, base),
        path: "settings.audio",
        rule: "base-video-sound",
        fix: "original",
      },
      {
        name: "shots that do not fill the clip",
        body: { contents: [says("shot 1, 4, Rain;")] },
        path: "contents[0].text",
        rule: "shots-fill",
        fix: "add up",
      },
      {
        name: "shots that are switched off",
        body: holding(goodTake, says("shot 1, 5, Rain;")),
        path: "settings.multi_shot",
        rule: "shots-switched-off",
        severity: "care",
        fix: '"multi_shot": true',
      },
      {
        name: "a plain prompt without a word on shots",
        body: { contents: [prompt] },
        path: "settings.multi_shot",
        rule: "multi-shot-stated",
        severity: "care",
        fix: '"multi_shot": false',
      },
    ],
  },
  {
    endpoint: "omni-video-o1.create",
    good: [
      { name: "a reference picture, 3 s", body: goodO1 },
      { name: "first and last frame, 10 s", body: { contents: [prompt, first, last], settings: { duration: 10 } } },
      { name: "a first frame and a feature clip", body: { contents: [prompt, first, feature], settings: { duration: 8 } } },
    ],
    bad: [
      ...common(goodO1),
      {
        name: "a reference picture beside first and last frame",
        body: { contents: [prompt, first, last, ...plain(1)] },
        path: "contents[3]",
        rule: "frames-without-images",
        fix: "leave the reference pictures out",
      },
      {
        name: "an element beside first and last frame",
        body: { contents: [...cast(1), first, last] },
        path: "contents[1]",
        rule: "frames-without-elements",
        fix: "leave the elements out",
      },
      {
        name: "a last frame beside a feature clip",
        body: { contents: [prompt, first, last, feature] },
        path: "contents[2]",
        rule: "feature-video-without-last",
        fix: "leave the last frame out",
      },
      {
        name: "7 s from a first frame",
        body: { contents: [prompt, first], settings: { duration: 7 } },
        path: "settings.duration",
        rule: "o1-seconds-frame",
        fix: "5 or 10",
      },
      {
        name: "7 s from text",
        body: { contents: [prompt], settings: { duration: 7 } },
        path: "settings.duration",
        rule: "o1-seconds-text",
        severity: "approve",
        fix: "5 or 10",
      },
      {
        name: "4K",
        body: withSettings(goodO1, { resolution: "4k" }),
        path: "settings.resolution",
        rule: "member",
        fix: "1080p",
      },
    ],
  },
];
