import type { JsonObject } from "../../base/index.ts";
import { ruleSuite, type RuleCase } from "./rules.suite.ts";

const MEDIA = "https://media.example.com";
const prompt = { type: "prompt", text: "A lamp." };
const says = (text: string): JsonObject => ({ type: "prompt", text });
const first = { type: "first_frame", url: `${MEDIA}/first.png` };
const last = { type: "last_frame", url: `${MEDIA}/last.png` };
const plain = (count: number): JsonObject[] =>
  Array.from({ length: count }, (_, place) => ({ type: "refer_image", url: `${MEDIA}/${place}.png` }));
const feature = { type: "feature_video", url: `${MEDIA}/clip.mp4` };
const base = { type: "base_video", url: `${MEDIA}/clip.mp4` };
const NAMES = ["Ada", "Bo", "Cyd", "Dunja", "Eve", "Fips", "Gus", "Hal"];
const elements = (count: number, names = NAMES): JsonObject[] =>
  names.slice(0, count).map((id, place) => ({ type: "element", element_id: `32100000000010${place}`, id }));
const voices = (count: number): JsonObject[] =>
  NAMES.slice(0, count).map((id) => ({ type: "voice", voice_id: "930801338081615883", id }));
const take = { multi_shot: false };
const look = { type: "image", url: `${MEDIA}/look.png` };
const motion = { type: "video", url: `${MEDIA}/dance.mp4` };
const facing = { character_orientation: "video" };

const body = (settings: JsonObject, ...contents: JsonObject[]): JsonObject => ({ contents, settings });

const TEXT = "text-to-video-3.0.create";
const IMAGE = "image-to-video-3.0.create";
const IMAGE_26 = "image-to-video-2.6.create";
const OMNI = "omni-video-3.0-omni.create";
const O1 = "omni-video-o1.create";
const MOTION = "motion-control-3.0.create";
const SEARCH = "tasks.search";
const WORDS = "x".repeat(512);

