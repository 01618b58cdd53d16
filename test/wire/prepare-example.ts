import { stringifyJson, type Json, type JsonObject } from "../../src/base/index.ts";
import { presetElements, presetVoices, readRoles, replaceAt, type Endpoint, type Role } from "../../src/contract/index.ts";
import type { Fixture } from "../../src/tasks/fixture.suite.ts";
import { recordOf, textAt, type MemoryServer } from "./memory-server.ts";

/** Ids of a clip and a sound that a server made. */
export type MadeIds = Readonly<Record<"made-video" | "made-audio", string>>;

/** Lets a server make a clip and a sound that later requests may name. */
export async function makeFiles(at: MemoryServer): Promise<MadeIds> {
  const clip = recordOf(await at.post("/v1/videos/text2video", { model_name: "kling-v3", prompt: "A boat.", duration: "5" }));
  const speech = recordOf(await at.post("/v1/audio/tts", { text: "Hello.", voice_id: "oversea_male1", voice_language: "en" }));
  for (let tries = 0; tries < 4000; tries++) {
    const [, clipId] =
      /"videos":\[\{"id":"(\d+)"/.exec(stringifyJson((await at.get(`/v1/videos/text2video/${textAt(clip, "task_id")}`)).body)) ??
      [];
    const [, soundId = ""] = /"audios":\[\{"id":"(\d+)"/.exec(stringifyJson(speech)) ?? [];
    if (clipId !== undefined) return { "made-video": clipId, "made-audio": soundId };
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error("the clip was not made");
}

/**
 * The body of an example as a server can take it: ids are of things that are there, the caller's own id is `externalId`, no callback is
 * asked for, and behind each address there is something.
 */
export function prepareExample(
  at: { readonly fixture: Pick<Fixture, "served"> },
  endpoint: Endpoint,
  body: JsonObject,
  made: MadeIds,
  externalId: string,
): JsonObject {
  const roles = readRoles(endpoint, body);
  const changes = new Map<string, Json>();
  const change = (role: Role, to: (value: Json) => Json): void => {
    for (const { path, value, isDefault } of roles.all(role)) if (!isDefault && value !== "") changes.set(path, to(value));
  };
  const [element, voice] = [presetElements[0]?.id ?? "", presetVoices[0]?.id ?? ""];
  change("callback", () => "");
  change("external-id", () => externalId);
  change("element", (value) => (typeof value === "string" ? element : Number(element)));
  change("element-voice", () => voice);
  for (const item of roles.all("voices")) {
    const within = roles.within(item, "voice");
    if (within) changes.set(within.path, voice);
  }
  for (const role of ["made-video", "made-audio"] as const) change(role, () => made[role]);
  const prepared = replaceAt(body, changes);
  for (const address of stringifyJson(prepared).match(/https?:\/\/[^"\s]+/g) ?? [])
    at.fixture.served.set(address, new TextEncoder().encode(address));
  return prepared;
}
