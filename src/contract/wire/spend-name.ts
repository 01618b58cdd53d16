/** Longest name of a purpose, project or run, in characters. */
export const MOST_SPEND_NAME = 200;

// Beside control characters it leaves out what a reader cannot see (\p{Cf} turns text around or hides it): a person reads these names before approving.
const PRINTABLE = /^[^\p{C}\p{Zl}\p{Zp}]+$/u;

/** Whether a text may name a purpose, a project or a run: 1 to 200 printable characters, no space at either end. */
export function isSpendName(text: string): boolean {
  return PRINTABLE.test(text) && text === text.trim() && Array.from(text).length <= MOST_SPEND_NAME;
}
