import type { Example } from "../../vocabulary/index.ts";

const MEDIA = "https://media.example.com";
const OPTIONS = { callback_url: "https://hooks.example.com/kling", external_task_id: "" };
const prompt = (text: string): { readonly type: string; readonly text: string } => ({ type: "prompt", text });
const first = { type: "first_frame", url: `${MEDIA}/stall.png`, id: "image_1" };
const last = { type: "last_frame", url: `${MEDIA}/stall-night.png`, id: "image_2" };
const lantern = { type: "refer_image", url: `${MEDIA}/lantern.png`, id: "image_3" };
const feature = { type: "feature_video", url: `${MEDIA}/market.mp4`, id: "video_1" };
const base = { type: "base_video", url: `${MEDIA}/market.mp4`, id: "video_1" };
const element = (
  id: string,
  element_id: string,
): { readonly type: string; readonly element_id: string; readonly id: string } => ({
  type: "element",
  element_id,
  id,
});

/** Requests of omni-video of the new standard as the documents describe their samples, in values of our own, by model. */
export const newOmniExamples: Readonly<Record<"3.0-omni" | "o1", readonly Example[]>> = {
  "3.0-omni": [
    {
      title: "a prompt alone, one take with sound",
      accepted: true,
      body: {
        contents: [prompt("A parrot ruffles its feathers, which turn from green to gold.")],
        settings: { resolution: "1080p", duration: 5, audio: "native", multi_shot: false },
        options: OPTIONS,
      },
    },
    {
      title: "first frame and a reference picture",
      accepted: true,
      body: {
        contents: [prompt("Someone hangs @image_3 over the stall."), first, lantern],
        settings: { resolution: "1080p", duration: 5, audio: "native", multi_shot: false },
        options: OPTIONS,
      },
    },
    {
      title: "first and last frame with two elements, several shots",
      accepted: true,
      body: {
        contents: [
          prompt("shot 1, 2, @Mira lights the lantern; shot 2, 3, @Bao looks up at it;"),
          first,
          last,
          element("Mira", "321000000000101"),
          element("Bao", "829836802793406551"),
        ],
        settings: { resolution: "1080p", duration: 5, audio: "native", multi_shot: true },
        options: OPTIONS,
      },
    },
    {
      title: "a feature clip in 4K",
      accepted: true,
      body: {
        contents: [prompt("The next shot after @video_1: the lanterns go out."), feature],
        settings: { resolution: "4k", audio: "off", multi_shot: true },
        options: OPTIONS,
      },
    },
    {
      title: "a base clip that keeps its sound",
      accepted: true,
      body: {
        contents: [prompt("Turn day into night in @video_1."), base],
        settings: { resolution: "1080p", audio: "original", multi_shot: false },
        options: OPTIONS,
      },
    },
    {
      title: "a base clip with a first frame",
      accepted: false,
      body: { contents: [prompt("Turn day into night."), first, base], settings: { multi_shot: false } },
    },
    {
      title: "two clips",
      accepted: false,
      body: { contents: [prompt("Join them."), feature, { ...feature, id: "video_2" }], settings: { multi_shot: true } },
    },
    { title: "no contents", accepted: false, body: { contents: [], settings: { multi_shot: false } } },
  ],
  o1: [
    {
      title: "first frame and a reference picture, 3 s",
      accepted: true,
      body: {
        contents: [prompt("A girl on a train, @image_3 swings beside her."), first, lantern],
        settings: { resolution: "1080p", duration: 3, audio: "off" },
        options: OPTIONS,
      },
    },
    {
      title: "an element, a first frame and a feature clip",
      accepted: true,
      body: {
        contents: [prompt("@Mira walks on as in @video_1."), element("Mira", "161"), first, feature],
        settings: { resolution: "1080p", aspect_ratio: "16:9", audio: "off" },
        options: OPTIONS,
      },
    },
    {
      title: "a base clip and a reference picture",
      accepted: true,
      body: {
        contents: [prompt("Give everyone in @video_1 the lantern of @image_3."), lantern, base],
        settings: { resolution: "1080p", audio: "original" },
        options: OPTIONS,
      },
    },
    {
      title: "7 s from a first frame alone",
      accepted: false,
      body: { contents: [prompt("A girl on a train."), first], settings: { duration: 7 } },
    },
    {
      title: "an element beside first and last frame",
      accepted: false,
      body: { contents: [prompt("@Mira waits."), first, last, element("Mira", "161")], settings: { duration: 5 } },
    },
  ],
};
