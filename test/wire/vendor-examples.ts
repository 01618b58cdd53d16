import type { JsonObject } from "../../src/base/index.ts";
import { presetElements, presetVoices } from "../../src/contract/index.ts";

/** One invocation example of the vendor's pages, in values of our own: the same fields, types and oddities. */
export interface VendorExample {
  readonly name: string;
  /** The page and the heading on it. */
  readonly page: string;
  readonly endpoint: string;
  /** The path as the example writes it, where that is not the endpoint's own. */
  readonly path?: string;
  /** Where the example does not send `application/json`. */
  readonly contentType?: string;
  readonly body?: JsonObject;
  readonly query?: string;
  /** What the register says: taken, or refused at a place by a rule. */
  readonly says: "taken" | { readonly at: string; readonly by: string };
}

const MEDIA = "https://media.example.com";
const HOOK = "https://hooks.example.com/kling";
// Elements and voices of the catalogue stand for those that the pages take from a library of theirs.
const ELEMENTS = presetElements.map(({ id }) => Number(id));
const [FIRST = 0, SECOND = 0] = ELEMENTS;
const [VOICE = "", OTHER_VOICE = ""] = presetVoices.map(({ id }) => id);

const MARCH = "March pages";
const SERIES = "Series 3.0 document of February";
const SEPTEMBER = "September pages";

const twoShots = [
  { index: 1, prompt: "Rain on the roof of <<<image_1>>>; a lamp is lit.", duration: "2" },
  { index: 2, prompt: "The door of <<<image_2>>> opens a hand's width.", duration: "3" },
];

const sixShots = [
  ["A ferry leaves the quay in fog.", "2"],
  ["A gull lands on the rail.", "3"],
  ["A child waves with a red glove.", "3"],
  ["The gangway is pulled in.", "3"],
  ["A rope falls into the water.", "3"],
  ["The quay, empty.", "1"],
].map(([prompt = "", duration = ""], index) => ({ index: index + 1, prompt, duration }));

