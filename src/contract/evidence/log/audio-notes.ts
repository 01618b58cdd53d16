import type { Evidence } from "../../vocabulary/index.ts";
import { claimsAt, claimsOn, recordsOf, type Origin } from "../record.ts";

const NOTES = { kind: "third-party", rung: "stated", scope: { standard: "legacy" } } as const;

/** The service's voice guide as a client's repository wrote it down in 2025; no day is kept. */
const VOICE_GUIDE: Origin = {
  ...NOTES,
  tag: "voice-guide",
  day: "2025-12-31",
  artifact: "voice ids in a client's repository, from the voice guide (reference/kling-other.md, TTSV)",
};
/** Pages of 2025 and 2026; no single day is kept. */
const GATEWAYS: Origin = {
  ...NOTES,
  tag: "sound-gateways",
  day: "2026-06-30",
  artifact: "pages of gateways that print the API again (reference/kling-other.md, GW)",
};
const LIVE: Origin = {
  kind: "relay",
  tag: "sound-live-september",
  day: "2026-09-20",
  artifact: "github aself101/kling-api migration checklist and spec, live notes, by reference/kling-other.md (LIVE9)",
  rung: "completed",
  scope: { surface: "global", standard: "legacy" },
};

const guideRecords = recordsOf(VOICE_GUIDE, [
  {
    name: "of-both-languages",
    locator: "section 4.1, lists zh and en",
    claims: claimsAt(
      "tts.call",
      `
      voice_id: member:genshin_vindi2 member:zhinen_xuesheng member:ai_shatang member:genshin_klee2
      voice_id: member:genshin_kirara member:ai_kaiya member:ai_chenjiahao_712 member:chat1_female_new-3
      voice_id: member:cartoon-boy-07 member:cartoon-girl-01 member:ai_huangyaoshi_712 member:you_pingjing
      voice_id: member:ai_laoguowang_712 member:chengshu_jiejie member:laopopo_speech02 member:heainainai_speech02
    `,
    ),
    note: "in both lists; the author says that some ids are gone",
  },
  {
    name: "of-chinese",
    locator: "section 4.1, list zh",
    claims: claimsAt(
      "tts.call",
      `
      rule:chinese-voices: holds
      voice_id: member:tiyuxi_xuedi member:tiexin_nanyou member:girlfriend_1_speech02 member:girlfriend_2_speech02
      voice_id: member:zhuxi_speech02 member:uk_oldman3 member:dongbeilaotie_speech02
      voice_id: member:chongqingxiaohuo_speech02 member:chuanmeizi_speech02 member:chaoshandashu_speech02
      voice_id: member:ai_taiwan_man2_speech02 member:xianzhanggui_speech02 member:tianjinjiejie_speech02
      voice_id: member:diyinnansang_DB_CN_M_04-v2 member:yizhipiannan-v1 member:guanxiaofang-v2
      voice_id: member:tianmeixuemei-v1 member:daopianyansang-v1 member:mengwa-v1
    `,
    ),
    note: "in the list of Chinese voices alone; the author says that some ids are gone",
  },
  {
    name: "of-english",
    locator: "section 4.1, list en",
    claims: claimsAt(
      "tts.call",
      `
      rule:english-voices: holds
      voice_id: member:AOT member:oversea_male1 member:girlfriend_4_speech02 member:chat_0407_5-1 member:uk_boy1
      voice_id: member:PeppaPig_platform member:ai_huangzhong_712 member:calm_story1 member:uk_man2
      voice_id: member:reader_en_m-v1 member:commercial_lady_en_f-v1
    `,
    ),
    note: "in the list of English voices alone; the author says that some ids are gone",
  },
]);

const gatewayRecords = recordsOf(GATEWAYS, [
  {
    name: "speech-voice",
    locator: "section 4.1, live-proven voices",
    claims: claimsAt("tts.call", "voice_id: member:genshin_vindi2\nvoice_language: member:zh"),
  },
  {
    name: "speech-without-custom-voices",
    locator: "section 4.1, custom voices are not accepted",
    claims: claimsAt("tts.call", "voice_id: refused:digits"),
    note: "two gateways say so of custom voices",
  },
  {
    name: "speech-length",
    locator: "O-D25",
    verdict: "against",
    claims: claimsAt("tts.call", "text: max"),
    note: "one gateway prints 10000 characters, and a volume that no page has",
  },
  {
    name: "voice-samples-together",
    locator: "section 4.4, row POST /v1/general/custom-voices",
    claims: claimsAt("voices.create", "rule:one-sample: holds"),
    note: "said by gateways alone",
  },
]);

const liveRecords = recordsOf(LIVE, [
  {
    name: "speech",
    locator: "section 1.2, row API key; sections 1.7 and 4.1",
    claims: claimsAt(
      "tts.call",
      `
      header:Authorization: exists
      text: exists
      voice_id: exists member:oversea_male1
      voice_language: exists member:en
      answer:task_result: exists
      answer:task_result.audios: exists
    `,
    ),
    note: "the answer comes at once",
  },
  {
    name: "speech-preset-voice",
    locator: "section 1.5, row TTS with a preset-voice id or wrong language",
    rung: "accepted",
    claims: claimsAt("tts.call", "voice_id: refused:digits"),
    note: "400 and 1201 with Voice id not found",
  },
  {
    name: "speech-wrong-language",
    locator: "section 1.5, row TTS with a preset-voice id or wrong language",
    rung: "accepted",
    verdict: "unclear",
    claims: claimsAt("tts.call", "rule:chinese-voices: holds\nrule:english-voices: holds"),
    note: "a wrong language is refused with Voice id not found; which voice was asked is not kept",
  },
  {
    name: "voices",
    locator: "section 1.2, row API key; sections 1.7 and 1.8, rows live",
    claims: [
      ...claimsAt("voices.create", "header:Authorization: exists\nvoice_name: exists\nexternal_task_id: exists"),
      ...claimsAt("voices.one", "path:id: exists\nanswer:task_result.voices: exists"),
    ],
    note: "a voice was made in 9 s and found by its external id; which sample was sent is not kept",
  },
  {
    name: "prices",
    locator: "section 1.14, Elements, voices and TTS; which pack pays",
    claims: [...claimsOn("price:speech", "units"), ...claimsOn("price:voice", "units")],
    note: "taken from the video pack",
  },
]);

/** What third parties say of sound and voices, and strangers' live calls. */
export const audioNotes: readonly Evidence[] = [...guideRecords, ...gatewayRecords, ...liveRecords];
