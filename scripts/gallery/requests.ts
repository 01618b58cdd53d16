import type { JsonObject } from "../../src/base/index.ts";
import type { PreviewOptions } from "../../src/engines/index.ts";
import { drawn, example, made, preset } from "./addresses.ts";

/** A request of the gallery: the endpoint and the exact body. */
export interface GalleryRequest {
  /** Names its files, and results are referred to by it. */
  readonly key: string;
  readonly title: string;
  readonly endpoint: string;
  readonly body: JsonObject;
  /** The day on which it is judged, for work whose models were switched off after it; today's contract when absent. */
  readonly day?: string;
  readonly preview?: PreviewOptions;
}

/** The cast of the gallery, by element id. */
export const CAST = {
  "800000000000001": { name: "Mira", voice: "Ada", pictures: ["night-market/mira-front.png", "night-market/mira-side.png"] },
  "800000000000002": { name: "Tomas", voice: "Silas", pictures: ["night-market/tomas-front.png", "night-market/tomas-side.png"] },
  "800000000000003": { name: "陈老板", voice: undefined, pictures: ["tea-house/chen-front.png", "tea-house/chen-side.png"] },
  "800000000000004": { name: "林姨", voice: undefined, pictures: ["tea-house/lin-front.png", "tea-house/lin-side.png"] },
  "800000000000005": { name: "Fox", voice: undefined, pictures: ["paper-fox/fox-front.png", "paper-fox/fox-side.png"] },
} as const;

const member = (id: keyof typeof CAST): { readonly element_id: number } => ({ element_id: Number(id) });
const MIRA = member("800000000000001");
const TOMAS = member("800000000000002");
const CHEN = member("800000000000003");
const LIN = member("800000000000004");
const FOX = member("800000000000005");
const shots = (...list: readonly (readonly [seconds: number, prompt: string])[]): readonly JsonObject[] =>
  list.map(([seconds, prompt], index) => ({ index: index + 1, prompt, duration: String(seconds) }));