const omniVideo: readonly VendorExample[] = [
  {
    name: "pictures and elements together, O1",
    page: `${MARCH}, omni video, image and element reference`,
    endpoint: "omni-video.create",
    body: {
      model_name: "kling-video-o1",
      prompt: "<<<image_1>>> crosses the market and meets <<<element_1>>> and <<<element_2>>>, in the manner of <<<image_2>>>.",
      image_list: [{ image_url: `${MEDIA}/a.png` }, { image_url: `${MEDIA}/b.png` }],
      element_list: [{ element_id: FIRST }, { element_id: SECOND }],
      mode: "pro",
      aspect_ratio: "1:1",
      duration: "7",
    },
    says: "taken",
  },
  {
    name: "a clip is edited with a picture, O1",
    page: `${MARCH}, omni video, transformation`,
    endpoint: "omni-video.create",
    body: {
      model_name: "kling-video-o1",
      prompt: "Put the hat of <<<image_1>>> on the keeper in <<<video_1>>>.",
      image_list: [{ image_url: `${MEDIA}/hat.png` }],
      video_list: [{ video_url: `${MEDIA}/keeper.mp4`, refer_type: "base", keep_original_sound: "yes" }],
      mode: "pro",
    },
    says: "taken",
  },
  {
    name: "a clip as reference with elements and a picture, O1",
    page: `${MARCH}, omni video, video reference`,
    endpoint: "omni-video.create",
    body: {
      model_name: "kling-video-o1",
      prompt: "Move the camera as in <<<video_1>>>: <<<element_1>>> and <<<element_2>>> find <<<image_1>>>.",
      image_list: [{ image_url: `${MEDIA}/boat.png` }],
      element_list: [{ element_id: FIRST }, { element_id: SECOND }],
      video_list: [{ video_url: `${MEDIA}/move.mp4`, refer_type: "feature", keep_original_sound: "yes" }],
      mode: "pro",
      aspect_ratio: "1:1",
      duration: "7",
    },
    says: "taken",
  },
  {
    name: "the next shot of a clip, without a ratio",
    page: `${MARCH}, omni video, video reference and question 2`,
    endpoint: "omni-video.create",
    body: {
      model_name: "kling-video-o1",
      prompt: "After <<<video_1>>>, the next shot.",
      video_list: [{ video_url: `${MEDIA}/shot.mp4`, refer_type: "feature", keep_original_sound: "yes" }],
      mode: "pro",
    },
    says: { at: "aspect_ratio", by: "ratio-required" },
  },
  {
    name: "first and end frame, O1",
    page: `${MARCH}, omni video, start and end frames`,
    endpoint: "omni-video.create",
    body: {
      model_name: "kling-video-o1",
      prompt: "The keeper dances.",
      image_list: [
        { image_url: `${MEDIA}/first.png`, type: "first_frame" },
        { image_url: `${MEDIA}/end.png`, type: "end_frame" },
      ],
      mode: "pro",
    },
    says: "taken",
  },
  {
    name: "text alone over 7 s, O1: live calls say 5 or 10",
    page: `${MARCH}, omni video, text to video`,
    endpoint: "omni-video.create",
    body: { model_name: "kling-video-o1", prompt: "The keeper dances.", mode: "pro", aspect_ratio: "1:1", duration: "7" },
    says: { at: "duration", by: "o1-seconds" },
  },
  {
    name: "two shots with two pictures, a slash after the path, an empty list and an empty external id",
    page: `${SERIES} and ${MARCH}, omni video, image to video with several shots`,
    endpoint: "omni-video.create",
    path: "/v1/videos/omni-video/",
    body: {
      model_name: "kling-v3-omni",
      multi_shot: true,
      shot_type: "customize",
      prompt: "",
      multi_prompt: twoShots,
      image_list: [{ image_url: `${MEDIA}/hut.png` }, { image_url: `${MEDIA}/door.png` }],
      video_list: [],
      mode: "pro",
      sound: "on",
      aspect_ratio: "16:9",
      duration: "5",
      callback_url: HOOK,
      external_task_id: "",
    },
    says: "taken",
  },
  {
    name: "six shots of 15 s, three empty lists, a charset",
    page: `${SERIES} and ${MARCH}, omni video, text to video with several shots`,
    endpoint: "omni-video.create",
    path: "/v1/videos/omni-video/",
    contentType: "application/json; charset=utf-8",
    body: {
      model_name: "kling-v3-omni",
      multi_shot: true,
      shot_type: "customize",
      prompt: "",
      multi_prompt: sixShots,
      image_list: [],
      sound: "on",
      element_list: [],
      video_list: [],
      mode: "pro",
      aspect_ratio: "16:9",
      duration: "15",
      callback_url: HOOK,
      external_task_id: "",
    },
    says: "taken",
  },
  {
    name: "one page of the list",
    page: `${MARCH}, omni video, query list`,
    endpoint: "omni-video.list",
    query: "pageNum=1&pageSize=30",
    says: "taken",
  },
];

