import type { PayloadCorpus } from "./payloads.suite.ts";

const MEDIA = "https://media.example.com";
const LONG = "x".repeat(201);
const watermark = { watermark_info: { enabled: true } };
const line = { text: "The lamp is lit.", voice_id: "oversea_male1", voice_language: "en" };

const speech: PayloadCorpus = {
  endpoint: "tts.call",
  good: [
    {
      name: "the documents' sample in words of our own",
      body: {
        text: "It was a quiet year, and then the harbour froze.",
        voice_id: "oversea_male1",
        voice_language: "en",
        voice_speed: 1,
      },
    },
    { name: "1000 characters, slowly", body: { ...line, text: "x".repeat(1000), voice_speed: 0.8 } },
    {
      name: "in Chinese, fast",
      body: { text: "灯亮了。", voice_id: "tianjinjiejie_speech02", voice_language: "zh", voice_speed: 2 },
    },
    { name: "a voice that no list of ours has", body: { ...line, voice_id: "a_newer_voice" } },
  ],
  bad: [
    { name: "no text", body: { ...line, text: "" }, path: "text", rule: "required", fix: "text" },
    { name: "1001 characters", body: { ...line, text: "x".repeat(1001) }, path: "text", rule: "max", fix: "1 character" },
    { name: "no voice", body: { text: "Hi.", voice_language: "en" }, path: "voice_id", rule: "required", fix: "voice_id" },
    {
      name: "a preset or custom voice",
      body: { ...line, voice_id: "829836802793406551" },
      path: "voice_id",
      rule: "refused-form",
      fix: "speech catalogue",
    },
    { name: "French", body: { ...line, voice_language: "fr" }, path: "voice_language", rule: "member", fix: '"zh", "en"' },
    {
      name: "a Chinese voice in English",
      body: { ...line, voice_id: "tianjinjiejie_speech02" },
      path: "voice_id",
      rule: "chinese-voices",
      severity: "approve",
      fix: "Chinese",
    },
    {
      name: "an English voice in Chinese",
      body: { ...line, voice_language: "zh" },
      path: "voice_id",
      rule: "english-voices",
      severity: "approve",
      fix: "English",
    },
    {
      name: "the language left out",
      body: { text: "灯亮了。", voice_id: "genshin_vindi2" },
      path: "voice_language",
      rule: "language-stated",
      severity: "care",
      fix: "zh",
    },
    {
      name: "too fast",
      body: { ...line, voice_speed: 2.5 },
      path: "voice_speed",
      rule: "max",
      severity: "care",
      fix: "2 or less",
    },
    {
      name: "too slow",
      body: { ...line, voice_speed: 0.5 },
      path: "voice_speed",
      rule: "min",
      severity: "care",
      fix: "0.8 or more",
    },
    { name: "the speed as text", body: { ...line, voice_speed: "1.2" }, path: "voice_speed", rule: "type", fix: "1.2" },
    {
      name: "an id of one's own",
      body: { ...line, external_task_id: "line-1" },
      path: "external_task_id",
      rule: "no-effect",
      severity: "care",
      fix: "leave it out",
    },
    {
      name: "a callback",
      body: { ...line, callback_url: "https://hooks.example.com/kling" },
      path: "callback_url",
      rule: "no-effect",
      severity: "care",
      fix: "leave it out",
    },
  ],
};

const bell = { prompt: "A brass bell, once", duration: 3 };

const sound: PayloadCorpus = {
  endpoint: "text-to-audio.create",
  good: [
    { name: "3 s, options empty as in the documents' sample", body: { ...bell, external_task_id: "", callback_url: "" } },
    { name: "10 s", body: { ...bell, duration: 10 } },
    { name: "half seconds, 200 characters", body: { prompt: "x".repeat(200), duration: 4.5 } },
  ],
  bad: [
    { name: "no prompt", body: { duration: 3 }, path: "prompt", rule: "required", fix: "prompt" },
    { name: "201 characters", body: { prompt: LONG, duration: 3 }, path: "prompt", rule: "max", fix: "1 character" },
    { name: "no length", body: { prompt: "A bell" }, path: "duration", rule: "required", fix: "duration" },
    { name: "2.9 s", body: { ...bell, duration: 2.9 }, path: "duration", rule: "min", fix: "3 or more" },
    { name: "10.1 s", body: { ...bell, duration: 10.1 }, path: "duration", rule: "max", fix: "10 or less" },
    { name: "the length as text, as clips have it", body: { ...bell, duration: "5" }, path: "duration", rule: "type", fix: "5" },
    {
      name: "a watermark",
      body: { ...bell, ...watermark },
      path: "watermark_info",
      rule: "no-effect",
      severity: "care",
      fix: "leave it out",
    },
  ],
};

