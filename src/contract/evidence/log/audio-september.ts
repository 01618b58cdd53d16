import type { Evidence } from "../../vocabulary/index.ts";
import { claimsAt, claimsOn, recordsOf, type Origin } from "../record.ts";
import { DELETED, LEDGER, SOUNDS, VOICE_CREATE, VOICE_RESULT } from "./audio-listings.ts";
import { COMMON_HEADERS, MARCH_OPTIONS, MARCH_PAGING, MARCH_TASK_CREATED, MARCH_TASK_RECORD } from "./listings.ts";
import { BALANCE_DEDUCTION, PARENT_VIDEO } from "./video-work-listings.ts";

/** The service's pages on sound, voices and the account as a stranger's repository kept them on 2026-09-20. */
const PAGES: Origin = {
  tag: "sound-pages-september",
  kind: "document",
  artifact: "github aself101/kling-api docs/api, pages of 2026-09-20 (reference/kling-other.md, O26)",
  relayed: true,
  day: "2026-09-20",
  rung: "stated",
  scope: { standard: "legacy" },
};

/** The service's own log of changes; each record has the day of its entry. */
const UPDATES: Origin = {
  ...PAGES,
  tag: "sound-updates",
  artifact: "kling.ai/document-api updates log, read 2026-09-20 (reference/kling-other.md, O26)",
};

const speechRecords = recordsOf(PAGES, [
  {
    name: "speech",
    locator: "section 4.1, table and answer; O-D25",
    claims: claimsAt(
      "tts.call",
      `
      text: exists required max effect
      voice_id: exists required effect
      voice_id: member:oversea_male1
      voice_language: exists member:zh member:en effect
      voice_speed: exists default min max effect
      answer:task_id: exists required
      answer:task_status: exists required member:submitted member:processing member:succeed member:failed
      answer:task_status_msg: exists
      answer:task_result: exists
      answer:task_result.audios: exists
      answer:task_result.audios[].id: exists
      answer:task_result.audios[].url: exists
      answer:task_result.audios[].duration: exists
      answer:final_unit_deduction: exists
      answer:created_at: exists required
      answer:updated_at: exists required
      ${BALANCE_DEDUCTION}
    `,
    ),
    note: "a speed beyond 0.8 to 2 is brought back, not refused; the one voice named is that of the sample",
  },
  {
    name: "speech-language-required",
    locator: "section 4.1, row voice_language, column required; O-D20",
    claims: claimsAt("tts.call", "rule:language-stated: holds"),
  },
  {
    name: "speech-language-default",
    locator: "section 4.1, row voice_language, column default; O-D20",
    claims: claimsAt("tts.call", "voice_language: default"),
  },
  {
    name: "speech-language-not-required",
    locator: "section 4.1, row voice_language, column default; O-D20",
    verdict: "against",
    claims: claimsAt("tts.call", "rule:language-stated: holds"),
    note: "the same row has a default, which a required field does not need",
  },
  {
    name: "speech-voice-languages",
    locator: "section 4.1, row voice_language",
    verdict: "unclear",
    claims: claimsAt("tts.call", "rule:chinese-voices: holds\nrule:english-voices: holds"),
    note: "the language has to fit the voice; which voice speaks what stands in a guide that was not kept",
  },
  {
    name: "speech-makes-no-task",
    locator: "section 1.8, row No callback/external id on TTS; section 4.1",
    claims: claimsAt("tts.call", "callback_url: refused\nexternal_task_id: refused"),
  },
  {
    name: "no-watermark",
    locator: "section 1.12",
    claims: claimsAt(
      ["text-to-audio.create", "video-to-audio.create", "voices.create", "elements.create"],
      "watermark_info: refused",
    ),
    note: "the pages that have it are listed, and these are not among them",
  },
]);

