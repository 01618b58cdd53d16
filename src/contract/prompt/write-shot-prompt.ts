import { writeToken, type CameraMove, type DialogueLine, type ShotPrompt } from "./shot-prompt.ts";

/** The words that stand for each camera move. */
export const cameraWords: Readonly<Record<CameraMove, string>> = {
  static: "static",
  "push-in": "push in",
  "pull-out": "pull out",
  "pan-left": "pan left",
  "pan-right": "pan right",
  "tilt-up": "tilt up",
  "tilt-down": "tilt down",
  "crane-up": "crane up",
  "crane-down": "crane down",
  "orbit-left": "orbit left",
  "orbit-right": "orbit right",
  roll: "roll",
  handheld: "handheld",
  drift: "drift",
};

/**
 * Writes a shot's prompt in plain words that a video model understands and `readShotPrompt` reads back:
 *
 *     <action> Camera: push in. <<<element_1>>> says: "We only get one take."
 *
 * The action gets a full stop when it ends without punctuation. Runs of white space become one space. A quotation mark inside a
 * spoken line becomes a single one, because the line is what stands between two quotation marks. Lines without words are left
 * out.
 */
export function writeShotPrompt(parts: ShotPrompt): string {
  const action = toSentence(tidy(parts.action));
  const camera = parts.camera === undefined ? "" : `Camera: ${cameraWords[parts.camera]}.`;
  const lines = parts.dialogue.map(writeLine);
  return [action, camera, ...lines].filter((part) => part !== "").join(" ");
}

function writeLine({ speaker, line }: DialogueLine): string {
  const words = tidy(line.replace(/["“”„‟«»「」『』＂]/g, "'"));
  if (words === "") return "";
  return speaker === undefined ? `A voice says: "${words}"` : `${writeToken("element", speaker)} says: "${words}"`;
}

function toSentence(text: string): string {
  return text === "" || /[.!?…。！？]["'”’」』)]*$/u.test(text) ? text : `${text}.`;
}

function tidy(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
