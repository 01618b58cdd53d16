import { OnetakeError, type World } from "../../base/index.ts";
import { presetVoices, type PresetVoice } from "../../contract/index.ts";
import { runChild, siblingModule } from "../../media/index.ts";
import type { RenderTools } from "./kit.ts";
import type { RenderOrder } from "./render-work.ts";

const SAMPLES: Readonly<Record<PresetVoice["language"], string>> = {
  en: "We only get one take, so let us make it a good one.",
  zh: "我们只有一次机会，那就把它演好。",
};

/** A spoken sample of a preset voice as WAV. @throws OnetakeError for a voice that the catalogue does not have. */
export async function speakSample(world: World, tools: RenderTools, voiceId: string): Promise<Uint8Array> {
  const preset = presetVoices.find((voice) => voice.id === voiceId);
  if (!preset)
    throw new OnetakeError("voice-unknown", `The catalogue has no voice ${voiceId}.`, {
      fix: "Take an id of the list of preset voices.",
    });
  const { language, gender, pitch, pace, variant } = preset;
  const voice = { language, gender, pitch, pace, variant };
  const order: RenderOrder = { work: { kind: "sample", text: SAMPLES[language], voice }, tools };
  return await runChild<Uint8Array>(world, {
    module: siblingModule(import.meta.url, "render-child"),
    payload: order,
    deadlineMs: 30_000,
    memoryMb: 600,
  });
}
