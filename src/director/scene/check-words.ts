import { splitMentions } from "./mentions.ts";
import { nearest } from "./nearest.ts";
import type { Place, ProblemLog } from "./problem.ts";
import type { Scene, Shot } from "./scene.ts";
import { speechSeconds } from "./speech.ts";

/** Judges what is said: mentions must be known, everyone in the cast should appear, and spoken lines should fit their shot. */
export function checkWords(scene: Scene, log: ProblemLog): void {
  const keys = [...scene.cast, ...scene.references].map(({ key }) => key);
  const used = new Set<string>();
  for (const [index, shot] of scene.shots.entries()) {
    const path = `shots[${index}]`;
    for (const piece of splitMentions(shot.prompt, keys)) {
      if (piece.kind === "mention") used.add(piece.key);
      if (piece.kind === "unknown") reportMention(`${path}.prompt`, placeOf(scene, `${path}.prompt`), piece.word, keys, log);
    }
    for (const { speaker } of shot.dialogue) used.add(speaker);
    checkSpeech(scene, shot, path, log);
  }
  for (const { key } of scene.cast) warnUnused(scene, `cast.${key}`, key, used, log);
  for (const { key } of scene.references) warnUnused(scene, `references.${key}`, key, used, log);
}

function reportMention(path: string, place: Place, word: string, keys: readonly string[], log: ProblemLog): void {
  const near = nearest(word, keys);
  const known = keys.length === 0 ? "the scene has no cast" : `known are ${keys.map((key) => `@${key}`).join(", ")}`;
  const fix =
    near === undefined ? `Add \`${word}\` to the cast, or write the word without @; ${known}.` : `Write \`@${near}\`; ${known}.`;
  log.error(path, place, `\`@${word}\` is not in the cast`, fix);
}

function checkSpeech(scene: Scene, shot: Shot, path: string, log: ProblemLog): void {
  const seconds = shot.dialogue.reduce((sum, { line }) => sum + speechSeconds(line), 0);
  if (seconds <= shot.seconds) return;
  const message = `the dialogue takes about ${seconds.toFixed(1)} s, the shot has ${shot.seconds} s`;
  log.warn(`${path}.dialogue`, placeOf(scene, `${path}.dialogue`), message, "Cut words, or give the shot more time.");
}

function warnUnused(scene: Scene, path: string, key: string, used: ReadonlySet<string>, log: ProblemLog): void {
  if (!used.has(key))
    log.warn(path, placeOf(scene, path), `no shot names @${key}`, `Say in a prompt what @${key} does, or remove it.`);
}

function placeOf(scene: Scene, path: string): Place {
  return scene.places[path] ?? { line: 1, column: 1 };
}
