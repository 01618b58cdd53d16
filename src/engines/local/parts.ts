/** The optional packages beside the codec's: what draws, and what speaks. */
export const DRAWING_PARTS: readonly string[] = [
  "@napi-rs/canvas",
  "@fontsource-variable/inter",
  "@fontsource-variable/noto-sans-sc",
  "@fontsource-variable/jetbrains-mono",
];
export const SPEECH_PART = "@echogarden/espeak-ng-emscripten";