const textAndImageToVideo: readonly VendorExample[] = [
  {
    name: "a picture is told in one sentence",
    page: `${MARCH}, text to video, create`,
    endpoint: "text2video.create",
    body: {
      model_name: "kling-v2-6",
      prompt: "A fox in a raincoat reads the timetable, a thermos beside it.",
      negative_prompt: "",
      duration: "5",
      mode: "pro",
      sound: "on",
      aspect_ratio: "1:1",
      callback_url: "",
      external_task_id: "",
    },
    says: "taken",
  },
  {
    name: "six shots",
    page: `${SERIES} and ${MARCH}, text to video with several shots`,
    endpoint: "text2video.create",
    body: {
      model_name: "kling-v3",
      prompt: "",
      multi_prompt: sixShots,
      multi_shot: true,
      shot_type: "customize",
      duration: "15",
      mode: "pro",
      sound: "on",
      aspect_ratio: "9:16",
      callback_url: "",
      external_task_id: "",
    },
    says: "taken",
  },
  {
    name: "one page of the list",
    page: `${MARCH}, text to video, query list`,
    endpoint: "text2video.list",
    query: "pageNum=1&pageSize=30",
    says: "taken",
  },
  {
    name: "six shots after a picture, the flag as text",
    page: `${SERIES}, image to video with several shots`,
    endpoint: "image2video.create",
    body: {
      model_name: "kling-v3",
      image: `${MEDIA}/quay.png`,
      prompt: "",
      multi_shot: "true",
      shot_type: "customize",
      multi_prompt: sixShots,
      negative_prompt: "",
      duration: "15",
      mode: "pro",
      sound: "on",
      callback_url: "",
      external_task_id: "",
    },
    says: "taken",
  },
  {
    name: "an element and two voices together on 3.0, whose map has no voices",
    page: `${SERIES}, image to video with the voice of an element`,
    endpoint: "image2video.create",
    body: {
      model_name: "kling-v3",
      image: `${MEDIA}/first.png`,
      image_tail: `${MEDIA}/end.png`,
      prompt: "<<<element_1>>> says with <<<voice_1>>> what the other answers with <<<voice_2>>>.",
      element_list: [{ element_id: FIRST }],
      voice_list: [{ voice_id: VOICE }, { voice_id: OTHER_VOICE }],
      negative_prompt: "blur",
      duration: "9",
      mode: "std",
      sound: "on",
      callback_url: "",
      external_task_id: "",
    },
    says: { at: "voice_list", by: "voices-model" },
  },
  {
    name: "one page of the list",
    page: `${MARCH}, image to video, query list`,
    endpoint: "image2video.list",
    query: "pageNum=1&pageSize=30",
    says: "taken",
  },
  {
    name: "four pictures of subjects, whose only model was switched off",
    page: `${MARCH}, multi-image to video, create`,
    endpoint: "multi-image2video.create",
    body: {
      model_name: "kling-v1-6",
      image_list: ["a", "b", "c", "d"].map((name) => ({ image: `${MEDIA}/${name}.png` })),
      prompt: "They sit at one table.",
      negative_prompt: "",
      mode: "pro",
      duration: "5",
      aspect_ratio: "16:9",
      callback_url: "",
      external_task_id: "",
    },
    says: { at: "model_name", by: "model-retired" },
  },
  {
    name: "a character moved as in a clip",
    page: `${MARCH}, motion control, create`,
    endpoint: "motion-control.create",
    body: {
      model_name: "kling-v2-6",
      prompt: "The keeper dances.",
      image_url: `${MEDIA}/keeper.png`,
      video_url: `${MEDIA}/dance.mp4`,
      keep_original_sound: "yes",
      character_orientation: "image",
      mode: "pro",
      callback_url: "",
      external_task_id: "",
    },
    says: "taken",
  },
  {
    name: "a clip goes on",
    page: `${MARCH}, video extension, create`,
    endpoint: "video-extend.create",
    body: {
      video_id: "900000000000000001",
      prompt: "The fog lifts.",
      negative_prompt: "",
      cfg_scale: 0.5,
      callback_url: "",
      external_task_id: "",
    },
    says: "taken",
  },
];

const SESSION = "900000000000000002";

