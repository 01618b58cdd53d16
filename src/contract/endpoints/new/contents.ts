import type { Case, Field, Role } from "../../vocabulary/index.ts";
import { media, text, variants, type MediaRules } from "../shared/fields.ts";
import { newImage } from "./media.ts";

const SHOTS_IN_PROSE = "Shots are written as `shot 1, 2, words; shot 2, 3, words;`.";

/** What a text prompt may hold beside plain words. */
export interface PromptSkills {
  readonly max: number;
  /** Shots may be listed in it. */
  readonly shots?: boolean;
  /** Entries of the contents may be named in it. */
  readonly names?: boolean;
}

/** What the prompt of a create is for, in a line. */
export function promptMeaning({ shots = false, names = false }: PromptSkills): string {
  const parts = ["What is seen, and what must not be.", names ? "Names contents by `@id`." : "", shots ? SHOTS_IN_PROSE : ""];
  return parts.filter((part) => part !== "").join(" ");
}

/** The list of everything that a request brings along: the prompt, pictures, clips, elements, voices. */
export function contentsField(cases: readonly Case[]): Field {
  return variants("contents", "Everything that the request brings along, each entry with its own form.", "type", cases, {
    presence: "required",
    role: "contents",
  });
}

/** The prompt as an entry of the contents. */
export function promptCase(skills: PromptSkills): Case {
  return {
    value: "prompt",
    meaning: "The prompt.",
    fields: [text("text", promptMeaning(skills), { presence: "required", max: skills.max, role: "prompt" })],
  };
}

/** First and last picture of image-to-video, which have no names. */
export const frameCases: readonly [first: Case, last: Case] = [
  {
    value: "first_frame",
    meaning: "The picture that the clip begins with.",
    fields: [urlField("The picture.", newImage, "first-image")],
  },
  {
    value: "last_frame",
    meaning: "The picture that the clip ends with.",
    fields: [urlField("The picture.", newImage, "end-image")],
    needs: "endFrame",
  },
];

/** Pictures of omni-video: first, last and plain references, each with a name if wanted. */
export const omniImageCases: readonly Case[] = [
  imageCase("first_frame", "The picture that the clip begins with.", "first"),
  imageCase("last_frame", "The picture that the clip ends with.", "end"),
  imageCase("refer_image", "A picture that is referred to."),
];

/** The clip of omni-video, referred to or edited. */
export function omniVideoCases(rules: MediaRules): readonly Case[] {
  return [
    videoCase("feature_video", "A clip that is referred to: its style, camera, or what comes next.", "feature", rules),
    videoCase("base_video", "A clip that is edited.", "base", rules),
  ];
}

/** An element of the library with its name in the prompt. */
export const elementCase: Case = {
  value: "element",
  meaning: "An element of the library that appears in the result.",
  role: "elements",
  fields: [text("element_id", "Id of the element, as text.", { presence: "required", role: "element" }), idField("required")],
  needs: "elements:images",
};

/** A voice with its name in the prompt. */
export const voiceCase: Case = {
  value: "voice",
  meaning: "A voice that speaks, one's own or of the service's library.",
  role: "voices",
  fields: [text("voice_id", "Id of the voice.", { presence: "required", role: "voice" }), idField("required")],
  needs: "voiceControl",
};

/** A medium of an entry; clips by address only. */
export function urlField(meaning: string, rules: MediaRules, role: Role): Field {
  return media("url", meaning, rules, { presence: "required", role });
}

function imageCase(value: string, meaning: string, use?: "first" | "end"): Case {
  return {
    value,
    meaning,
    role: "images",
    fields: [urlField("The picture.", newImage, "image"), idField("optional")],
    ...(use === undefined ? {} : { implies: { "image-use": use } }),
    ...(use === undefined ? {} : { needs: use === "first" ? "firstFrame" : "endFrame" }),
  };
}

function videoCase(value: string, meaning: string, use: "feature" | "base", rules: MediaRules): Case {
  return {
    value,
    meaning,
    role: "videos",
    fields: [urlField("Address of the clip.", rules, "video"), idField("optional")],
    implies: { "video-use": use },
    needs: "referenceVideo",
  };
}

function idField(presence: "required" | "optional"): Field {
  return text("id", "The caller's name of the entry, by which the prompt refers to it: `@id`. Unique in the request.", {
    presence,
    role: "content-id",
  });
}
