/**
 * Text from elsewhere as a terminal may show it: characters that steer a terminal, turn the direction of writing or take no room are written
 * as escapes, so that what a person reads is what is there. Line ends stay.
 */
export function printable(text: string): string {
  return text.replaceAll(STEERING, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`);
}

// Other than line feeds: controls, formats (which hold the marks of direction), halves of pairs, separators of lines.
const STEERING = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