const videoWork: readonly VendorExample[] = [
  {
    name: "a session over a clip by its address, with nothing in video_id",
    page: `${SEPTEMBER}, multi-element editing, init`,
    endpoint: "multi-elements.init-selection",
    body: { video_id: "", video_url: `${MEDIA}/animals.mp4` },
    says: "taken",
  },
  ...(["add-selection", "delete-selection"] as const).map((call): VendorExample => ({
    name: `a point of a frame, ${call}`,
    page: `${SEPTEMBER}, multi-element editing, ${call}`,
    endpoint: `multi-elements.${call}`,
    body: { session_id: SESSION, frame_index: 0, points: [{ x: 0.771234567890123, y: 0.297142857142857 }] },
    says: "taken",
  })),
  ...(["clear-selection", "preview-selection"] as const).map((call): VendorExample => ({
    name: call,
    page: `${SEPTEMBER}, multi-element editing, ${call}`,
    endpoint: `multi-elements.${call}`,
    body: { session_id: SESSION },
    says: "taken",
  })),
  {
    name: "something is taken out of a clip",
    page: `${SEPTEMBER}, multi-element editing, create`,
    endpoint: "multi-elements.create",
    body: {
      session_id: SESSION,
      edit_mode: "removal",
      prompt: "Take the boat out of <<<video_1>>>.",
      negative_prompt: "",
      mode: "std",
      duration: "5",
      callback_url: "",
      external_task_id: "",
    },
    says: "taken",
  },
  {
    name: "the faces of a clip by its address",
    page: `${SEPTEMBER}, face recognition`,
    endpoint: "identify-face.call",
    body: { video_id: "", video_url: `${MEDIA}/face.mp4` },
    says: "taken",
  },
  {
    name: "lips moved to a sound",
    page: `${SEPTEMBER}, lip sync, create`,
    endpoint: "advanced-lip-sync.create",
    body: {
      session_id: SESSION,
      face_choose: [
        {
          face_id: "0",
          sound_file: `${MEDIA}/line.mp3`,
          sound_insert_time: 1000,
          sound_start_time: 0,
          sound_end_time: 3000,
          sound_volume: 2,
          original_audio_volume: 2,
        },
      ],
      external_task_id: "",
      callback_url: "",
    },
    says: "taken",
  },
  {
    name: "one page of the list",
    page: `${SEPTEMBER}, lip sync, query list`,
    endpoint: "advanced-lip-sync.list",
    query: "pageNum=1&pageSize=30",
    says: "taken",
  },
  {
    name: "a portrait speaks",
    page: `${SEPTEMBER}, avatar, create`,
    endpoint: "avatar.create",
    body: {
      image: `${MEDIA}/portrait.png`,
      sound_file: `${MEDIA}/line.mp3`,
      prompt: "Nods, then looks away.",
      mode: "std",
      external_task_id: "",
      callback_url: "",
    },
    says: "taken",
  },
  {
    name: "an effect on one picture",
    page: `${SEPTEMBER}, effects, create and single-image example`,
    endpoint: "effects.create",
    body: { effect_scene: "color_mixing", input: { image: `${MEDIA}/cat.jpeg` } },
    says: "taken",
  },
  {
    name: "an effect on two pictures",
    page: `${SEPTEMBER}, effects, dual-character example`,
    endpoint: "effects.create",
    body: { effect_scene: "hug_pro", input: { images: [`${MEDIA}/left.jpg`, `${MEDIA}/right.jpg`] } },
    says: "taken",
  },
];

