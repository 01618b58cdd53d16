import type { PayloadCorpus } from "./payloads.suite.ts";

const MEDIA = "https://media.example.com";
const view = (name: string): { readonly image_url: string } => ({ image_url: `${MEDIA}/keeper-${name}.png` });
const front = `${MEDIA}/keeper-front.png`;
const DATA = "data:image/png;base64,aGVsbG8gd29ybGQh";
const named = { element_name: "Lantern keeper", element_description: "An old keeper in a yellow coat." };
const pictures = { frontal_image: front, refer_images: [view("side"), view("close")] };
const clips = { refer_videos: [{ video_url: `${MEDIA}/keeper.mp4` }] };
const ofPictures = { ...named, reference_type: "image_refer", element_image_list: pictures };
const ofClip = { ...named, reference_type: "video_refer", element_video_list: clips };

const current: PayloadCorpus = {
  endpoint: "elements.create",
  good: [
    {
      name: "pictures, a voice and a tag, as the documents' sample has them",
      body: {
        ...ofPictures,
        element_voice_id: "829000000000000101",
        callback_url: "https://hooks.example.com/kling",
        external_task_id: "",
        tag_list: [{ tag_id: "o_102" }],
      },
    },
    { name: "a clip with a voice", body: { ...ofClip, element_voice_id: "829000000000000101", tag_list: [{ tag_id: "o_108" }] } },
    {
      name: "raw base64 under image_url, longest name and description",
      body: {
        ...ofPictures,
        element_name: "x".repeat(20),
        element_description: "x".repeat(100),
        element_image_list: { frontal_image: "aGVsbG8gd29ybGQh", refer_images: [view("side"), view("close"), view("low")] },
      },
    },
  ],
  bad: [
    {
      name: "a name of 21",
      body: { ...ofPictures, element_name: "x".repeat(21) },
      path: "element_name",
      rule: "max",
      fix: "1 character",
    },
    {
      name: "a description of 101",
      body: { ...ofPictures, element_description: "x".repeat(101) },
      path: "element_description",
      rule: "max",
      fix: "1 character",
    },
    {
      name: "no kind",
      body: { ...named, element_image_list: pictures },
      path: "reference_type",
      rule: "required",
      fix: "reference_type",
    },
    {
      name: "a kind of one's own",
      body: { ...ofPictures, reference_type: "image" },
      path: "reference_type",
      rule: "member",
      fix: "image_refer",
    },
    {
      name: "no other view",
      body: { ...ofPictures, element_image_list: { frontal_image: front, refer_images: [] } },
      path: "element_image_list.refer_images",
      rule: "min",
      fix: "1 or more",
    },
    {
      name: "four other views",
      body: { ...ofPictures, element_image_list: { frontal_image: front, refer_images: ["a", "b", "c", "d"].map(view) } },
      path: "element_image_list.refer_images",
      rule: "max",
      fix: "leave out 1",
    },
    {
      name: "the front view as another view",
      body: { ...ofPictures, element_image_list: { frontal_image: front, refer_images: [{ image_url: front }] } },
      path: "element_image_list.refer_images[0].image_url",
      rule: "views-differ",
      fix: "different views",
    },
    {
      name: "a data: URL in front",
      body: { ...ofPictures, element_image_list: { ...pictures, frontal_image: DATA } },
      path: "element_image_list.frontal_image",
      rule: "refused-form",
      fix: "without the prefix",
    },
    {
      name: "a data: URL among the views",
      body: { ...ofPictures, element_image_list: { ...pictures, refer_images: [{ image_url: DATA }] } },
      path: "element_image_list.refer_images[0].image_url",
      rule: "refused-form",
      fix: "without the prefix",
    },
    {
      name: "pictures are announced and not there",
      body: { ...named, reference_type: "image_refer" },
      path: "element_image_list",
      rule: "images-required",
      fix: "frontal_image",
    },
    {
      name: "a clip is announced and not there",
      body: { ...named, reference_type: "video_refer" },
      path: "element_video_list",
      rule: "video-required",
      fix: "refer_videos",
    },
    {
      name: "pictures beside a clip",
      body: { ...ofClip, element_image_list: pictures },
      path: "element_image_list",
      rule: "images-forbidden",
      fix: "image_refer",
    },
    {
      name: "a clip beside pictures",
      body: { ...ofPictures, element_video_list: clips },
      path: "element_video_list",
      rule: "video-forbidden",
      fix: "video_refer",
    },
    {
      name: "two clips",
      body: {
        ...ofClip,
        element_video_list: { refer_videos: [{ video_url: `${MEDIA}/a.mp4` }, { video_url: `${MEDIA}/b.mp4` }] },
      },
      path: "element_video_list.refer_videos",
      rule: "max",
      fix: "leave out 1",
    },
    {
      name: "an unknown tag",
      body: { ...ofPictures, tag_list: [{ tag_id: "o_109" }] },
      path: "tag_list[0].tag_id",
      rule: "member",
      fix: "o_10",
    },
    {
      name: "a tag by the key of answers",
      body: { ...ofPictures, tag_list: [{ id: "o_102" }] },
      path: "tag_list[0].tag_id",
      rule: "required",
      fix: "tag_id",
    },
    {
      name: "the old service's front view",
      body: { ...ofPictures, element_frontal_image: front },
      path: "element_frontal_image",
      rule: "no-effect",
      severity: "care",
      fix: "element_image_list.frontal_image",
    },
    {
      name: "the old service's views",
      body: { ...ofPictures, element_refer_list: [view("side")] },
      path: "element_refer_list",
      rule: "no-effect",
      severity: "care",
      fix: "element_image_list.refer_images",
    },
    {
      name: "a watermark",
      body: { ...ofPictures, watermark_info: { enabled: true } },
      path: "watermark_info",
      rule: "no-effect",
      severity: "care",
      fix: "leave it out",
    },
  ],
};