const pier = { video_url: `${MEDIA}/pier.mov` };

const soundtrack: PayloadCorpus = {
  endpoint: "video-to-audio.create",
  good: [
    {
      name: "a clip alone, options empty as in the documents' sample",
      body: { ...pier, external_task_id: "", callback_url: "" },
    },
    {
      name: "a made clip with everything",
      body: { video_id: "900000000000000002", sound_effect_prompt: "Gulls", bgm_prompt: "Accordion", asmr_mode: true },
    },
    { name: "an empty video_id beside the address", body: { ...pier, video_id: "", asmr_mode: false } },
  ],
  bad: [
    { name: "no clip", body: { bgm_prompt: "Accordion" }, path: "video_id", rule: "one-clip", fix: "video_url" },
    {
      name: "a clip twice",
      body: { ...pier, video_id: "900000000000000002" },
      path: "video_id",
      rule: "one-clip",
      fix: "video_url",
    },
    { name: "the clip as base64", body: { video_url: "aGVsbG8gd29ybGQh" }, path: "video_url", rule: "form", fix: "https://" },
    {
      name: "201 characters of sounds",
      body: { ...pier, sound_effect_prompt: LONG },
      path: "sound_effect_prompt",
      rule: "max",
      fix: "1 character",
    },
    { name: "201 characters of music", body: { ...pier, bgm_prompt: LONG }, path: "bgm_prompt", rule: "max", fix: "1 character" },
    { name: "whispering as a word", body: { ...pier, asmr_mode: "on" }, path: "asmr_mode", rule: "type", fix: "true or false" },
    {
      name: "a prompt for the whole",
      body: { ...pier, prompt: "Gulls" },
      path: "prompt",
      rule: "no-effect",
      severity: "care",
      fix: "sound_effect_prompt",
    },
    {
      name: "a watermark",
      body: { ...pier, ...watermark },
      path: "watermark_info",
      rule: "no-effect",
      severity: "care",
      fix: "leave it out",
    },
  ],
};

const keeper = { voice_name: "Lantern keeper", voice_url: `${MEDIA}/keeper.mp3` };

const voice: PayloadCorpus = {
  endpoint: "voices.create",
  good: [
    { name: "a sound, video_id empty as in the documents' sample", body: { ...keeper, video_id: "", callback_url: "" } },
    { name: "a made clip, a name of 20 characters", body: { voice_name: "x".repeat(20), video_id: "900000000000000005" } },
  ],
  bad: [
    { name: "no name", body: { voice_url: `${MEDIA}/keeper.mp3` }, path: "voice_name", rule: "required", fix: "voice_name" },
    {
      name: "a name of 21 characters",
      body: { ...keeper, voice_name: "x".repeat(21) },
      path: "voice_name",
      rule: "max",
      fix: "1 character",
    },
    { name: "no sample", body: { voice_name: "Keeper" }, path: "voice_url", rule: "sample-required", fix: "5 to 30 s" },
    {
      name: "two samples, which gateways alone forbid",
      body: { ...keeper, video_id: "900000000000000005" },
      path: "voice_url",
      rule: "one-sample",
      severity: "approve",
      fix: "one of the two",
    },
    {
      name: "the sample as base64",
      body: { ...keeper, voice_url: "aGVsbG8gd29ybGQh" },
      path: "voice_url",
      rule: "form",
      fix: "https://",
    },
    {
      name: "a watermark",
      body: { ...keeper, ...watermark },
      path: "watermark_info",
      rule: "no-effect",
      severity: "care",
      fix: "leave it out",
    },
  ],
};

/** Bodies of the sound and voice endpoints, by hand from the documents and the dated runs. */
export const soundCorpora: readonly PayloadCorpus[] = [speech, sound, soundtrack, voice];