const pictures: readonly VendorExample[] = [
  {
    name: "two pictures after a picture, with an empty negative prompt beside it",
    page: `${SEPTEMBER}, image generation, create`,
    endpoint: "generations.create",
    body: {
      model_name: "kling-v2-1",
      prompt: "A puppy of felt.",
      negative_prompt: "",
      image: `${MEDIA}/dog.png`,
      n: 2,
      external_task_id: "",
      callback_url: "",
    },
    says: "taken",
  },
  {
    name: "elements by text, n by text",
    page: `${SERIES}, image generation with element`,
    endpoint: "generations.create",
    body: {
      model_name: "kling-v3",
      prompt: "All of them in one drawing, <<<object_2>>> in front.",
      element_list: [{ element_id: String(FIRST) }, { element_id: String(SECOND) }, { element_id: String(FIRST) }],
      image: `${MEDIA}/table.png`,
      resolution: "2k",
      n: "9",
      aspect_ratio: "3:2",
      external_task_id: "",
      callback_url: "",
    },
    says: { at: "n", by: "type" },
  },
  {
    name: "a series posted to the wrong endpoint, surely a slip",
    page: `${SERIES} and ${SEPTEMBER}, omni image, invocation example`,
    endpoint: "generations.create",
    body: {
      model_name: "kling-v3-omni",
      prompt: "A cover for each of <<element_1>> in the manner of <<image_1>>.",
      element_list: [{ element_id: FIRST }, { element_id: SECOND }],
      image_list: [{ image: `${MEDIA}/a.png` }, { image: `${MEDIA}/b.png` }],
      resolution: "2k",
      result_type: "series",
      series_amount: 2,
      aspect_ratio: "auto",
      external_task_id: "",
      callback_url: "",
    },
    says: { at: "model_name", by: "refused-form" },
  },
  {
    name: "the same series at the endpoint that has it",
    page: `${SEPTEMBER}, omni image, invocation example`,
    endpoint: "omni-image.create",
    body: {
      model_name: "kling-v3-omni",
      prompt: "A cover for each of <<element_1>> in the manner of <<image_1>>.",
      element_list: [{ element_id: FIRST }, { element_id: SECOND }],
      image_list: [{ image: `${MEDIA}/a.png` }, { image: `${MEDIA}/b.png` }],
      resolution: "2k",
      result_type: "series",
      series_amount: 2,
      aspect_ratio: "auto",
      external_task_id: "",
      callback_url: "",
    },
    says: "taken",
  },
  {
    name: "three pictures and an element, O1",
    page: `${SEPTEMBER}, omni image, create`,
    endpoint: "omni-image.create",
    body: {
      model_name: "kling-image-o1",
      prompt: "Bring everybody into <<<object_1>>>.",
      element_list: [{ element_id: FIRST }],
      image_list: [{ image: `${MEDIA}/a.png` }, { image: `${MEDIA}/b.png` }, { image: `${MEDIA}/c.png` }],
      resolution: "2k",
      n: 1,
      aspect_ratio: "3:2",
    },
    says: "taken",
  },
  {
    name: "subjects, a scene and a style, with a negative prompt that the table does not have",
    page: `${SEPTEMBER}, multi-image to image, create`,
    endpoint: "multi-image2image.create",
    body: {
      model_name: "kling-v2-1",
      prompt: "In a wide coat on the heath.",
      negative_prompt: "",
      subject_image_list: [{ subject_image: `${MEDIA}/a.png` }, { subject_image: `${MEDIA}/b.png` }],
      scene_image: `${MEDIA}/heath.jpeg`,
      style_image: `${MEDIA}/ink.png`,
      n: 2,
      aspect_ratio: "9:16",
    },
    says: "taken",
  },
  {
    name: "a picture grows",
    page: `${SEPTEMBER}, outpainting, create`,
    endpoint: "expand.create",
    body: {
      image: `${MEDIA}/hut.png`,
      up_expansion_ratio: 0.1495,
      down_expansion_ratio: 0.1495,
      left_expansion_ratio: 0.6547,
      right_expansion_ratio: 0.6547,
      prompt: "",
      n: 1,
      external_task_id: "",
      callback_url: "",
    },
    says: "taken",
  },
  {
    name: "other views of a subject",
    page: `${SEPTEMBER}, AI multi-shot, create`,
    endpoint: "ai-multi-shot.create",
    body: { element_frontal_image: `${MEDIA}/fox.png`, external_task_id: "", callback_url: "" },
    says: "taken",
  },
  {
    name: "a picture in its parts",
    page: `${SEPTEMBER}, image recognition`,
    endpoint: "image-recognize.call",
    body: { image: `${MEDIA}/person.png` },
    says: "taken",
  },
  {
    name: "a garment tried on, both files .webp",
    page: `${MARCH}, virtual try-on, create`,
    endpoint: "kolors-virtual-try-on.create",
    body: {
      model_name: "kolors-virtual-try-on-v1",
      human_image: `${MEDIA}/person.webp`,
      cloth_image: `${MEDIA}/coat.webp`,
      callback_url: "",
      external_task_id: "",
    },
    says: "taken",
  },
  ...[
    "generations",
    "omni-image",
    "multi-image2image",
    "expand",
    "ai-multi-shot",
    "avatar",
    "effects",
    "voices",
    "text-to-audio",
    "video-to-audio",
  ].map((family): VendorExample => ({
    name: `one page of the list of ${family}`,
    page: `${SEPTEMBER}, ${family}, query list`,
    endpoint: `${family}.list`,
    query: "pageNum=1&pageSize=30",
    says: "taken",
  })),
];

