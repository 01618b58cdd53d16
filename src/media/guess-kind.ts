/** What foreign files begin with, for a message that helps: texts at places, all of which have to be there. */
const STARTS: readonly (readonly [what: string, ...texts: readonly (readonly [at: number, text: string])[]])[] = [
  ["a PNG picture", [0, "\x89PNG"]],
  ["a JPEG picture", [0, "\xff\xd8\xff"]],
  ["a GIF", [0, "GIF8"]],
  ["a WebP", [0, "RIFF"], [8, "WEBP"]],
  ["an AVI", [0, "RIFF"], [8, "AVI "]],
  ["a WAV sound", [0, "RIFF"], [8, "WAVE"]],
  ["a WAV sound of more than 4 GB", [0, "RF64"], [8, "WAVE"]],
  ["a BMP", [0, "BM"]],
  ["a TIFF", [0, "II*\0"]],
  ["a TIFF", [0, "MM\0*"]],
  ["a JPEG XL", [4, "JXL "]],
  ["a JPEG XL", [0, "\xff\x0a"]],
  ["a JPEG 2000", [4, "jP  "]],
  ["an icon", [0, "\0\0\x01\0"]],
  ["a Photoshop file", [0, "8BPS"]],
  ["an AVIF", [4, "ftypavi"]],
  ["a HEIC", [4, "ftyphe"]],
  ["a HEIC", [4, "ftypmif1"]],
  ["a HEIC", [4, "ftypmsf1"]],
  ["an mp4 or mov", [4, "ftyp"]],
  ["a WebM or Matroska", [0, "\x1aE\xdf\xa3"]],
  ["an FLV", [0, "FLV\x01"]],
  ["an MPEG transport stream", [0, "G"], [188, "G"]],
  ["an MPEG program stream", [0, "\0\0\x01\xba"]],
  ["an MPEG stream", [0, "\0\0\x01\xb3"]],
  ["an Ogg", [0, "OggS"]],
  ["an MP3 sound", [0, "ID3"]],
  ["a FLAC sound", [0, "fLaC"]],
  ["a PDF", [0, "%PDF"]],
  ["a ZIP archive", [0, "PK\x03\x04"]],
  ["a gzip archive", [0, "\x1f\x8b"]],
];

const TEXTS: readonly (readonly [what: string, pattern: RegExp])[] = [
  ["an HLS playlist, which only names files elsewhere", /^\s*#EXTM3U/],
  ["a DASH manifest, which only names files elsewhere", /^\s*(<\?xml[^>]*>\s*)?<MPD/],
  ["a concat script, which only names files elsewhere", /^\s*ffconcat/],
  ["an SVG", /^\s*(<\?xml[^>]*>\s*)?(<!doctype svg[^>]*>\s*)?<svg/i],
  ["an HTML page", /^\s*<(!doctype html|html|head|body)/i],
  ["an XML text", /^\s*<\?xml/],
  ["a text", /^[\t\n\r\x20-\x7e]+$/],
];

/** ` but a GIF` for bytes whose kind is known by their start; nothing for others. */
export function guessKind(start: Uint8Array): string {
  const bytes = Buffer.from(start.buffer, start.byteOffset, Math.min(start.byteLength, 1024));
  const text = bytes.toString("latin1").replace(/^\xef\xbb\xbf/, "");
  const known = STARTS.find(([, ...texts]) => texts.every(([at, part]) => text.startsWith(part, at)));
  const what = known?.[0] ?? TEXTS.find(([, pattern]) => pattern.test(text))?.[0];
  return what === undefined ? "" : ` but ${what}`;
}
