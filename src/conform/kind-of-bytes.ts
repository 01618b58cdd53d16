/** What a file is by its first bytes. */
export type KindOfBytes = "mp4" | "png" | "jpeg" | "mp3" | "wav" | "unknown";

/** Tells a file's kind by its first 16 bytes: ISO base media (`ftyp`), PNG, JPEG, MPEG audio with or without ID3, RIFF WAVE. */
export function kindOfBytes(bytes: Uint8Array): KindOfBytes {
  const text = String.fromCharCode(...bytes.subarray(0, 16));
  if (text.slice(4, 8) === "ftyp") return "mp4";
  if (text.startsWith("\u0089PNG\r\n\u001a\n")) return "png";
  if (text.startsWith("\u00ff\u00d8\u00ff")) return "jpeg";
  if (text.startsWith("RIFF") && text.slice(8, 12) === "WAVE") return "wav";
  const isFrame = bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe6) === 0xe2;
  return text.startsWith("ID3") || isFrame ? "mp3" : "unknown";
}