const soundRecords = recordsOf(PAGES, [
  {
    name: "sound",
    locator: "section 4.2",
    claims: [
      ...claimsAt(
        "text-to-audio.create",
        `
        prompt: exists required max effect
        duration: exists required min max effect
        ${MARCH_OPTIONS}${MARCH_TASK_CREATED}
      `,
      ),
      ...claimsAt("text-to-audio.one", `path:id: exists required\n${MARCH_TASK_RECORD}${SOUNDS}${BALANCE_DEDUCTION}`),
      ...claimsAt("text-to-audio.list", `${MARCH_PAGING}${MARCH_TASK_RECORD}${SOUNDS}${BALANCE_DEDUCTION}`),
    ],
  },
  {
    name: "soundtrack",
    locator: "section 4.3",
    claims: [
      ...claimsAt(
        "video-to-audio.create",
        `
        video_id: exists effect
        video_url: exists form:url limits effect
        sound_effect_prompt: exists max effect
        bgm_prompt: exists max effect
        asmr_mode: exists default effect
        prompt: refused
        rule:one-clip: holds
        ${MARCH_OPTIONS}${MARCH_TASK_CREATED}
      `,
      ),
      ...claimsAt(
        "video-to-audio.one",
        `path:id: exists required\n${MARCH_TASK_RECORD}${PARENT_VIDEO}${SOUNDS}${BALANCE_DEDUCTION}`,
      ),
      ...claimsAt("video-to-audio.list", `${MARCH_PAGING}${MARCH_TASK_RECORD}${PARENT_VIDEO}${SOUNDS}${BALANCE_DEDUCTION}`),
      ...claimsAt(
        ["video-to-audio.one", "video-to-audio.list"],
        `
        answer:task_result.videos: exists
        answer:task_result.videos[].id: exists
        answer:task_result.videos[].url: exists
        answer:task_result.videos[].duration: exists
      `,
      ),
    ],
  },
]);

const voiceRecords = recordsOf(PAGES, [
  {
    name: "voices",
    locator: "section 4.4; O-D18",
    claims: [
      ...claimsAt("voices.create", `${VOICE_CREATE}${MARCH_OPTIONS}${MARCH_TASK_CREATED}`),
      ...claimsAt("voices.one", `path:id: exists required\n${MARCH_TASK_RECORD}${VOICE_RESULT}${BALANCE_DEDUCTION}`),
      ...claimsAt("voices.list", `${MARCH_TASK_RECORD}${VOICE_RESULT}`),
      ...claimsAt("voices.delete", `voice_id: exists required effect\n${DELETED}`),
      ...claimsAt(
        "preset-voices.list",
        `
        answer:task_id: exists required
        answer:task_status: exists required member:submitted member:processing member:succeed member:failed
        answer:task_status_msg: exists
        answer:task_result: exists
        answer:created_at: exists required
        answer:updated_at: exists required
        ${VOICE_RESULT}
      `,
      ),
    ],
  },
  {
    name: "voice-samples-together",
    locator: "section 4.4, row POST /v1/general/custom-voices",
    verdict: "unclear",
    claims: claimsAt("voices.create", "rule:one-sample: holds"),
    note: "the page excludes nothing; its sample sends an empty video_id beside voice_url",
  },
]);