const libraries: readonly VendorExample[] = [
  {
    name: "an element of pictures, a slash after the path, a broken content type",
    page: `${SEPTEMBER}, element management, create multi-image elements`,
    endpoint: "elements.create",
    path: "/v1/general/advanced-custom-elements/",
    contentType: "application/json'",
    body: {
      element_name: "Lantern keeper",
      element_description: "An old woman in a yellow coat.",
      reference_type: "image_refer",
      element_image_list: {
        frontal_image: `${MEDIA}/front.png`,
        refer_images: [{ image_url: `${MEDIA}/left.png` }, { image_url: `${MEDIA}/right.png` }],
      },
      element_voice_id: VOICE,
      callback_url: HOOK,
      external_task_id: "",
      tag_list: [{ tag_id: "o_102" }],
    },
    says: "taken",
  },
  {
    name: "an element of a clip",
    page: `${SEPTEMBER}, element management, create video character elements`,
    endpoint: "elements.create",
    path: "/v1/general/advanced-custom-elements/",
    body: {
      element_name: "Harbour pilot",
      element_description: "A tall man with a pipe.",
      reference_type: "video_refer",
      element_video_list: { refer_videos: [{ video_url: `${MEDIA}/pilot.mp4` }] },
      element_voice_id: VOICE,
      callback_url: HOOK,
      external_task_id: "",
      tag_list: [{ tag_id: "o_102" }],
    },
    says: "taken",
  },
  {
    name: "one page of the presets",
    page: `${SEPTEMBER}, element management, query presets`,
    endpoint: "preset-elements.list",
    query: "pageNum=1&pageSize=30",
    says: "taken",
  },
  {
    name: "a voice from a sound, with nothing in video_id",
    page: `${SEPTEMBER}, voice management, create`,
    endpoint: "voices.create",
    body: { video_id: "", voice_url: `${MEDIA}/voice.mp3`, voice_name: "Keeper", callback_url: "" },
    says: "taken",
  },
  {
    name: "one page of the preset voices",
    page: `${SEPTEMBER}, voice management, query presets`,
    endpoint: "preset-voices.list",
    query: "pageNum=1&pageSize=30",
    says: "taken",
  },
];

const sound: readonly VendorExample[] = [
  {
    name: "a spoken line",
    page: `${SEPTEMBER}, text to speech`,
    endpoint: "tts.call",
    body: { text: "The ferry is late again.", voice_id: "genshin_vindi2", voice_language: "zh", voice_speed: 1.0 },
    says: "taken",
  },
  {
    name: "a sound from a text",
    page: `${SEPTEMBER}, text to audio, create`,
    endpoint: "text-to-audio.create",
    body: { prompt: "Rain on a tin roof.", duration: 3.0, external_task_id: "", callback_url: "" },
    says: "taken",
  },
  {
    name: "a sound for a clip, with nothing in video_id and in the prompts",
    page: `${SEPTEMBER}, video to audio, create`,
    endpoint: "video-to-audio.create",
    body: {
      video_id: "",
      video_url: `${MEDIA}/quay.mp4`,
      sound_effect_prompt: "",
      bgm_prompt: "",
      asmr_mode: false,
      external_task_id: "",
      callback_url: "",
    },
    says: "taken",
  },
];

const account: readonly VendorExample[] = [
  {
    name: "the packs of an account",
    page: `${SEPTEMBER}, account usage`,
    endpoint: "account-costs.call",
    query: "start_time=1790000000000&end_time=1795000000000",
    says: "taken",
  },
  {
    name: "every filter with an empty list of values, an empty cursor",
    page: `${SEPTEMBER}, deductions of packs`,
    endpoint: "account-package.call",
    body: {
      start_time: 1_790_000_000_000,
      end_time: 1_795_000_000_000,
      cursor: "",
      limit: 50,
      filters: [
        { key: "product_type", values: [] },
        { key: "api_key_name", values: [] },
        { key: "package_name", values: [] },
        { key: "package_id", values: [] },
      ],
    },
    says: "taken",
  },
  {
    name: "a filter with an empty list of values",
    page: `${SEPTEMBER}, deductions of the balance`,
    endpoint: "account-balance.call",
    body: {
      start_time: 1_790_000_000_000,
      end_time: 1_795_000_000_000,
      cursor: "",
      limit: 50,
      filters: [{ key: "api_key_name", values: [] }],
    },
    says: "taken",
  },
];

/** The tail of every example of the new standard. */
const options = { callback_url: HOOK, external_task_id: "" };
const silent = { ...options, watermark_info: { enabled: false } };
const marked = { ...options, watermark_info: { enabled: true } };
const told = { type: "prompt", text: "She looks out of the window; her head sways with the train." };
const first = { type: "first_frame", url: `${MEDIA}/train.png` };
const last = { type: "last_frame", url: `${MEDIA}/train-end.png` };

