import { describe, expect, it } from "vitest";

import { endpoints } from "../endpoints/index.ts";
import { fieldsIn } from "../roles/paths.ts";
import type { Member } from "../vocabulary/index.ts";
import { presetElements, presetVoices, speechTimbre } from "./index.ts";
import { speechVoices } from "./speech-voices.ts";

describe("the local catalogue", () => {
  it("has voices of both languages and genders under ids of 18 digits", () => {
    for (const voice of presetVoices) expect(voice.id).toMatch(/^\d{18}$/);
    const kinds = new Set(presetVoices.map((voice) => `${voice.language} ${voice.gender}`));
    expect([...kinds].toSorted()).toEqual(["en female", "en male", "zh female", "zh male"]);
    const sounds = presetVoices.map((voice) => `${voice.language} ${voice.gender} ${voice.variant}`);
    expect(sounds).toEqual([...new Set(sounds)]);
  });

  it("has elements that the create itself would take", () => {
    const create = endpoints.find((endpoint) => endpoint.product === "element" && endpoint.action === "create");
    const fields = fieldsIn(create?.bodyFields ?? []);
    const tag = fields.find(({ field }) => field.role === "tag")?.field.shape;
    const tags = tag?.kind === "choice" ? tag.members.map((member) => member.value) : [];
    for (const element of presetElements) {
      expect(element.id).toMatch(/^\d{15,18}$/);
      expect(element.name.length).toBeLessThanOrEqual(20);
      expect(element.description.length).toBeLessThanOrEqual(100);
      expect(element.images.length).toBeGreaterThanOrEqual(2);
      expect(tags).toEqual(expect.arrayContaining([...element.tags]));
    }
  });
});

describe("the voices of the speech endpoint", () => {
  it("all have a stand-in, no two of one gender alike", () => {
    const sounds = speechVoices.map(({ value }) => JSON.stringify(speechTimbre(value)));
    expect(sounds).toHaveLength(46);
    expect(sounds).toEqual([...new Set(sounds)]);
  });

  it("sound different from every other voice of their language", () => {
    const isOf = (language: "Chinese" | "English") => (voice: Member) => voice.meaning?.includes(language) === true;
    for (const language of ["Chinese", "English"] as const) {
      const voices = speechVoices.filter(isOf(language)).map(({ value }) => ({ value, timbre: speechTimbre(value) }));
      expect(voices.length).toBeGreaterThan(25);
      for (const [index, { value, timbre }] of voices.entries()) {
        const kin = voices
          .slice(0, index)
          .filter((other) => other.timbre.gender === timbre.gender && other.timbre.variant === timbre.variant);
        for (const other of kin) {
          const semitones = Math.abs(12 * Math.log2(other.timbre.pitch / timbre.pitch));
          expect(semitones, `${value} and ${other.value}`).toBeGreaterThan(1);
        }
      }
    }
  });

  it("stand in for any other name too, always alike", () => {
    expect(speechTimbre("someone_new")).toEqual(speechTimbre("someone_new"));
    expect(speechTimbre("someone_new").variant).toBeGreaterThanOrEqual(1);
  });
});