/** What the gallery shows: every family of work, wide, upright and square, in English and Chinese, of one to six shots. */
export const REQUESTS: readonly GalleryRequest[] = [
  {
    key: "night-market",
    title: "Omni video: three shots, cast with voices, first and end frame",
    endpoint: "omni-video.create",
    body: {
      model_name: "kling-v3-omni",
      multi_shot: true,
      shot_type: "customize",
      multi_prompt: shots(
        [
          4,
          "Wide establishing shot of a rain-soaked neon night market, steam rising from food stalls, reflections on wet asphalt. Camera: push in.",
        ],
        [
          3,
          '<<<element_1>>> stops under a red lantern and turns to the camera. Camera: pan right. <<<element_1>>> says: "We only get one take."',
        ],
        [
          3,
          'Close-up of rain on her face, city lights behind her; <<<element_2>>> laughs. Camera: drift. <<<element_2>>> says: "Then make it a good one!"',
        ],
      ),
      image_list: [
        { image_url: example("night-market/first-frame.jpg"), type: "first_frame" },
        { image_url: example("night-market/end-frame.jpg"), type: "end_frame" },
      ],
      element_list: [MIRA, TOMAS],
      sound: "on",
      mode: "pro",
      duration: "10",
      watermark_info: { enabled: true },
    },
  },
  {
    key: "six-shots",
    title: "Text to video: six shots upright, in Chinese",
    endpoint: "text2video.create",
    body: {
      model_name: "kling-v3",
      multi_shot: true,
      shot_type: "customize",
      multi_prompt: shots(
        [2, "清晨的古寺，薄雾漫过山谷，钟声响起。镜头：上升。"],
        [1, "石阶上的灯笼特写，烛火摇动。"],
        [3, "少年背着行囊走上公路，远处是夕阳。镜头：推近。"],
        [2, "夜里的车站，列车驶入月台，灯光掠过他的脸。镜头：右摇。"],
        [3, "雪夜的小屋，窗里透出暖光。镜头：拉远。"],
        [2, "海面上升起的太阳，一只小船驶向远方。镜头：固定镜头。"],
      ),
      sound: "on",
      mode: "std",
      aspect_ratio: "9:16",
      duration: "13",
    },
  },
  {
    key: "tea-house",
    title: "Image to video: a first frame that the camera circles",
    endpoint: "image2video.create",
    body: {
      model_name: "kling-v3",
      image: example("tea-house/first-frame.jpg"),
      prompt: "午后的茶馆，阳光穿过窗棂，茶香袅袅，客人还没有来。镜头：环绕。",
      sound: "on",
      mode: "std",
      duration: "5",
    },
  },
  {
    key: "four-k",
    title: "Omni video, new standard: prose shots at 4K",
    endpoint: "omni-video-3.0-omni.create",
    body: {
      contents: [
        {
          type: "prompt",
          text: "shot 1, 2, A ringed planet rises over a field of stars. Camera: push in.; shot 2, 2, A knight looks up at a castle at dusk. Camera: tilt up.;",
        },
      ],
      settings: { multi_shot: true, audio: "native", resolution: "4k", aspect_ratio: "16:9", duration: 4 },
    },
  },
  {
    key: "references",
    title: "Omni video: a base clip that is edited, and a reference picture",
    endpoint: "omni-video.create",
    body: {
      model_name: "kling-v3-omni",
      prompt: "Let it snow in <<<video_1>>> and give the lanterns the colours of <<<image_1>>>.",
      video_list: [{ video_url: made("night-market.mp4"), refer_type: "base", keep_original_sound: "yes" }],
      image_list: [{ image_url: example("tea-house/first-frame.jpg") }],
      mode: "std",
    },
  },
  {
    key: "camera",
    title: "Text to video: a camera preset, square",
    endpoint: "text2video.create",
    day: "2026-09-14",
    body: {
      model_name: "kling-v1",
      prompt: "A lighthouse keeper rows home over a calm sea at dusk, gulls above the sail.",
      camera_control: { type: "right_turn_forward" },
      mode: "std",
      aspect_ratio: "1:1",
      duration: "5",
    },
  },
  {
    key: "many-pictures",
    title: "Several pictures to one video",
    endpoint: "multi-image2video.create",
    day: "2026-09-14",
    body: {
      model_name: "kling-v1-6",
      image_list: [
        { image: example("paper-fox/kid-front.png") },
        { image: example("paper-fox/fox-front.png") },
        { image: example("paper-fox/first-frame.jpg") },
      ],
      prompt: "The child and the paper fox meet in the room at dusk.",
      mode: "std",
      duration: "5",
      aspect_ratio: "16:9",
    },
  },
  {
    key: "motion",
    title: "Motion control: a picture that moves like a clip",
    endpoint: "motion-control.create",
    body: {
      model_name: "kling-v3",
      prompt: "She turns and walks out of the frame.",
      image_url: example("night-market/mira-front.png"),
      video_url: made("tea-house.mp4"),
      character_orientation: "image",
      mode: "std",
    },
  },
  {
    key: "extended",
    title: "Extend: a clip goes on from its last frame",
    endpoint: "video-extend.create",
    body: { video_id: "camera", prompt: "The boat reaches a snowy shore at night." },
  },
  {
    key: "lip-sync",
    title: "Lip-sync: a clip speaks a text",
    endpoint: "lip-sync.create",
    body: {
      input: {
        video_url: made("tea-house.mp4"),
        mode: "text2video",
        text: "欢迎光临，请坐。今天的茶刚刚泡好。",
        voice_id: "ai_kaiya",
        voice_language: "zh",
        voice_speed: 1,
      },
    },
  },
  {
    key: "speech",
    title: "Speech",
    endpoint: "tts.call",
    body: {
      text: "Every film begins with a single take. This one is yours.",
      voice_id: "commercial_lady_en_f-v1",
      voice_language: "en",
      voice_speed: 1,
    },
  },
  {
    key: "avatar",
    title: "Avatar: a picture speaks a sound",
    endpoint: "avatar.create",
    body: {
      image: example("night-market/mira-close.png"),
      sound_file: made("speech.mp3"),
      prompt: "She speaks to the camera and smiles.",
      mode: "std",
    },
  },
  {
    key: "effect",
    title: "Effect for two pictures",
    endpoint: "effects.create",
    body: {
      effect_scene: "hug_pro",
      input: { images: [example("night-market/mira-front.png"), example("night-market/tomas-front.png")] },
    },
  },
  {
    key: "edit",
    title: "Multi-elements: something is added to a clip",
    endpoint: "multi-elements.create",
    body: {
      model_name: "kling-v1-6",
      session_id: "camera",
      edit_mode: "addition",
      image_list: [{ image: example("paper-fox/fox-front.png") }],
      prompt: "Using the context of the clip, add the paper fox on the boat.",
      mode: "std",
      duration: "5",
    },
  },
  {
    key: "soundtrack",
    title: "Sound for a clip",
    endpoint: "video-to-audio.create",
    body: {
      video_url: made("camera.mp4"),
      sound_effect_prompt: "waves, wind and gulls",
      bgm_prompt: "a calm pad",
      asmr_mode: false,
    },
  },
  {
    key: "rain",
    title: "Text to audio",
    endpoint: "text-to-audio.create",
    body: { prompt: "Rain on a tin roof, thunder far away", duration: 6 },
  },
  {
    key: "stills",
    title: "Stills: a portrait in two versions, in Chinese",
    endpoint: "generations.create",
    body: {
      model_name: "kling-v3",
      prompt: "樱花树下的长椅，春天的公园，午后的阳光",
      element_list: [CHEN],
      resolution: "1k",
      n: 2,
      aspect_ratio: "3:4",
    },
  },
  {
    key: "series",
    title: "A series of pictures that tell one story",
    endpoint: "omni-image.create",
    body: {
      model_name: "kling-v3-omni",
      prompt:
        "<<<element_1>>> leaves home before dawn. He drives down an empty road. He crosses a desert at noon. He arrives at a castle at night.",
      image_list: [{ image: example("paper-fox/fox-side.png") }],
      element_list: [FOX],
      result_type: "series",
      series_amount: 4,
      resolution: "1k",
      aspect_ratio: "16:9",
    },
  },
  {
    key: "subjects",
    title: "Subjects, a scene and a style in one picture",
    endpoint: "multi-image2image.create",
    body: {
      model_name: "kling-v2-1",
      prompt: "They drink tea together.",
      subject_image_list: [
        { subject_image: example("tea-house/lin-front.png") },
        { subject_image: example("tea-house/chen-front.png") },
      ],
      scene_image: example("tea-house/first-frame.jpg"),
      style_image: example("night-market/end-frame.jpg"),
      aspect_ratio: "16:9",
    },
  },
  {
    key: "expanded",
    title: "Expand: a picture grows, its own pixels stay",
    endpoint: "expand.create",
    body: {
      image: example("tea-house/lin-front.png"),
      up_expansion_ratio: 0.1,
      down_expansion_ratio: 0.1,
      left_expansion_ratio: 0.5,
      right_expansion_ratio: 0.5,
      prompt: "the tea house around her",
    },
  },
  {
    key: "try-on",
    title: "Try-on: who is to wear what",
    endpoint: "kolors-virtual-try-on.create",
    body: {
      model_name: "kolors-virtual-try-on-v1-5",
      human_image: example("tea-house/lin-front.png"),
      cloth_image: drawn("coat.png"),
    },
  },
  {
    key: "views",
    title: "Views of a subject",
    endpoint: "ai-multi-shot.create",
    body: { element_frontal_image: preset("lantern-keeper-front.png") },
  },
  {
    key: "cast-of-four",
    title: "Omni video: four of a cast in one room, both languages",
    endpoint: "omni-video.create",
    body: {
      model_name: "kling-v3-omni",
      prompt:
        '雨夜，<<<element_1>>>、<<<element_2>>>、<<<element_3>>> and <<<element_4>>> wait in the kitchen until the noodles are done. Handheld. <<<element_2>>>说：“再等一会儿，面马上就好。” <<<element_3>>> says: "I have waited all my life."',
      element_list: [CHEN, LIN, TOMAS, FOX],
      sound: "on",
      mode: "std",
      aspect_ratio: "9:16",
      duration: "7",
    },
  },
  {
    key: "first-and-last",
    title: "Image to video, new standard: first and last frame, upright",
    endpoint: "image-to-video-3.0.create",
    body: {
      contents: [
        { type: "prompt", text: "The paper fox wakes up on the desk and looks out into the night. Camera: push in." },
        { type: "first_frame", url: example("paper-fox/first-frame.jpg") },
        { type: "last_frame", url: example("paper-fox/fox-side.png") },
      ],
      settings: { multi_shot: false, audio: "native", resolution: "720p", duration: 5 },
    },
  },
  {
    key: "plain",
    title: "The plain look: pictures alone",
    endpoint: "text2video.create",
    preview: { look: "plain" },
    body: {
      model_name: "kling-v3",
      prompt: "Someone waits on a rooftop at dusk, lights come on in the city. Crane up.",
      mode: "std",
      aspect_ratio: "16:9",
      duration: "5",
    },
  },
];
