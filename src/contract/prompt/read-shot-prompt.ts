import type { CameraMove, DialogueLine, ShotPrompt } from "./shot-prompt.ts";

/**
 * Reads a shot's prompt: the spoken lines, the camera move, and what remains as the action. Understands what `writeShotPrompt`
 * writes and, as far as it goes, prompts that strangers wrote, in English and Chinese:
 *
 * - speech is text in quotation marks after a word of speaking (`says: "..."`, `whispers, "..."`, `说：“……”`), with the nearest
 *   `<<<element_n>>>` before it in the same sentence as the speaker, and a `<<<voice_n>>>` in that sentence as the voice. What else
 *   that sentence says stays in the action;
 * - a direction is a sentence that opens with `Camera:` or `镜头：`; without one the first phrase in free text that names a move of
 *   the camera counts (`slow push in`, `the camera pans left`, `镜头缓缓推近`), and then stays part of the action.
 *
 * Never fails: text that is neither is action. The whole language is told in docs/prompt-language.md.
 */
export function readShotPrompt(text: string): ShotPrompt {
  const { rest, dialogue } = takeDialogue(text);
  const { rest: action, camera } = takeDirection(rest);
  const move = camera ?? findMove(action, FREE_MOVES);
  return { action: tidy(action), ...(move === undefined ? {} : { camera: move }), dialogue };
}

const ENGLISH_VERBS =
  "says?|said|saying|asks?|asking|replies|replying|answers?|answering|whispers?|whispering|shouts?|shouting|calls out|calls|murmurs?|mutters?|" +
  "yells?|cries|speaks|speaking|announces|continues|adds";
const CHINESE_VERBS = "说道|说|问道|问|答道|回答|喊道|喊|低语|轻声道";

/** Text within one sentence, outside of quotation marks and other tokens than a voice's. */
const WITHIN = String.raw`(?:[^.!?…。！？"“”「」\n<>]|<<<voice_\d+>>>)`;

/** One spoken line: an optional speaker with what they do, a word of speaking, how it is said, and the quoted words. */
const SPEECH = new RegExp(
  String.raw`(?:(?<who><<<(?:element_(?<speaker>[1-9]\d{0,3})|voice_(?:[1-9]\d{0,3}))>>>)(?<manner>${WITHIN}*?)|(?<nobody>A voice )|)` +
    String.raw`(?<![a-z])(?<verb>${ENGLISH_VERBS}|${CHINESE_VERBS})` +
    String.raw`(?<how>${WITHIN}{0,60}?)[:：,，]?\s*(?:"(?<straight>[^"]*)"|“(?<curly>[^”]*)”|「(?<corner>[^」]*)」)[.。]?`,
  "giu",
);

function takeDialogue(text: string): { readonly rest: string; readonly dialogue: readonly DialogueLine[] } {
  const dialogue: DialogueLine[] = [];
  const rest = text.replace(SPEECH, (...found) => {
    const groups = found.at(-1) as Readonly<Record<string, string | undefined>>; // the last argument holds the named groups
    const line = tidy(groups["straight"] ?? groups["curly"] ?? groups["corner"] ?? "");
    const voice = /<<<voice_([1-9]\d{0,3})>>>/.exec(`${groups["who"]}${groups["manner"]}${groups["how"]}`)?.[1];
    const speaker = groups["speaker"] === undefined ? undefined : Number(groups["speaker"]);
    if (line !== "") dialogue.push({ speaker, ...(voice !== undefined && { voice: Number(voice) }), line });
    // Chinese writes no space before its words of speaking.
    const isJoined = groups["who"] === undefined && isHan(groups["verb"]);
    return `${isJoined ? "" : " "}${whatRemains(groups)} `;
  });
  return { rest, dialogue };
}

/** What a sentence with speech says besides: what the speaker does, or that somebody without a token speaks. */
function whatRemains(groups: Readonly<Record<string, string | undefined>>): string {
  if (groups["nobody"] !== undefined) return "";
  const { verb = "" } = groups;
  if (groups["who"] === undefined) return verb + (isHan(verb) ? "。" : ".");
  const manner = tidy((groups["manner"] ?? "").replace(IN_VOICE, ""))
    .replace(/(?:^|[\s,，、])(?:and|then|and then|并|然后)?$/iu, "")
    .replace(/[,，、]$/u, "");
  return manner === "" ? "" : `${groups["who"]} ${manner}.`;
}

function isHan(text: string | undefined): boolean {
  return /\p{Script=Han}/u.test(text ?? "");
}

/** That somebody speaks with a voice is said by the line. */
const IN_VOICE = /(?:\b(?:with|in|using)\s+)?<<<voice_\d+>>>/giu;

/** A sentence that is a direction for the camera and nothing else. */
const DIRECTION = /(?:^|(?<=[\s.!?。！？；;,，]))(?:camera|镜头)\s*[:：]\s*([^.。!！?？\n]*)[.。]?/giu;

