import { createRequire } from "node:module";

/** The optional packages: what writes sound and film, what draws, and what speaks. */
export const ENCODER_PART = "node-av";
export const DRAWING_PARTS: readonly string[] = [
  "@napi-rs/canvas",
  "@fontsource-variable/inter",
  "@fontsource-variable/noto-sans-sc",
  "@fontsource-variable/jetbrains-mono",
];
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
