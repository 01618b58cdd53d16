import { cameraWords, type CameraMove } from "../../contract/index.ts";
import { nearest } from "./nearest.ts";
import type { Shot, SpokenLine } from "./scene.ts";
import type { YamlValue } from "./yaml-reader.ts";

const CAMERA_MOVES = Object.keys(cameraWords) as CameraMove[]; // its keys are the moves

const KEYS = ["duration", "prompt", "camera", "dialogue"] as const;

/** Reads the shots of a scene; undefined when one of them has no usable length or prompt. */
export function readShots(value: YamlValue, castKeys: readonly string[]): readonly Shot[] | undefined {
  const items = value.items("the shots");
  if (items === undefined) return undefined;
  if (items.length === 0) return value.error("there is no shot", "Add at least one shot with `duration` and `prompt`.");
  const shots = items.map((item) => readShot(item, castKeys));
  return shots.every((shot) => shot !== undefined) ? shots : undefined;
}

function readShot(value: YamlValue, castKeys: readonly string[]): Shot | undefined {
  const members = value.record(KEYS, "a shot");
  if (members === undefined) return undefined;
  const seconds = members.duration === undefined ? missing(value, "duration") : readSeconds(members.duration);
  const prompt = members.prompt === undefined ? missing(value, "prompt") : members.prompt.text("the prompt");
  const camera = members.camera === undefined ? undefined : readCamera(members.camera);
  const dialogue = members.dialogue === undefined ? [] : readDialogue(members.dialogue, castKeys);
  if (seconds === undefined || prompt === undefined) return undefined;
  return { seconds, prompt: prompt.replace(/\s+/g, " "), camera, dialogue };
}

function missing(value: YamlValue, key: string): undefined {
  return value.error(`\`${key}\` is missing in this shot`, `Add a \`${key}:\` line to the shot.`);
}

function readSeconds(value: YamlValue): number | undefined {
  const seconds = value.number("the duration");
  if (seconds === undefined) return undefined;
  if (Number.isInteger(seconds) && seconds >= 1) return seconds;
  return value.error(`a shot of ${seconds} s cannot be made`, "Write whole seconds, 1 or more.");
}

function readCamera(value: YamlValue): CameraMove | undefined {
  const asked = value.text("the camera");
  if (asked === undefined) return undefined;
  const normal = asked.toLowerCase().replace(/[\s_]+/g, "-");
  const move = CAMERA_MOVES.find((each) => each === normal);
  if (move !== undefined) return move;
  const near = nearest(normal, CAMERA_MOVES);
  const fix = near === undefined ? `Write one of: ${CAMERA_MOVES.join(", ")}.` : `Write \`${near}\`.`;
  return value.error(`there is no camera move \`${asked}\``, `${fix} Other moves go into the prompt in words.`);
}

function readDialogue(value: YamlValue, castKeys: readonly string[]): readonly SpokenLine[] {
  const lines: SpokenLine[] = [];
  for (const item of value.items("the dialogue") ?? []) {
    for (const { key, keyPlace, value: spoken } of item.entries("a line of dialogue") ?? []) {
      const line = spoken.text("the spoken line");
      if (!castKeys.includes(key)) reportSpeaker({ ...item, place: keyPlace }, key, castKeys);
      else if (line !== undefined) lines.push({ speaker: key, line: line.replace(/\s+/g, " ") });
    }
  }
  return lines;
}

function reportSpeaker(item: YamlValue, key: string, castKeys: readonly string[]): void {
  const near = nearest(key, castKeys);
  const cast = castKeys.length === 0 ? "the scene has no cast" : `the cast is ${castKeys.join(", ")}`;
  const fix = near === undefined ? `Add \`${key}\` to the cast; ${cast}.` : `Write \`${near}\`; ${cast}.`;
  item.error(`\`${key}\` speaks but is not in the cast`, fix);
}