const newStandard: readonly VendorExample[] = [
  {
    name: "text over 15 s in 4k",
    page: `${SEPTEMBER}, 3.0, text to video`,
    endpoint: "text-to-video-3.0.create",
    body: {
      prompt: told.text,
      settings: { resolution: "4k", aspect_ratio: "16:9", duration: 15, audio: "off", multi_shot: true },
      options: silent,
    },
    says: "taken",
  },
  {
    name: "text, turbo",
    page: `${SEPTEMBER}, 3.0 turbo, text to video`,
    endpoint: "text-to-video-3.0-turbo.create",
    body: { prompt: told.text, settings: { resolution: "1080p", aspect_ratio: "16:9", duration: 10 }, options: silent },
    says: "taken",
  },
  {
    name: "text with sound, 2.6",
    page: `${SEPTEMBER}, 2.6, text to video`,
    endpoint: "text-to-video-2.6.create",
    body: {
      prompt: told.text,
      settings: { audio: "native", resolution: "1080p", aspect_ratio: "16:9", duration: 10 },
      options: silent,
    },
    says: "taken",
  },
  {
    name: "text, 2.5 turbo",
    page: `${SEPTEMBER}, 2.5 turbo, text to video`,
    endpoint: "text-to-video-2.5-turbo.create",
    body: { prompt: told.text, settings: { resolution: "1080p", aspect_ratio: "16:9", duration: 5 }, options: silent },
    says: "taken",
  },
  {
    name: "a first frame in 4k",
    page: `${SEPTEMBER}, 3.0, image to video, create and only first frame`,
    endpoint: "image-to-video-3.0.create",
    body: {
      contents: [told, first],
      settings: { resolution: "4k", duration: 10, audio: "off", multi_shot: false },
      options: silent,
    },
    says: "taken",
  },
  {
    name: "both frames and an element, with a watermark",
    page: `${SEPTEMBER}, 3.0, image to video, both frames and element`,
    endpoint: "image-to-video-3.0.create",
    body: {
      contents: [told, first, last, { type: "element", element_id: String(FIRST), id: "element_1" }],
      settings: { resolution: "1080p", duration: 10, audio: "native", multi_shot: false },
      options: marked,
    },
    says: "taken",
  },
  {
    name: "a first frame, turbo",
    page: `${SEPTEMBER}, 3.0 turbo, image to video`,
    endpoint: "image-to-video-3.0-turbo.create",
    body: { contents: [told, first], settings: { resolution: "1080p", duration: 5 }, options: silent },
    says: "taken",
  },
  {
    name: "a voice whispers, 2.6, with a watermark",
    page: `${SEPTEMBER}, 2.6, image to video`,
    endpoint: "image-to-video-2.6.create",
    body: {
      contents: [{ type: "prompt", text: `${told.text} @1 whispers.` }, first, { type: "voice", voice_id: VOICE, id: "1" }],
      settings: { audio: "native", resolution: "1080p", duration: 5 },
      options: marked,
    },
    says: "taken",
  },
  {
    name: "both frames, 2.5 turbo",
    page: `${SEPTEMBER}, 2.5 turbo, image to video`,
    endpoint: "image-to-video-2.5-turbo.create",
    body: { contents: [told, first, last], settings: { resolution: "1080p", duration: 5 }, options: silent },
    says: "taken",
  },
  {
    name: "a prompt alone, without a ratio",
    page: `${SEPTEMBER}, 3.0 omni, create and only prompt`,
    endpoint: "omni-video-3.0-omni.create",
    body: {
      contents: [told],
      settings: { resolution: "1080p", duration: 5, audio: "native", multi_shot: false },
      options,
    },
    says: "taken",
  },
  {
    name: "a first frame and a picture to refer to",
    page: `${SEPTEMBER}, 3.0 omni, first frame and reference`,
    endpoint: "omni-video-3.0-omni.create",
    body: {
      contents: [told, { ...first, id: "image_1" }, { type: "refer_image", url: `${MEDIA}/coat.png`, id: "image_2" }],
      settings: { resolution: "1080p", duration: 5, audio: "native", multi_shot: false },
      options,
    },
    says: "taken",
  },
  {
    name: "both frames and two elements",
    page: `${SEPTEMBER}, 3.0 omni, both frames and elements`,
    endpoint: "omni-video-3.0-omni.create",
    body: {
      contents: [
        told,
        { ...first, id: "image_1" },
        { ...last, id: "image_2" },
        { type: "element", element_id: String(FIRST), id: "element_1" },
        { type: "element", element_id: String(SECOND), id: "element_2" },
      ],
      settings: { resolution: "1080p", duration: 5, audio: "native", multi_shot: true },
      options,
    },
    says: "taken",
  },
  {
    name: "a clip to refer to, in 4k, without duration and ratio",
    page: `${SEPTEMBER}, 3.0 omni, feature video`,
    endpoint: "omni-video-3.0-omni.create",
    body: {
      contents: [told, { type: "feature_video", url: `${MEDIA}/train.mp4`, id: "video_1" }],
      settings: { resolution: "4k", audio: "off", multi_shot: true },
      options,
    },
    says: "taken",
  },
  {
    name: "a clip to edit, its sound kept",
    page: `${SEPTEMBER}, 3.0 omni, base video`,
    endpoint: "omni-video-3.0-omni.create",
    body: {
      contents: [told, { type: "base_video", url: `${MEDIA}/train.mp4`, id: "video_1" }],
      settings: { resolution: "1080p", audio: "original", multi_shot: false },
      options,
    },
    says: "taken",
  },
  {
    name: "a first frame and a picture over 3 s, O1",
    page: `${SEPTEMBER}, O1, first frame and reference`,
    endpoint: "omni-video-o1.create",
    body: {
      contents: [told, { ...first, id: "image_1" }, { type: "refer_image", url: `${MEDIA}/coat.png`, id: "image_2" }],
      settings: { resolution: "1080p", duration: 3, audio: "off" },
      options,
    },
    says: "taken",
  },
  {
    name: "an element, a first frame and a clip to refer to, O1",
    page: `${SEPTEMBER}, O1, first frame, elements and feature video`,
    endpoint: "omni-video-o1.create",
    body: {
      contents: [
        told,
        { type: "element", element_id: String(FIRST), id: "element_1" },
        { ...first, id: "image_1" },
        { type: "feature_video", url: `${MEDIA}/train.mp4`, id: "video_1" },
      ],
      settings: { resolution: "1080p", aspect_ratio: "16:9", audio: "off" },
      options,
    },
    says: "taken",
  },
  {
    name: "a clip to edit and a picture, O1",
    page: `${SEPTEMBER}, O1, base video and reference`,
    endpoint: "omni-video-o1.create",
    body: {
      contents: [
        told,
        { type: "refer_image", url: `${MEDIA}/coat.png`, id: "image_1" },
        { type: "base_video", url: `${MEDIA}/train.mp4`, id: "video_1" },
      ],
      settings: { resolution: "1080p", aspect_ratio: "16:9", audio: "off" },
      options,
    },
    says: "taken",
  },
  ...(["3.0", "2.6"] as const).map((model): VendorExample => ({
    name: `a character moved as in a clip, ${model}`,
    page: `${SEPTEMBER}, ${model}, motion control`,
    endpoint: `motion-control-${model}.create`,
    body: {
      contents: [told, { type: "image", url: `${MEDIA}/keeper.png` }, { type: "video", url: `${MEDIA}/dance.mp4` }],
      settings: { audio: "original", resolution: "1080p", character_orientation: "video" },
      options: silent,
    },
    says: "taken",
  })),
  {
    name: "a task by its external id",
    page: `${SEPTEMBER}, every new page, query by task id`,
    endpoint: "tasks.find",
    query: "external_task_ids=order-123",
    says: "taken",
  },
  {
    name: "tasks by time, times as text, an empty cursor",
    page: `${SEPTEMBER}, every new page, query by cursor`,
    endpoint: "tasks.search",
    body: {
      start_time: "1792000000000",
      end_time: "1795000000000",
      cursor: "",
      limit: 500,
      filters: [
        { key: "status", values: ["succeeded"] },
        { key: "product_type", values: ["video"] },
      ],
    },
    says: "taken",
  },
];

/** Every invocation example of the pages that are described in the register's sources. */
export const vendorExamples: readonly VendorExample[] = [
  ...omniVideo,
  ...textAndImageToVideo,
  ...videoWork,
  ...pictures,
  ...libraries,
  ...sound,
  ...account,
  ...newStandard,
];
