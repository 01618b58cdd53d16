import type { Evidence } from "../vocabulary/index.ts";
import type { Lint } from "./lint.ts";

const LONGEST = 200;

/** Evidence holds places and short remarks, never content: no text in it is long enough to be copied from somewhere. */
export const shortTexts: Lint = {
  name: "short-texts",
  holds: `no free text over ${LONGEST} characters inside evidence`,
  find: ({ log }) =>
    log.flatMap((line) =>
      textsOf(line)
        .filter(([, text]) => text.length > LONGEST)
        .map(([name, text]) => `${line.id}: its ${name} has ${text.length} characters`),
    ),
};

function textsOf({ source, note = "", scope }: Evidence): readonly (readonly [string, string])[] {
  return [
    ["artifact", source.artifact],
    ["locator", source.locator],
    ["note", note],
    ...Object.entries(scope).map(([part, text]) => [part, String(text)] as const),
  ];
}
