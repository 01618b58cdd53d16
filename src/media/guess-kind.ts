/** What foreign files begin with, for a message that helps. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^\x89PNG\r\n\x1a\n/, "a PNG picture"],
  [/^\xff\xd8\xff/, "a JPEG picture"],
  [/^GIF8/, "a GIF"],
  [/^RIFF....WEBP/s, "a WebP"],
  [/^RIFF....AVI /s, "an AVI"],
  [/^(RIFF|RF64)....WAVE/s, "a WAV sound"],
  [/^BM/, "a BMP"],
  [/^(II\*\0|MM\0\*)/, "a TIFF"],
  [/^\0\0\0\x0cJXL /, "a JPEG XL"],
  [/^\xff\x0a/, "a JPEG XL"],
  [/^\0\0\0\x0cjP {2}/, "a JPEG 2000"],
  [/^\0\0\x01\0/, "an icon"],
  [/^8BPS/, "a Photoshop file"],
  [/^....ftyp(avif|avis)/s, "an AVIF"],
  [/^....ftyp(heic|heix|hevc|mif1|msf1)/s, "a HEIC"],
  [/^....ftyp/s, "an mp4 or mov"],
  [/^\x1aE\xdf\xa3/, "a WebM or Matroska"],
  [/^FLV\x01/, "an FLV"],
  [/^(.{188})?G.{187}G/s, "an MPEG transport stream"],
  [/^\0\0\x01[\xba\xb3]/, "an MPEG program stream"],
  [/^OggS/, "an Ogg"],
  [/^ID3/, "an MP3 sound"],
  [/^fLaC/, "a FLAC sound"],
  [/^%PDF/, "a PDF"],
  [/^PK\x03\x04/, "a ZIP archive"],
  [/^\x1f\x8b/, "a gzip archive"],
  [/^\s*#EXTM3U/, "an HLS playlist, which only names files elsewhere"],
  [/^\s*(<\?xml[^>]*>\s*)?<MPD/, "a DASH manifest, which only names files elsewhere"],
  [/^\s*ffconcat/, "a concat script, which only names files elsewhere"],
  [/^\s*(<\?xml[^>]*>\s*)?(<!--[^]*?-->\s*)?(<!doctype svg[^>]*>\s*)?<svg/i, "an SVG"],
  [/^\s*<(!doctype html|html|head|body)/i, "an HTML page"],
  [/^\s*<\?xml/, "an XML text"],
  [/^[\t\n\r\x20-\x7e]+$/, "a text"],
]; // eslint-disable-line no-control-regex

/** ` but a GIF` for bytes whose kind is known by their start; nothing for others. */
export function guessKind(start: Uint8Array): string {
  const text = Buffer.from(start.buffer, start.byteOffset, Math.min(start.byteLength, 1024))
    .toString("latin1")
    .replace(/^\xef\xbb\xbf/, "");
  const known = KINDS.find(([pattern]) => pattern.test(text));
  return known ? ` but ${known[1]}` : "";
}
