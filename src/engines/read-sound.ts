import { makes, type Endpoint, type Role, type RoleValues } from "../contract/index.ts";
import type { GivenSound, RoleAudio, RoleSpeech } from "./role-sound.ts";
import { isGiven, numberOf, textOf } from "./role-values.ts";
import type { Resolvers } from "./to-role-request.ts";

/** Reads what is heard; undefined where the request says nothing of it beside its pictures. */
export function readAudio({ kind }: Pick<Endpoint, "kind">, roles: RoleValues, resolvers: Resolvers): RoleAudio | undefined {
  const speech = readSpeech(roles);
  const given = readGiven(roles, resolvers);
  // The prompt of work that ends in a sound says what is heard.
  const sounds = textOf(roles.one("sound-prompt")) || (makes(kind) === "sound" ? textOf(roles.one("prompt")) : "");
  if (!speech && !given && makes(kind) !== "sound" && makes(kind) !== "soundtrack") return undefined;
  return {
    ...(speech && { speech }),
    ...(given && { given }),
    sounds,
    music: textOf(roles.one("music-prompt")),
    whisper: roles.one("whisper")?.means === true,
    ownVolume: numberOf(roles.one("original-volume")),
  };
}

/** The pace bounds of speech; a speed beyond them is brought back. */
const SLOWEST = 0.8;
const FASTEST = 2;

function readSpeech(roles: RoleValues): RoleSpeech | undefined {
  const text = textOf(roles.one("speech-text"));
  if (text === "") return undefined;
  const speed = numberOf(roles.one("voice-speed")) || 1;
  return {
    text,
    voice: textOf(roles.one("voice")),
    language: roles.one("voice-language")?.means === "en" ? "en" : "zh",
    speed: Math.min(FASTEST, Math.max(SLOWEST, speed)),
  };
}

function readGiven(roles: RoleValues, { media }: Resolvers): GivenSound | undefined {
  const value = [roles.one("sound-file"), roles.one("made-audio")].find(isGiven);
  if (value === undefined) return undefined;
  const file = media(value);
  const seconds = (role: Role): number | undefined => {
    const time = roles.one(role);
    return isGiven(time) ? numberOf(time) / 1000 : undefined;
  };
  const to = seconds("sound-end") ?? file.seconds;
  const volume = roles.one("sound-volume");
  return {
    file,
    from: seconds("sound-start") ?? 0,
    to: file.seconds > 0 ? Math.min(to, file.seconds) : to,
    at: seconds("sound-insert") ?? 0,
    volume: isGiven(volume) ? numberOf(volume) : 1,
  };
}
