import { createRequire } from "node:module";

/** The optional packages that every picture needs, those that a film needs, and the one for speech. */
export const STILL_PARTS: readonly string[] = [
  "@napi-rs/canvas",
  "@fontsource-variable/inter",
  "@fontsource-variable/noto-sans-sc",
  "@fontsource-variable/jetbrains-mono",
];
export const FILM_PARTS: readonly string[] = ["node-av", ...STILL_PARTS];
export const SPEECH_PART = "@echogarden/espeak-ng-emscripten";

/** Whether a package is installed. It is looked for, not loaded. */
export function hasPart(name: string): boolean {
  try {
    createRequire(import.meta.url).resolve(name);
    return true;
  } catch (thrown) {
    // A package that has no entry for `require` is there all the same.
    return thrown instanceof Error && "code" in thrown && thrown.code === "ERR_PACKAGE_PATH_NOT_EXPORTED";
  }
}
