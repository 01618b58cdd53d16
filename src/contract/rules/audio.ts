import { chineseVoices, englishVoices } from "../catalogue/speech-voices.ts";
import type { Rule } from "../vocabulary/index.ts";

/** The language of speech. A table marks it as needed and gives it a default at the same time, so its absence is only told. */
export const speechRules: readonly Rule[] = [
  {
    id: "language-stated",
    title: "The language is said",
    reads: ["voice_language"],
    must: { present: "voice_language" },
    effect: "ignored",
    message: "voice_language is not said, so zh is meant",
    fix: 'send "voice_language": "zh" or "en"',
  },
  voiceRule("chinese-voices", "en", chineseVoices, "Chinese"),
  voiceRule("english-voices", "zh", englishVoices, "English"),
];

/** Voices of one language are not asked for another one. Which voice speaks what is known from third parties only. */
function voiceRule(id: string, asked: string, voices: readonly string[], spoken: string): Rule {
  return {
    id,
    title: `A voice that is named for ${spoken} alone is asked for ${spoken}`,
    reads: ["voice_id", "voice_language"],
    when: { path: "voice_language", is: asked },
    must: { not: { any: voices.map((is) => ({ path: "voice_id", is })) } },
    message: `{voice_id} is named for ${spoken} alone, but voice_language is {voice_language}`,
    fix: `ask it for ${spoken}, or choose a voice that speaks the language`,
    wireMessage: "Voice id not found",
  };
}
