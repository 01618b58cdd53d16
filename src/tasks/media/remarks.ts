import { nearLimits, readRoles, type Endpoint, type Finding } from "../../contract/index.ts";
import type { JsonObject } from "../../base/index.ts";
import { toFacts } from "./judge.ts";
import type { MediaValue } from "../../engines/index.ts";
import type { ProbedMedia } from "./probe-port.ts";

/** What there is to say about a medium that is taken: about the file itself, and about what is asked of it. */
export function remarkOn(
  endpoint: Pick<Endpoint, "bodyFields">,
  body: JsonObject,
  value: MediaValue,
  probed: ProbedMedia,
): readonly Finding[] {
  const { path, medium, limits } = value;
  const remark = (code: string, message: string, fix: string): Finding => {
    const asSentence = `${fix.charAt(0).toUpperCase()}${fix.slice(1)}${fix.endsWith(".") ? "" : "."}`;
    return { path, rule: `media-${code}`, severity: "care", message: `${message}. ${asSentence}`, fix: asSentence, evidence: [] };
  };
  return [
    ...(probed.warnings ?? []).map(({ code, message, fix }) => remark(code, message, fix)),
    ...nearLimits(limits, toFacts(medium, probed)).map(({ message, fix }) => remark("near-limit", message, fix)),
    ...(medium === "video" && probed.sound === false && keepsSound(endpoint, body, path)
      ? [remark("silent", "has no sound, and its sound is to be kept", "Send a clip with sound, or do not ask for its sound.")]
      : []),
  ];
}

/** Whether the sound of the clip at a path is to be kept: said beside it, or for the whole request. */
function keepsSound(endpoint: Pick<Endpoint, "bodyFields">, body: JsonObject, path: string): boolean {
  const roles = readRoles(endpoint, body);
  const items = roles.all("videos").filter((item) => path.startsWith(`${item.path}.`) || path === item.path);
  const beside = items.map((item) => roles.within(item, "keep-sound"));
  const said = [...beside, roles.one("keep-sound"), roles.one("audio")].filter((value) => value !== undefined);
  return said.some(({ means }) => means === true || means === "original");
}
