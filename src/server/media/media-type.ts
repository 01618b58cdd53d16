/** How many bytes {@link mediaTypeOf} looks at. */
export const SNIFFED_BYTES = 12;

/** What a file is by its first bytes; `application/octet-stream` for anything that the server does not make or take. */
export function mediaTypeOf(head: Uint8Array): string {
  const text = String.fromCharCode(...head.subarray(0, SNIFFED_BYTES));
  const known = SIGNATURES.find(({ at, signature }) => text.startsWith(signature, at));
  return known?.type ?? "application/octet-stream";
}

// Decided by the bytes and not by the asked name, so that no address can make a browser take a picture for a page.
const SIGNATURES: readonly { readonly at: number; readonly signature: string; readonly type: string }[] = [
  { at: 4, signature: "ftypqt", type: "video/quicktime" },
  { at: 4, signature: "ftyp", type: "video/mp4" },
  { at: 0, signature: "\x89PNG\r\n\x1a\n", type: "image/png" },
  { at: 0, signature: "\xff\xd8\xff", type: "image/jpeg" },
  { at: 8, signature: "WAVE", type: "audio/wav" },
  { at: 0, signature: "ID3", type: "audio/mpeg" },
  { at: 0, signature: "\xff\xfb", type: "audio/mpeg" },
];
