import { describe, expect, it } from "vitest";

import { kindOfBytes } from "./kind-of-bytes.ts";

const bytes = (...parts: readonly (string | number)[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === "number" ? Buffer.from([part]) : Buffer.from(part, "latin1"))));

describe("kindOfBytes", () => {
  it.each([
    ["mp4", bytes(0, 0, 0, 0x20, "ftypisom")],
    ["png", bytes(0x89, "PNG\r\n", 0x1a, "\n")],
    ["jpeg", bytes(0xff, 0xd8, 0xff, 0xe0)],
    ["wav", bytes("RIFF", 1, 2, 3, 4, "WAVEfmt ")],
    ["mp3", bytes("ID3", 4, 0)],
    ["mp3", bytes(0xff, 0xfb, 0x90, 0x64)],
    ["unknown", bytes("<html>")],
    ["unknown", bytes("RIFF", 1, 2, 3, 4, "WEBPVP8 ")],
    ["unknown", bytes()],
  ])("tells %s", (kind, content) => {
    expect(kindOfBytes(content)).toBe(kind);
  });
});
