import type { JsonObject } from "../../src/base/index.ts";
import type { BadPayload, PayloadCorpus } from "./payloads.suite.ts";
import {
  commonMistakes,
  everywhere,
  legacyNames,
  length,
  pictures,
  promptAtTop,
  shots,
  sound,
  tail,
  withSettings,
  withoutSuccessor,
} from "./new-standard-traps.ts";

const MEDIA = "https://media.example.com";
const prompt = { type: "prompt", text: "The boats rock." };
const first = { type: "first_frame", url: `${MEDIA}/harbour.png` };
const last = { type: "last_frame", url: `${MEDIA}/night.png` };
const element = (id: string): JsonObject => ({ type: "element", element_id: "829836802793406551", id });
const voice = (id: string): JsonObject => ({ type: "voice", voice_id: "930801338081615883", id });
const says = (text: string): JsonObject => ({ type: "prompt", text });

const good30: JsonObject = { contents: [prompt, first], settings: { multi_shot: false, resolution: "4k", duration: 10 } };
const goodTurbo: JsonObject = { contents: [prompt, first], settings: { duration: 5 } };
const good26: JsonObject = { contents: [prompt, first], settings: { resolution: "1080p", duration: 5 } };
const good25: JsonObject = { contents: [prompt, first, last], settings: { resolution: "1080p", duration: 5 } };
const holding = (good: JsonObject, ...contents: readonly JsonObject[]): JsonObject => ({ ...good, contents });

function common(good: JsonObject): readonly BadPayload[] {
  return [
    ...legacyNames(good, [...everywhere, ...length, ...withoutSuccessor, ...promptAtTop, ...pictures]),
    ...commonMistakes(good),
    { name: "no contents", body: { ...good, contents: [] }, path: "contents", rule: "min", fix: "1 or more" },
    {
      name: "two prompts",
      body: holding(good, prompt, prompt, first),
      path: "contents[1].type",
      rule: "one-prompt",
      severity: "approve",
      fix: "one entry",
    },
    {
      name: "two first frames",
      body: holding(good, prompt, first, first),
      path: "contents[2].type",
      rule: "one-first-frame",
      severity: "approve",
      fix: "leave the other",
    },
    {
      name: "a picture as a data: URL",
      body: holding(good, prompt, { ...first, url: "data:image/png;base64,AAAA" }),
      path: "contents[1].url",
      rule: "form",
      fix: "after the comma",
    },
    {
      name: "a form that is none",
      body: holding(good, prompt, first, { type: "picture", url: first.url }),
      path: "contents[2].type",
      rule: "member",
      fix: "prompt",
    },
    {
      name: "a first frame without its picture",
      body: holding(good, prompt, { type: "first_frame", image_url: first.url }),
      path: "contents[1].url",
      rule: "required",
      fix: "send url",
    },
  ];
}

function withoutFirst(good: JsonObject): BadPayload {
  return {
    name: "no first frame",
    body: holding(good, prompt),
    path: "contents",
    rule: "first-frame-required",
    fix: "first_frame",
  };
}

function lastFrames(good: JsonObject): readonly BadPayload[] {
  return [
    withoutFirst(good),
    {
      name: "two last frames",
      body: holding(good, prompt, first, last, last),
      path: "contents[3].type",
      rule: "one-last-frame",
      severity: "approve",
      fix: "leave the other",
    },
    {
      name: "the last frame in the word of the legacy standard",
      body: holding(good, prompt, first, { ...last, type: "end_frame" }),
      path: "contents[2].type",
      rule: "refused-form",
      fix: "last_frame",
    },
    ...legacyNames(good, tail),
  ];
}

function onAsAudio(good: JsonObject): BadPayload {
  return {
    name: "sound switched on in the words of the legacy standard",
    body: withSettings(good, { audio: "on" }),
    path: "settings.audio",
    rule: "refused-form",
    fix: "native",
  };
}

function names(good: JsonObject, entry: (id: string) => JsonObject): readonly BadPayload[] {
  return [
    {
      name: "two contents of one name",
      body: holding(good, says("@Mira waves."), first, entry("Mira"), entry("Mira")),
      path: "contents[3].id",
      rule: "ids-unique",
      fix: "its own id",
    },
    {
      name: "a name within a name",
      body: holding(good, says("@Zhang and @ZhangSan wave."), first, entry("Zhang"), entry("ZhangSan")),
      path: "contents[2].id",
      rule: "ids-apart",
      severity: "care",
      fix: "none is contained",
    },
  ];
}

