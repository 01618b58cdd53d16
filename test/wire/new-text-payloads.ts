import type { JsonObject } from "../../src/base/index.ts";
import type { BadPayload, PayloadCorpus } from "./payloads.suite.ts";
import {
  commonMistakes,
  everywhere,
  legacyNames,
  length,
  ratio,
  shots,
  sound,
  withSettings,
  withoutSuccessor,
} from "./new-standard-traps.ts";

const good30: JsonObject = {
  prompt: "shot 1, 2, A lantern is lit; shot 2, 3, It goes out;",
  settings: { multi_shot: true, audio: "native", resolution: "4k", aspect_ratio: "9:16", duration: 5 },
  options: { external_task_id: "take-001", watermark_info: { enabled: true } },
};
const goodTake: JsonObject = { prompt: "A lantern sways.", settings: { multi_shot: false } };
const goodTurbo: JsonObject = { prompt: "A lantern sways.", settings: { duration: 3 } };
const good26: JsonObject = { prompt: "A lantern sways.", settings: { audio: "native", resolution: "1080p", duration: 10 } };
const good25: JsonObject = { prompt: "A lantern sways.", settings: { resolution: "720p", duration: 5 } };

function common(good: JsonObject): readonly BadPayload[] {
  return [
    ...legacyNames(good, [
      ...everywhere,
      ...length,
      ...ratio,
      ...withoutSuccessor,
      ["contents", [{ type: "prompt", text: "Rain." }], "image-to-video"],
    ]),
    ...commonMistakes(good),
    { name: "no prompt", body: { ...good, prompt: "" }, path: "prompt", rule: "required", fix: "send prompt" },
    {
      name: "a length as text",
      body: withSettings(goodTurbo, { duration: "5" }),
      path: "settings.duration",
      rule: "type",
      fix: "without quotation marks",
    },
  ];
}

const onAsAudio = (good: JsonObject): BadPayload => ({
  name: "sound switched on in the words of the legacy standard",
  body: withSettings(good, { audio: "on" }),
  path: "settings.audio",
  rule: "refused-form",
  fix: "native",
});

/** Text-to-video of the new standard. */
export const newTextCorpora: readonly PayloadCorpus[] = [
  {
    endpoint: "text-to-video-3.0.create",
    good: [
      { name: "two shots with sound in 4K", body: good30 },
      { name: "one take", body: goodTake },
      { name: "cuts are welcome", body: { prompt: "A lantern sways.", settings: { multi_shot: true, duration: 15 } } },
    ],
    bad: [
      ...common(goodTake),
      ...legacyNames(goodTake, [...sound, ...shots]),
      onAsAudio(goodTake),
      {
        name: "shots of 4 s in a clip of 5",
        body: { ...good30, prompt: "shot 1, 2, Rain; shot 2, 2, Sun;" },
        path: "prompt",
        rule: "shots-fill",
        fix: "settings.duration",
      },
      {
        name: "shots that are switched off",
        body: withSettings(good30, { multi_shot: false }),
        path: "settings.multi_shot",
        rule: "shots-switched-off",
        severity: "care",
        fix: '"multi_shot": true',
      },
      {
        name: "a plain prompt without a word on shots",
        body: { prompt: "A lantern sways." },
        path: "settings.multi_shot",
        rule: "multi-shot-stated",
        severity: "care",
        fix: '"multi_shot": false',
      },
      {
        name: "3073 characters",
        body: { prompt: "x".repeat(3073), settings: { multi_shot: false } },
        path: "prompt",
        rule: "max",
        fix: "shorten it by 1",
      },
      {
        name: "original sound, of which there is none",
        body: withSettings(goodTake, { audio: "original" }),
        path: "settings.audio",
        rule: "member",
        fix: '"native", "off"',
      },
      {
        name: "16 s",
        body: withSettings(goodTake, { duration: 16 }),
        path: "settings.duration",
        rule: "max",
        fix: "15 or less",
      },
    ],
  },
  {
    endpoint: "text-to-video-3.0-turbo.create",
    good: [
      { name: "3 s", body: goodTurbo },
      { name: "two shots", body: { prompt: "shot 1, 2, Rain; shot 2, 3, Sun;" } },
    ],
    bad: [
      ...common(goodTurbo),
      {
        name: "a shot that does not fill the clip",
        body: { prompt: "shot 1, 4, Rain;" },
        path: "prompt",
        rule: "shots-fill",
        fix: "add up",
      },
      {
        name: "4K",
        body: withSettings(goodTurbo, { resolution: "4k" }),
        path: "settings.resolution",
        rule: "member",
        fix: "1080p",
      },
    ],
  },
  {
    endpoint: "text-to-video-2.6.create",
    good: [{ name: "10 s with sound in 1080p", body: good26 }],
    bad: [
      ...common(good26),
      ...legacyNames(good26, sound),
      onAsAudio(good26),
      {
        name: "sound in 720p",
        body: withSettings(good26, { resolution: "720p" }),
        path: "settings.resolution",
        rule: "native-needs-1080p",
        fix: "1080p",
      },
      {
        name: "7 s",
        body: withSettings(good26, { duration: 7 }),
        path: "settings.duration",
        rule: "model-seconds",
        fix: "length",
      },
    ],
  },
  {
    endpoint: "text-to-video-2.5-turbo.create",
    good: [{ name: "5 s", body: good25 }],
    bad: [
      ...common(good25),
      {
        name: "6 s",
        body: withSettings(good25, { duration: 6 }),
        path: "settings.duration",
        rule: "model-seconds",
        fix: "length",
      },
    ],
  },
];