/** Each rule broken once, beside the nearest body that keeps it. Written by hand from the reference, not made from the rules. */
const CASES: readonly RuleCase[] = [
  [
    TEXT,
    "shots-fill",
    { prompt: "shot 1, 2, Rain; shot 2, 2, Sun;", settings: { duration: 5 } },
    { prompt: "shot 1, 2, Rain; shot 2, 3, Sun;", settings: { duration: 5 } },
  ],
  [TEXT, "shots-fill", { prompt: "shot 1, 2, Rain; shot 3, 3, Sun;" }, { prompt: "shot 1, 2, Rain; shot 2, 3, Sun;" }],
  [TEXT, "shots-fill", { prompt: "shot 2, 5, Rain;" }, { prompt: "shot 1, 5, Rain;" }],
  [TEXT, "shots-fill", { prompt: `shot 1, 5, ${WORDS}x;` }, { prompt: `shot 1, 5, ${WORDS};` }],
  [TEXT, "shots-fill", { prompt: "shot 1, 0, Rain; shot 2, 5, Sun;" }, { prompt: "shot 1, 1, Rain; shot 2, 4, Sun;" }],
  [
    TEXT,
    "shots-fill",
    { prompt: [1, 2, 3, 4, 5, 6, 7].map((shot) => `shot ${shot}, 1, Rain;`).join(" "), settings: { duration: 7 } },
    { prompt: [1, 2, 3, 4, 5, 6].map((shot) => `shot ${shot}, 1, Rain;`).join(" "), settings: { duration: 6 } },
  ],
  [TEXT, "shots-switched-off", { prompt: "shot 1, 5, Rain;", settings: take }, { prompt: "Rain.", settings: take }],
  [TEXT, "multi-shot-stated", { prompt: "Rain." }, { prompt: "Rain.", settings: take }],
  [TEXT, "multi-shot-stated", { prompt: "Rain." }, { prompt: "shot 1, 5, Rain;" }],
  ["text-to-video-3.0-turbo.create", "shots-fill", { prompt: "shot 1, 4, Rain;" }, { prompt: "shot 1, 5, Rain;" }],
  [
    "text-to-video-2.6.create",
    "model-seconds",
    { prompt: "Rain.", settings: { duration: 6 } },
    { prompt: "Rain.", settings: { duration: 10 } },
  ],
  [
    "text-to-video-2.6.create",
    "native-needs-1080p",
    { prompt: "Rain.", settings: { audio: "native" } },
    { prompt: "Rain.", settings: { audio: "native", resolution: "1080p" } },
  ],
  [
    "text-to-video-2.5-turbo.create",
    "model-seconds",
    { prompt: "Rain.", settings: { duration: 9 } },
    { prompt: "Rain.", settings: { duration: 5 } },
  ],
  [IMAGE, "one-prompt", body(take, prompt, prompt, first), body(take, prompt, first)],
  [IMAGE, "first-frame-required", body(take, prompt, last), body(take, prompt, first, last)],
  [IMAGE, "one-first-frame", body(take, prompt, first, first), body(take, prompt, first, last)],
  [IMAGE, "one-last-frame", body(take, prompt, first, last, last), body(take, prompt, first, last)],
  [IMAGE, "elements-count", body(take, prompt, first, ...elements(4)), body(take, prompt, first, ...elements(3))],
  [IMAGE, "ids-unique", body(take, first, ...elements(2, ["Ada", "Ada"])), body(take, first, ...elements(2))],
  [IMAGE, "ids-apart", body(take, first, ...elements(2, ["Ada", "Adam"])), body(take, first, ...elements(2))],
  [IMAGE, "shots-fill", body({}, says("shot 1, 4, Rain;"), first), body({}, says("shot 1, 5, Rain;"), first)],
  [IMAGE, "shots-switched-off", body(take, says("shot 1, 5, Rain;"), first), body(take, prompt, first)],
  [IMAGE, "multi-shot-stated", body({}, prompt, first), body({ multi_shot: true }, prompt, first)],
  [IMAGE_26, "model-seconds", body({ duration: 7 }, first), body({ duration: 5 }, first)],
  [
    IMAGE_26,
    "native-needs-1080p",
    body({ audio: "native", resolution: "720p" }, first),
    body({ audio: "native", resolution: "1080p" }, first),
  ],
  [IMAGE_26, "last-frame-needs-1080p", body({}, first, last), body({ resolution: "1080p" }, first, last)],
  [
    IMAGE_26,
    "last-frame-silent",
    body({ audio: "native", resolution: "1080p" }, first, last),
    body({ audio: "off", resolution: "1080p" }, first, last),
  ],
  [
    IMAGE_26,
    "voices-need-sound",
    body({ resolution: "1080p" }, first, ...voices(1)),
    body({ audio: "native", resolution: "1080p" }, first, ...voices(1)),
  ],
  [
    IMAGE_26,
    "voices-count",
    body({ audio: "native", resolution: "1080p" }, first, ...voices(3)),
    body({ audio: "native", resolution: "1080p" }, first, ...voices(2)),
  ],
  [
    "image-to-video-2.5-turbo.create",
    "last-frame-needs-1080p",
    body({ resolution: "720p" }, first, last),
    body({ resolution: "1080p" }, first, last),
  ],
  [OMNI, "last-frame-needs-first", body(take, prompt, last), body(take, prompt, first, last)],
  [OMNI, "one-video", body({}, prompt, feature, base), body({}, prompt, feature)],
  [OMNI, "one-video", body({}, prompt, feature, feature), body({}, prompt, feature)],
  [OMNI, "base-video-without-frames", body(take, prompt, first, base), body(take, prompt, ...plain(1), base)],
  [
    OMNI,
    "original-needs-video",
    body({ ...take, audio: "original" }, prompt),
    body({ ...take, audio: "original" }, prompt, base),
  ],
  [OMNI, "duration-unused", body({ ...take, duration: 5 }, prompt, base), body(take, prompt, base)],
  [OMNI, "references", body(take, prompt, ...plain(4), ...elements(4)), body(take, prompt, ...plain(4), ...elements(3))],
  [
    OMNI,
    "references-with-video",
    body({}, prompt, feature, ...plain(2), ...elements(3)),
    body({}, prompt, feature, ...plain(2), ...elements(2)),
  ],
  [OMNI, "elements-with-frame", body(take, prompt, first, ...elements(4)), body(take, prompt, first, ...elements(3))],
  [OMNI, "feature-video-multi-shot", body(take, prompt, feature), body({ multi_shot: true }, prompt, feature)],
  [OMNI, "feature-video-silent", body({ audio: "native" }, prompt, feature), body({ audio: "off" }, prompt, feature)],
  [OMNI, "feature-video-silent", body({ audio: "original" }, prompt, feature), body({}, prompt, feature)],
  [OMNI, "base-video-single-shot", body({ multi_shot: true }, prompt, base), body(take, prompt, base)],
  [
    OMNI,
    "base-video-sound",
    body({ ...take, audio: "native" }, prompt, base),
    body({ ...take, audio: "original" }, prompt, base),
  ],
  [OMNI, "multi-shot-stated", body({}, prompt), body({}, prompt, feature)],
  [O1, "frames-without-images", body({}, prompt, first, last, ...plain(1)), body({}, prompt, first, ...plain(1))],
  [O1, "frames-without-elements", body({}, prompt, first, last, ...elements(1)), body({}, prompt, first, ...elements(1))],
  [O1, "feature-video-without-last", body({}, prompt, first, last, feature), body({}, prompt, first, feature)],
  [O1, "o1-seconds-frame", body({ duration: 3 }, prompt, first), body({ duration: 3 }, prompt, first, ...plain(1))],
  [O1, "o1-seconds-frame", body({ duration: 7 }, prompt, first, last), body({ duration: 10 }, prompt, first, last)],
  [O1, "o1-seconds-text", body({ duration: 3 }, prompt), body({ duration: 5 }, prompt)],
  [O1, "o1-seconds-text", body({ duration: 8 }, prompt), body({ duration: 8 }, prompt, feature)],
  [MOTION, "image-required", body(facing, motion), body(facing, look, motion)],
  [MOTION, "video-required", body(facing, look), body(facing, look, motion)],
  [MOTION, "one-image", body(facing, look, look, motion), body(facing, look, motion)],
  [MOTION, "one-video", body(facing, look, motion, motion), body(facing, look, motion)],
  [MOTION, "elements-count", body(facing, look, motion, ...elements(2)), body(facing, look, motion, ...elements(1))],
  [
    MOTION,
    "orientation-unused",
    body({ character_orientation: "image" }, look, motion, ...elements(1)),
    body(facing, look, motion, ...elements(1)),
  ],
  [SEARCH, "times-in-order", { start_time: 2, end_time: 2 }, { start_time: "1", end_time: 2 }],
  [SEARCH, "cursor-overrides", { cursor: "abc", start_time: 1 }, { cursor: "", start_time: 1 }],
  [
    SEARCH,
    "filter-status",
    { filters: [{ key: "status", values: ["video"] }] },
    { filters: [{ key: "status", values: ["failed"] }] },
  ],
  [
    SEARCH,
    "filter-product-type",
    { filters: [{ key: "product_type", values: ["video", "failed"] }] },
    { filters: [{ key: "product_type", values: ["video", "try_on"] }] },
  ],
];

/** Rules that one endpoint shares with another, where they are broken above. */
const SHARED: ReadonlySet<string> = new Set([
  "one-prompt",
  "first-frame-required",
  "one-first-frame",
  "one-last-frame",
  "ids-unique",
  "ids-apart",
  "model-seconds",
  "shots-fill",
  "shots-switched-off",
  "last-frame-needs-first",
  "one-video",
  "base-video-without-frames",
  "original-needs-video",
  "duration-unused",
  "references",
  "references-with-video",
]);

ruleSuite(CASES, SHARED);