/** Image-to-video of the new standard. */
export const newImageCorpora: readonly PayloadCorpus[] = [
  {
    endpoint: "image-to-video-3.0.create",
    good: [
      { name: "one take in 4K", body: good30 },
      {
        name: "first and last frame with an element and sound",
        body: {
          contents: [says("@Mira lights the lamp."), first, last, element("Mira")],
          settings: { audio: "native", resolution: "1080p", multi_shot: false },
        },
      },
      { name: "a picture as raw base64", body: holding(good30, prompt, { ...first, url: "iVBORw0KGgoAAAANSUhEUg==" }) },
    ],
    bad: [
      ...common(good30),
      ...lastFrames(good30),
      ...legacyNames(good30, [...sound, ...shots]),
      onAsAudio(good30),
      ...names(good30, element),
      {
        name: "four elements",
        body: holding(good30, says("@A @B @C @D"), first, ...["A", "B", "C", "D"].map(element)),
        path: "contents[2]",
        rule: "elements-count",
        fix: "at most 3",
      },
      {
        name: "the id of an element as a number",
        body: holding(good30, says("@Mira"), first, { type: "element", element_id: 321000000000101, id: "Mira" }),
        path: "contents[2].element_id",
        rule: "type",
        fix: "quotation marks",
      },
      {
        name: "shots that do not fill the clip",
        body: { contents: [says("shot 1, 4, Rain;"), first] },
        path: "contents[0].text",
        rule: "shots-fill",
        fix: "add up",
      },
      {
        name: "shots that are switched off",
        body: holding(good30, says("shot 1, 10, Rain;"), first),
        path: "settings.multi_shot",
        rule: "shots-switched-off",
        severity: "care",
        fix: '"multi_shot": true',
      },
      {
        name: "a plain prompt without a word on shots",
        body: { contents: [prompt, first] },
        path: "settings.multi_shot",
        rule: "multi-shot-stated",
        severity: "care",
        fix: '"multi_shot": false',
      },
    ],
  },
  {
    endpoint: "image-to-video-3.0-turbo.create",
    good: [{ name: "5 s", body: goodTurbo }],
    bad: [
      ...common(goodTurbo),
      { ...withoutFirst(goodTurbo), severity: "approve" },
      {
        name: "a last frame",
        body: holding(goodTurbo, prompt, first, last),
        path: "contents[2].type",
        rule: "refused-form",
        fix: "path of 3.0",
      },
      {
        name: "a shot that does not fill the clip",
        body: holding(goodTurbo, says("shot 1, 4, Rain;"), first),
        path: "contents[0].text",
        rule: "shots-fill",
        fix: "add up",
      },
      {
        name: "2501 characters",
        body: holding(goodTurbo, says("x".repeat(2501)), first),
        path: "contents[0].text",
        rule: "max",
        fix: "shorten it by 1",
      },
    ],
  },
  {
    endpoint: "image-to-video-2.6.create",
    good: [
      { name: "silent in 1080p", body: good26 },
      {
        name: "a voice with sound",
        body: {
          contents: [says("He says with @1: Here."), first, voice("1")],
          settings: { audio: "native", resolution: "1080p" },
        },
      },
    ],
    bad: [
      ...common(good26),
      ...lastFrames(good26),
      ...legacyNames(good26, sound),
      onAsAudio(good26),
      ...names(withSettings(good26, { audio: "native" }), voice),
      {
        name: "7 s",
        body: withSettings(good26, { duration: 7 }),
        path: "settings.duration",
        rule: "model-seconds",
        fix: "length",
      },
      {
        name: "sound in 720p",
        body: withSettings(good26, { audio: "native", resolution: "720p" }),
        path: "settings.resolution",
        rule: "native-needs-1080p",
        fix: "1080p",
      },
      {
        name: "a last frame in 720p",
        body: withSettings(holding(good26, prompt, first, last), { resolution: "720p" }),
        path: "settings.resolution",
        rule: "last-frame-needs-1080p",
        fix: "1080p",
      },
      {
        name: "a last frame with sound",
        body: withSettings(holding(good26, prompt, first, last), { audio: "native" }),
        path: "settings.audio",
        rule: "last-frame-silent",
        fix: "off",
      },
      {
        name: "a voice without sound",
        body: holding(good26, says("@1 speaks."), first, voice("1")),
        path: "settings.audio",
        rule: "voices-need-sound",
        fix: "native",
      },
      {
        name: "three voices",
        body: withSettings(holding(good26, says("@A @B @C"), first, voice("A"), voice("B"), voice("C")), { audio: "native" }),
        path: "contents[2]",
        rule: "voices-count",
        fix: "at most 2",
      },
    ],
  },
  {
    endpoint: "image-to-video-2.5-turbo.create",
    good: [{ name: "first and last frame in 1080p", body: good25 }],
    bad: [
      ...common(good25),
      ...lastFrames(good25),
      {
        name: "9 s",
        body: withSettings(good25, { duration: 9 }),
        path: "settings.duration",
        rule: "model-seconds",
        fix: "length",
      },
      {
        name: "a last frame in 720p",
        body: withSettings(good25, { resolution: "720p" }),
        path: "settings.resolution",
        rule: "last-frame-needs-1080p",
        fix: "1080p",
      },
    ],
  },
];
