const CODES = /\u001b\[[0-9;]*m/g; // eslint-disable-line no-control-regex
const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u;

/** Columns that a text takes on a terminal: colour codes take none, Chinese and the like take two. */
export function widthOf(text: string): number {
  return Array.from(text.replace(CODES, "")).reduce((sum, char) => sum + (WIDE.test(char) ? 2 : 1), 0);
}

/** The text with spaces behind it up to a width. */
export function padTo(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - widthOf(text)));
}

/** The text cut to a width, with an ellipsis where something was cut. Colour codes must not be in it. */
export function cutTo(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let cut = "";
  for (const char of text) {
    if (widthOf(cut + char) > width - 1) break;
    cut += char;
  }
  return `${cut}…`;
}
