import { describe, expect, it } from "vitest";

import { kindOfBytes } from "./kind-of-bytes.ts";
import { goodMedium, mediumOf } from "./make-medium.ts";

describe("media that are made for cases", () => {
  const limits = { formats: ["png", "wav"], judged: "task" } as const;

  it("are what they say", async () => {
    expect(kindOfBytes(Buffer.from((await goodMedium("image")) ?? "", "base64"))).toBe("png");
    expect(kindOfBytes(Buffer.from((await goodMedium("audio")) ?? "", "base64"))).toBe("wav");
    expect(await goodMedium("video")).toBeUndefined();
  });

  it("have the facts of the case, or are not made", async () => {
    const png = await mediumOf("image", { format: "png", bytes: 1000, width: 301, height: 299 }, limits, 100);
    expect(Buffer.from(png ?? "", "base64").readUInt32BE(16)).toBe(301);
    expect(await mediumOf("image", { format: "png", bytes: 11_000_000 }, limits, 100)).toBeUndefined();
    expect(await mediumOf("video", { format: "mp4", bytes: 1000 }, limits, 100)).toBeUndefined();
  });
});
