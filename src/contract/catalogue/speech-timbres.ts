import { toSeed } from "../../base/index.ts";
import type { PresetVoice } from "../vocabulary/index.ts";

/** How a voice sounds: hints for a speech engine, as those of the preset voices. */
export type Timbre = Pick<PresetVoice, "gender" | "pitch" | "pace" | "variant">;

/*
 * Stand-ins for the voices of the speech endpoint. They are ours, read from the names alone: how the real voices sound is not written
 * anywhere. A row is gender, pitch, pace and variant. Voices of one language that share gender and variant are at least a semitone apart.
 */
const ROWS: Readonly<Record<string, readonly ["female" | "male", number, number, number]>> = {
  genshin_vindi2: ["male", 1.15, 1, 1],
  zhinen_xuesheng: ["male", 1.08, 1.05, 2],
  ai_shatang: ["female", 1.12, 1, 1],
  genshin_klee2: ["female", 1.35, 1.05, 2],
  genshin_kirara: ["female", 1.22, 1, 3],
  ai_kaiya: ["male", 1, 1, 3],
  ai_chenjiahao_712: ["male", 0.95, 1, 4],
  "chat1_female_new-3": ["female", 1, 1, 4],
  "cartoon-boy-07": ["male", 1.4, 1.05, 1],
  "cartoon-girl-01": ["female", 1.4, 1.05, 1],
  ai_huangyaoshi_712: ["male", 0.85, 0.95, 2],
  you_pingjing: ["female", 0.96, 0.92, 2],
  ai_laoguowang_712: ["male", 0.74, 0.88, 1],
  chengshu_jiejie: ["female", 0.92, 0.96, 3],
  laopopo_speech02: ["female", 0.8, 0.85, 4],
  heainainai_speech02: ["female", 0.84, 0.88, 2],
  tiyuxi_xuedi: ["male", 1.1, 1.08, 4],
  tiexin_nanyou: ["male", 0.98, 0.96, 1],
  girlfriend_1_speech02: ["female", 1.1, 1, 2],
  girlfriend_2_speech02: ["female", 1.05, 0.98, 3],
  zhuxi_speech02: ["male", 0.9, 0.95, 3],
  uk_oldman3: ["male", 0.78, 0.88, 3],
  dongbeilaotie_speech02: ["male", 0.92, 1.06, 1],
  chongqingxiaohuo_speech02: ["male", 1.08, 1.08, 3],
  chuanmeizi_speech02: ["female", 1.2, 1.08, 1],
  chaoshandashu_speech02: ["male", 0.82, 0.98, 4],
  ai_taiwan_man2_speech02: ["male", 1.01, 0.98, 2],
  xianzhanggui_speech02: ["male", 0.86, 1, 1],
  tianjinjiejie_speech02: ["female", 0.98, 1.08, 3],
  "diyinnansang_DB_CN_M_04-v2": ["male", 0.76, 0.94, 2],
  "yizhipiannan-v1": ["male", 0.88, 0.98, 4],
  "guanxiaofang-v2": ["female", 1.06, 1, 4],
  "tianmeixuemei-v1": ["female", 1.3, 1.02, 1],
  "daopianyansang-v1": ["male", 0.7, 0.9, 3],
  "mengwa-v1": ["female", 1.45, 1.02, 2],
  AOT: ["male", 0.96, 1.06, 1],
  oversea_male1: ["male", 1, 1, 2],
  girlfriend_4_speech02: ["female", 1.04, 1, 1],
  "chat_0407_5-1": ["female", 1.02, 1.02, 3],
  uk_boy1: ["male", 1.25, 1, 3],
  PeppaPig_platform: ["female", 1.38, 1, 4],
  ai_huangzhong_712: ["male", 0.8, 0.94, 1],
  calm_story1: ["female", 0.94, 0.9, 1],
  uk_man2: ["male", 0.89, 0.98, 4],
  "reader_en_m-v1": ["male", 0.9, 0.94, 3],
  "commercial_lady_en_f-v1": ["female", 1.03, 1.04, 2],
};

/** How a voice of the speech endpoint sounds here. A name that is not in the catalogue has a voice of its own all the same. */
export function speechTimbre(voice: string): Timbre {
  const [gender, pitch, pace, variant] = ROWS[voice] ?? rowOf(toSeed(voice));
  return { gender, pitch, pace, variant };
}

function rowOf(seed: number): readonly ["female" | "male", number, number, number] {
  return [seed % 2 === 0 ? "female" : "male", 0.85 + (seed % 7) * 0.05, 1, 1 + (seed % 4)];
}
