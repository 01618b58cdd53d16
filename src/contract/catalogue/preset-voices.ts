import type { PresetVoice } from "../vocabulary/index.ts";

/** The local voices. They are ours: what the real service's catalogue holds is not known. */
export const presetVoices: readonly PresetVoice[] = [
  { id: "100000000000000101", name: "Onetake Ada (en, female)", language: "en", gender: "female", pitch: 1, pace: 1, variant: 1 },
  {
    id: "100000000000000102",
    name: "Onetake June (en, female)",
    language: "en",
    gender: "female",
    pitch: 1.15,
    pace: 1.05,
    variant: 2,
  },
  { id: "100000000000000103", name: "Onetake Bram (en, male)", language: "en", gender: "male", pitch: 1, pace: 1, variant: 1 },
  {
    id: "100000000000000104",
    name: "Onetake Silas (en, male)",
    language: "en",
    gender: "male",
    pitch: 0.8,
    pace: 0.92,
    variant: 2,
  },
  { id: "100000000000000201", name: "Onetake Lan (zh, female)", language: "zh", gender: "female", pitch: 1, pace: 1, variant: 1 },
  {
    id: "100000000000000202",
    name: "Onetake Mei (zh, female)",
    language: "zh",
    gender: "female",
    pitch: 1.15,
    pace: 1.05,
    variant: 2,
  },
  { id: "100000000000000203", name: "Onetake Jun (zh, male)", language: "zh", gender: "male", pitch: 1, pace: 1, variant: 1 },
  { id: "100000000000000204", name: "Onetake Bo (zh, male)", language: "zh", gender: "male", pitch: 0.8, pace: 0.92, variant: 2 },
];
