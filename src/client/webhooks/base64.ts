/** The bytes of a base64 text with its padding; undefined when it is none, or not the one text that stands for these bytes. */
export function decodeBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return undefined;
  const letters = atob(text);
  if (btoa(letters) !== text) return undefined;
  return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
}
