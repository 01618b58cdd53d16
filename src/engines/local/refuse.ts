import { makes, type Makes } from "../../contract/index.ts";
import type { CodecFinding } from "../../media/index.ts";
import type { RoleRequest, Unsupported } from "../index.ts";
import { DRAWING_PARTS, SPEECH_PART } from "./parts.ts";

/**
 * Why a request cannot be served here; undefined when it can. `isThere` says whether an optional package is installed, `codec` what reads
 * and writes films and sounds.
 */
export function refuse(request: RoleRequest, isThere: (name: string) => boolean, codec: CodecFinding): Unsupported | undefined {
  if (!SERVED.has(makes(request.kind))) {
    return {
      reason: `the local engine makes videos, sounds and still pictures, not ${request.kind} results, in this version`,
      fix: "start the server with --engine instant",
    };
  }
  const lacks = [...lacksCodec(request, codec), ...lacksParts(request, isThere)];
  if (lacks.length === 0) return undefined;
  return {
    reason: `the local engine ${lacks.map(({ reason }) => reason).join(", and ")}`,
    fix: `${lacks.map(({ fix }) => fix).join("; also ")}; then start it again`,
  };
}

const SERVED: ReadonlySet<Makes> = new Set(["film", "clip", "soundtrack", "sound", "stills"]);

function lacksCodec({ kind }: RoleRequest, codec: CodecFinding): readonly Unsupported[] {
  if (codec.choice || makes(kind) === "stills") return [];
  return [{ reason: `has nothing to read and write films and sounds with: ${codec.reason}`, fix: codec.fix }];
}

function lacksParts(request: RoleRequest, isThere: (name: string) => boolean): readonly Unsupported[] {
  const missing = partsFor(request).filter((name) => !isThere(name));
  if (missing.length === 0) return [];
  return [
    {
      reason: `needs ${missing.join(", ")}, which ${missing.length === 1 ? "is" : "are"} not installed`,
      fix: `run \`npm install ${missing.join(" ")}\` where Onetake is installed`,
    },
  ];
}

/** The packages that a request needs: what draws only for pictures, speech only where someone speaks. */
function partsFor({ kind, sound, audio }: RoleRequest): readonly string[] {
  if (makes(kind) === "stills") return DRAWING_PARTS;
  const draws = makes(kind) !== "sound";
  const speaks = draws ? sound || audio?.speech !== undefined : kind === "speech";
  return [...(draws ? DRAWING_PARTS : []), ...(speaks ? [SPEECH_PART] : [])];
}
