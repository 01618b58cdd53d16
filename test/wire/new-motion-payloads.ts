import type { JsonObject } from "../../src/base/index.ts";
import type { BadPayload, PayloadCorpus } from "./payloads.suite.ts";
import { commonMistakes, everywhere, legacyNames, motionNames, promptAtTop } from "./new-standard-traps.ts";

const MEDIA = "https://media.example.com";
const prompt = { type: "prompt", text: "Night falls." };
const says = (text: string): JsonObject => ({ type: "prompt", text });
const look = { type: "image", url: `${MEDIA}/mira.png` };
const dance = { type: "video", url: `${MEDIA}/dance.mp4` };
const element = (id: string): JsonObject => ({ type: "element", element_id: "321000000000101", id });
const goodMotion: JsonObject = { contents: [prompt, look, dance], settings: { character_orientation: "video" } };
const holding = (...contents: readonly JsonObject[]): JsonObject => ({ ...goodMotion, contents });

/** Mistakes with the element that 3.0 takes. */
const withElement: readonly BadPayload[] = [
  {
    name: "two elements",
    body: holding(says("@Ada @Bo"), element("Ada"), element("Bo"), look, dance),
    path: "contents[1]",
    rule: "elements-count",
    fix: "at most 1",
  },
  {
    name: "an element and the orientation of the picture",
    body: { contents: [says("@Ada"), element("Ada"), look, dance], settings: { character_orientation: "image" } },
    path: "settings.character_orientation",
    rule: "orientation-unused",
    severity: "care",
    fix: "video",
  },
  {
    name: "two elements of one name",
    body: holding(says("@Ada"), look, dance, element("Ada"), element("Ada")),
    path: "contents[4].id",
    rule: "ids-unique",
    fix: "its own id",
    alsoAt: ["contents[3]"],
  },
  {
    name: "a name within a name",
    body: holding(says("@Ada @Adam"), look, dance, element("Ada"), element("Adam")),
    path: "contents[3].id",
    rule: "ids-apart",
    severity: "care",
    fix: "none is contained",
    alsoAt: ["contents[3]"],
  },
];

/** Mistakes that both models are told of. */
const common: readonly BadPayload[] = [
  ...legacyNames(goodMotion, [...everywhere, ...promptAtTop, ...motionNames]),
  ...commonMistakes(goodMotion),
  {
    name: "no orientation",
    body: { ...goodMotion, settings: {} },
    path: "settings.character_orientation",
    rule: "required",
    fix: "character_orientation",
  },
  { name: "no picture", body: holding(dance), path: "contents", rule: "image-required", fix: '"image"' },
  { name: "no clip", body: holding(look), path: "contents", rule: "video-required", fix: '"video"' },
  {
    name: "two pictures",
    body: holding(look, look, dance),
    path: "contents[0]",
    rule: "one-image",
    fix: "leave",
  },
  { name: "two clips", body: holding(look, dance, dance), path: "contents[1]", rule: "one-video", fix: "leave" },
  {
    name: "two prompts",
    body: holding(prompt, prompt, look, dance),
    path: "contents[1].type",
    rule: "one-prompt",
    severity: "approve",
    fix: "one entry",
  },
];

const good = [{ name: "a dance", body: goodMotion }];

/** Motion control of the new standard. */
export const newMotionCorpora: readonly PayloadCorpus[] = [
  {
    endpoint: "motion-control-3.0.create",
    good: [...good, { name: "an element that dances", body: holding(says("@Ada dances."), look, dance, element("Ada")) }],
    bad: [...common, ...withElement],
  },
  {
    endpoint: "motion-control-2.6.create",
    good,
    bad: [
      ...common,
      {
        name: "an element, which 2.6 does not take",
        body: holding(look, dance, element("Ada")),
        path: "contents[2].type",
        rule: "member",
        fix: "prompt",
      },
    ],
  },
];