const accountRecords = recordsOf(PAGES, [
  {
    name: "costs",
    locator: "section 1.13, row GET /account/costs; section 1.3, double envelope; O-D19",
    claims: claimsAt(
      "account-costs.call",
      `
      query:start_time: exists required
      query:end_time: exists required
      query:resource_pack_name: exists
      answer:code: exists
      answer:msg: exists
      answer:resource_pack_subscribe_infos: exists
      answer:resource_pack_subscribe_infos[].resource_pack_name: exists
      answer:resource_pack_subscribe_infos[].resource_pack_id: exists
      answer:resource_pack_subscribe_infos[].resource_pack_type: exists member:decreasing_total member:constant_period
      answer:resource_pack_subscribe_infos[].total_quantity: exists
      answer:resource_pack_subscribe_infos[].remaining_quantity: exists
      answer:resource_pack_subscribe_infos[].purchase_time: exists
      answer:resource_pack_subscribe_infos[].effective_time: exists
      answer:resource_pack_subscribe_infos[].invalid_time: exists
      answer:resource_pack_subscribe_infos[].status: exists member:toBeOnline member:online member:expired member:runOut
    `,
    ),
    note: "free, one request a second at most; what is left may be 12 hours behind",
  },
  {
    name: "ledger-of-units",
    locator: "section 1.13, row POST /account/billing/package; page kling-assets-package.md",
    claims: [
      ...claimsAt("account-package.call", LEDGER),
      ...claimsAt(
        "account-package.call",
        `
        filters[].key: member:product_type member:package_name member:package_id
        filters[product_type].values: exists member:video member:image member:try-on effect
        filters[package_name].values: exists effect
        filters[package_id].values: exists effect
        rule:package-name-or-id: holds
        answer:result.detail[].package_id: exists
        answer:result.detail[].product_type: exists member:video member:image member:try-on
        answer:result.detail[].unit_before_deduction: exists
        answer:result.detail[].unit_after_deduction: exists
      `,
      ),
    ],
    note: "the table marks values as needed, the sample sends empty lists; try-on is written with a hyphen",
  },
  {
    name: "ledger-of-money",
    locator: "section 1.13, row POST /account/billing/balance; page kling-assets-balance.md",
    claims: [
      ...claimsAt("account-balance.call", LEDGER),
      ...claimsAt(
        "account-balance.call",
        `
        answer:result.detail[].cash_type: exists member:balance member:test_balance
        answer:result.detail[].balance_before_deduction: exists
        answer:result.detail[].balance_after_deduction: exists
        answer:result.detail[].list_price: exists
        answer:result.detail[].currency: exists member:CNY member:USD
      `,
      ),
    ],
  },
  {
    name: "headers",
    locator: "section 1.2, row Header Authorization",
    claims: claimsAt(
      [
        "tts.call",
        "text-to-audio.create",
        "text-to-audio.one",
        "text-to-audio.list",
        "video-to-audio.create",
        "video-to-audio.one",
        "video-to-audio.list",
        "voices.create",
        "voices.one",
        "voices.delete",
        "account-costs.call",
        "account-package.call",
        "account-balance.call",
      ],
      COMMON_HEADERS,
    ),
  },
  {
    name: "prices",
    locator: "section 1.14, row per call",
    claims: [
      ...claimsOn("price:speech", "units"),
      ...claimsOn("price:voice", "units"),
      ...claimsOn("price:sound", "units"),
      ...claimsOn("price:soundtrack", "units"),
    ],
  },
]);

const changes = recordsOf(UPDATES, [
  {
    name: "sounds",
    day: "2025-08-01",
    locator: "section 7, 2025-08-01",
    claims: [
      ...claimsAt("text-to-audio.create", "prompt: exists"),
      ...claimsAt("video-to-audio.create", "video_id: exists\nvideo_url: exists"),
    ],
    note: "text-to-audio and video-to-audio appear",
  },
  {
    name: "speech-ids",
    day: "2025-09-15",
    locator: "section 7, 2025-09-15",
    claims: claimsAt("tts.call", "answer:task_result.audios[].id: exists"),
  },
  { name: "speech-length", day: "2025-09-26", locator: "section 7, 2025-09-26", claims: claimsAt("tts.call", "text: max") },
  {
    name: "voices",
    day: "2025-12-16",
    locator: "section 7, 2025-12-16",
    claims: claimsAt("voices.create", "voice_name: exists"),
    note: "voices come with 2.6",
  },
  {
    name: "deductions",
    day: "2026-01-23",
    locator: "section 7, 2026-01-23",
    claims: claimsAt(["text-to-audio.one", "video-to-audio.one", "voices.one"], "answer:final_unit_deduction: exists"),
  },
  {
    name: "ledgers",
    day: "2026-07-06",
    locator: "section 7, 2026-07-06",
    claims: claimsAt(["account-package.call", "account-balance.call"], "cursor: exists\nanswer:result: exists"),
  },
]);

/** What the pages of September 2026 and the log of changes say of sound, voices and the account. */
export const audioPages: readonly Evidence[] = [
  ...changes,
  ...speechRecords,
  ...soundRecords,
  ...voiceRecords,
  ...accountRecords,
];