const oldKeeper = { ...named, element_frontal_image: front, element_refer_list: [view("side")] };

const old: PayloadCorpus = {
  endpoint: "custom-elements.call",
  good: [
    { name: "a front view and another one", body: oldKeeper },
    { name: "three more views", body: { ...oldKeeper, element_refer_list: ["a", "b", "c"].map(view) } },
  ],
  bad: [
    {
      name: "four more views",
      body: { ...oldKeeper, element_refer_list: ["a", "b", "c", "d"].map(view) },
      path: "element_refer_list",
      rule: "max",
      fix: "leave out 1",
    },
    {
      name: "views as plain addresses",
      body: { ...oldKeeper, element_refer_list: [front] },
      path: "element_refer_list[0]",
      rule: "type",
      fix: "object",
    },
    {
      name: "a data: URL in front",
      body: { ...oldKeeper, element_frontal_image: DATA },
      path: "element_frontal_image",
      rule: "refused-form",
      fix: "without the prefix",
    },
    {
      name: "a data: URL among the views",
      body: { ...oldKeeper, element_refer_list: [{ image_url: DATA }] },
      path: "element_refer_list[0].image_url",
      rule: "refused-form",
      fix: "without the prefix",
    },
    {
      name: "pictures as the current service has them",
      body: { ...named, element_image_list: pictures },
      path: "element_image_list",
      rule: "no-effect",
      severity: "care",
      fix: "element_frontal_image",
    },
    {
      name: "a clip",
      body: { ...named, element_video_list: clips },
      path: "element_video_list",
      rule: "no-effect",
      severity: "care",
      fix: "advanced-custom-elements",
    },
    {
      name: "tags, which the notes do not show inside",
      body: { ...oldKeeper, tag_list: [{ tag_id: "o_102" }] },
      path: "tag_list[0].tag_id",
      rule: "hypothesis",
      severity: "approve",
      fix: "approved",
    },
  ],
};

/** Bodies of both element services, by hand from the seeds and the documents. */
export const elementCorpora: readonly PayloadCorpus[] = [current, old];
