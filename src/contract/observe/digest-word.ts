/**
 * 16 hexadecimal digits for a text: the same for the same text, everywhere and at once. It tells texts apart and protects nothing.
 */
export function digestWord(text: string): string {
  return fnv1a(text, 0x81_1c_9d_c5) + fnv1a(text, 0x01_00_01_93);
}

/** FNV-1a over the UTF-16 code units, with a start of one's own. */
function fnv1a(text: string, start: number): string {
  let hash = start;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01_00_01_93);
  return (hash >>> 0).toString(16).padStart(8, "0");
}
