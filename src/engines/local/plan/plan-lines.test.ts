import { describe, expect, it } from "vitest";

import { presetVoices, type DialogueLine } from "../../../contract/index.ts";
import type { RoleElement } from "../../index.ts";
import { planLines } from "./plan-lines.ts";
import type { Voice } from "./scene.ts";

const shot = { start: 0, end: 240, framesPerSecond: 24 };
const [ada, , bram] = presetVoices;
const CUSTOM = "831000000000000001";

const mira = (voiceId: string | null): RoleElement => ({ id: "1", name: "Mira", voiceId, images: [] });

function voiceOf(line: Partial<DialogueLine>, elements: readonly RoleElement[], voices?: readonly string[]): Voice | undefined {
  const dialogue = [{ speaker: undefined, line: "Hello.", ...line }];
  return planLines(dialogue, shot, { elements, ...(voices && { voices }) })[0]?.voice;
}

describe("a spoken line", () => {
  it("has the voice that it names, before that of who speaks", () => {
    expect(voiceOf({ voice: 1 }, [], [bram?.id ?? ""])).toMatchObject({ gender: "male", id: bram?.id });
    expect(voiceOf({ speaker: 1, voice: 1 }, [mira(ada?.id ?? "")], [bram?.id ?? ""])).toMatchObject({
      gender: "male",
      id: bram?.id,
    });
    expect(voiceOf({ speaker: 1 }, [mira(ada?.id ?? "")], [bram?.id ?? ""])).toMatchObject({ gender: "female", id: ada?.id });
  });

  it("keeps the id of a voice of one's own, for a speech model that has it, and a stand-in of the catalogue's kind", () => {
    expect(voiceOf({ speaker: 1 }, [mira(CUSTOM)])).toEqual({
      language: "en",
      gender: "female",
      pitch: 1,
      pace: 1,
      variant: 1,
      id: CUSTOM,
    });
  });

  it("has a voice of its own kind for each voice that the catalogue does not know", () => {
    const said = [1, 2].map((voice) => voiceOf({ voice }, [], [CUSTOM, "831000000000000002"]));
    expect(said.map((voice) => voice?.gender)).toEqual(["female", "male"]);
  });

  it("speaks the language of its words", () => {
    expect(voiceOf({ speaker: 1, line: "你好。" }, [mira(ada?.id ?? "")])).toMatchObject({ language: "zh", id: ada?.id });
  });
});
