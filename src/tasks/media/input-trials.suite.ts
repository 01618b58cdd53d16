// A body for every place where a request takes a medium, for tests that put something else there.
import type { JsonObject } from "../../base/index.ts";
import { endpoints, type Endpoint } from "../../contract/index.ts";
import { mediaValues, type MediaValue } from "../../engines/index.ts";

/** A day on which every model of the bodies was there. */
export const TRIAL_DAY = Date.UTC(2026, 8, 1);

/** Endpoints among them that this server does not serve: it finds no faces and marks nothing in clips. */
export const UNSERVED: readonly string[] = [
  "image-recognize.call",
  "identify-face.call",
  "multi-elements.init-selection",
  "multi-elements.create",
  "advanced-lip-sync.create",
];

/** A body with a medium at a place, and what is sent there in one of its forms. */
export interface InputTrial {
  readonly endpoint: Endpoint;
  readonly body: JsonObject;
  readonly value: MediaValue;
}

const picture = "https://media.example.com/0";
const still = { model_name: "kling-v1", mode: "std", duration: "5", prompt: "A pier." };
const lips = { video_url: picture, mode: "audio2video" };

const prompt = { type: "prompt", text: "A pier." };
const frame = (type: string): JsonObject => ({ type, url: picture });

/** Bodies for fields that no example of the contract has, or none without an element or voice of one's own. */
const MORE: Readonly<Record<string, readonly JsonObject[]>> = {
  "image2video.create": [
    { ...still, model_name: "kling-v1-6", mode: "pro", image: picture, image_tail: picture },
    { ...still, image: picture, static_mask: picture },
    {
      ...still,
      image: picture,
      dynamic_masks: [
        {
          mask: picture,
          trajectories: [
            { x: 1, y: 1 },
            { x: 9, y: 9 },
          ],
        },
      ],
    },
  ],
  "multi-image2video.create": [{ image_list: [{ image: picture }], model_name: "kling-v1-6", prompt: "A pier." }],
  "motion-control.create": [
    { model_name: "kling-v3", image_url: picture, video_url: picture, character_orientation: "image", mode: "std" },
  ],
  "elements.create": [
    {
      element_name: "Mira",
      element_description: "A woman.",
      reference_type: "image_refer",
      element_image_list: { frontal_image: picture, refer_images: [{ image_url: picture }] },
    },
  ],
  "image-to-video-3.0.create": [{ contents: [prompt, frame("first_frame"), frame("last_frame")] }],
  "image-to-video-2.5-turbo.create": [
    { contents: [prompt, frame("first_frame"), frame("last_frame")], settings: { resolution: "1080p" } },
  ],
  "omni-video-3.0-omni.create": [
    { contents: [prompt, frame("first_frame"), frame("last_frame")] },
    { contents: [prompt, frame("refer_image"), frame("feature_video")] },
    { contents: [prompt, frame("base_video")] },
  ],
  "omni-video-o1.create": [
    { contents: [prompt, frame("first_frame"), frame("last_frame")] },
    { contents: [prompt, frame("refer_image"), frame("feature_video")] },
    { contents: [prompt, frame("base_video")] },
  ],
  "motion-control-3.0.create": [{ contents: [frame("image"), frame("video")], settings: { character_orientation: "image" } }],
  "avatar.create": [{ image: picture, sound_file: picture, mode: "std" }],
  "lip-sync.create": [
    { input: { ...lips, audio_type: "url", audio_url: picture } },
    { input: { ...lips, audio_type: "file", audio_file: "AAAA" } },
  ],
};

/** One for each place of each endpoint where a medium is taken; models are as on {@link TRIAL_DAY}. */
export const inputTrials: readonly InputTrial[] = endpoints.flatMap((endpoint) => {
  const accepted = endpoint.examples.filter((example) => example.accepted).map(({ body }) => withoutId(body));
  const bodies = accepted.concat(MORE[endpoint.id] ?? []);
  const places = new Map<string, InputTrial>();
  for (const body of bodies)
    for (const value of mediaValues(endpoint, body)) places.set(placeOf(value.path, body), { endpoint, body, value });
  return Array.from(places.values());
});

/** The body without a name of its own, so that it can be sent more than once. */
function withoutId(body: JsonObject): JsonObject {
  return JSON.parse(JSON.stringify(body), (key, value: unknown) =>
    key === "external_task_id" ? undefined : value,
  ) as JsonObject; // as it was
}

/** Where a value stands, the form of its item included. */
function placeOf(path: string, body: JsonObject): string {
  const contents = body["contents"];
  const item = Array.isArray(contents) ? (contents as readonly JsonObject[])[Number(/\[(\d+)\]/.exec(path)?.[1])] : undefined; // items are records
  return `${path.replace(/\d+/g, "")} ${typeof item?.["type"] === "string" ? item["type"] : ""}`;
}