function takeDirection(text: string): { readonly rest: string; readonly camera: CameraMove | undefined } {
  let camera: CameraMove | undefined;
  const rest = text.replace(DIRECTION, (sentence, words: string) => {
    const move = findMove(words, DIRECTED_MOVES);
    if (move === undefined) return sentence;
    camera ??= move;
    return " ";
  });
  return { rest, camera };
}

/** Phrases that name a move wherever they stand, in English and Chinese. */
const FREE_MOVES: readonly (readonly [CameraMove, RegExp])[] = [
  [
    "push-in",
    /\b(?:push(?:es|ing)?[ -]in|doll(?:y|ies|ying)[ -]in|zoom(?:s|ing)?[ -]in|camera (?:slowly )?moves (?:in|closer))\b|推近|推进|推镜|拉近|向前推/iu,
  ],
  [
    "pull-out",
    /\b(?:pull(?:s|ing)?[ -](?:out|back)|doll(?:y|ies|ying)[ -](?:out|back)|zoom(?:s|ing)?[ -]out)\b|拉远|拉镜|向后拉|拉开/iu,
  ],
  ["pan-left", /\b(?:pan(?:s|ning)?|truck(?:s|ing)?)(?: \w+ly)?(?: to the)?[ -]left\b|左摇|向左摇|镜头(?:向)?左移/iu],
  ["pan-right", /\b(?:pan(?:s|ning)?|truck(?:s|ing)?)(?: \w+ly)?(?: to the)?[ -]right\b|右摇|向右摇|镜头(?:向)?右移/iu],
  ["tilt-up", /\btilt(?:s|ing)?(?: \w+ly)?[ -]up(?:wards?)?\b|上仰|上摇|向上摇/iu],
  ["tilt-down", /\btilt(?:s|ing)?(?: \w+ly)?[ -]down(?:wards?)?\b|下俯|下摇|向下摇/iu],
  ["roll", /\b(?:camera roll(?:s|ing)?|dutch roll|barrel roll)\b|旋转镜头|镜头旋转/iu],
  [
    "crane-up",
    /\b(?:(?:crane|boom|pedestal)s?(?:ing)?[ -]up|crane shot|(?:camera|drone)(?: \w+ly)? (?:rises|ascends|lifts))\b|镜头(?:缓缓|慢慢)?(?:上升|升起)|摇臂上升|升镜头/iu,
  ],
  [
    "crane-down",
    /\b(?:(?:crane|boom|pedestal)s?(?:ing)?[ -]down|(?:camera|drone)(?: \w+ly)? (?:descends|lowers))\b|镜头(?:缓缓|慢慢)?(?:下降|降下)|摇臂下降|降镜头/iu,
  ],
  ["orbit-left", /\b(?:camera(?: \w+ly)? )?orbit(?:s|ing)?(?: \w+ly)?(?: to the)?[ -]left\b|向左环绕|左环绕/iu],
  [
    "orbit-right",
    /\b(?:orbit(?:s|ing)?(?: \w+ly)?(?: to the)?[ -]right|camera(?: \w+ly)? (?:orbits|circles|arcs)|orbit(?:ing)? (?:shot|camera)|arc shot|360[- ]degree shot)\b|环绕(?:镜头|拍摄)|镜头(?:缓缓|慢慢)?(?:向右)?环绕|右环绕/iu,
  ],
  ["handheld", /\b(?:hand[- ]?held(?: camera| shot)?|shaky cam(?:era)?)\b|手持/iu],
  ["drift", /\b(?:drifting camera|camera (?:gently |slowly )?(?:drifts|floats))\b|镜头漂移/iu],
  [
    "static",
    /\b(?:static (?:shot|camera|frame)|locked[ -]off|fixed (?:shot|camera)|still camera|camera (?:holds|stays) still)\b|固定镜头|镜头固定|静止镜头/iu,
  ],
];

/** Words that name a move only where the camera is already the subject. */
const DIRECTED_MOVES: readonly (readonly [CameraMove, RegExp])[] = [
  ...FREE_MOVES,
  ["push-in", /\b(?:push|closer|move in)\b/iu],
  ["pull-out", /\b(?:pull|move (?:out|back)|wider)\b/iu],
  ["crane-up", /\b(?:rise|rises|rising|crane)\b|上升|升起/iu],
  ["crane-down", /\b(?:lower|descend|sink)s?\b|下降/iu],
  ["orbit-right", /\b(?:orbit|circle|arc)(?:s|ing)?\b|环绕/iu],
  ["roll", /\broll(?:s|ing)?\b|滚转|旋转/iu],
  ["drift", /\b(?:drift(?:s|ing)?|float(?:s|ing)?)\b|漂移/iu],
  ["static", /\b(?:static|fixed|still|locked)\b|固定|静止/iu],
];

/** The move whose phrase comes first in the text. */
function findMove(text: string, moves: readonly (readonly [CameraMove, RegExp])[]): CameraMove | undefined {
  let first: { readonly move: CameraMove; readonly at: number } | undefined;
  for (const [move, phrase] of moves) {
    const at = text.search(phrase);
    if (at !== -1 && (first === undefined || at < first.at)) first = { move, at };
  }
  return first?.move;
}

function tidy(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
