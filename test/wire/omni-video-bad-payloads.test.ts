import { expect, test } from "vitest";
import { check } from "../../src/contract/index.ts";
import { badPayloads, goodPayloads } from "./omni-video-bad-payloads.ts";
import { payloadSuite } from "./payloads.suite.ts";

const endpoint = "omni-video.create";
const today = "2026-11-21";

payloadSuite({ endpoint, today, good: goodPayloads, bad: badPayloads });

test("the observed texts of the service are used where they are known", () => {
  const texts = (name: string): readonly (string | undefined)[] => {
    const payload = badPayloads.find((candidate) => candidate.name === name);
    return check(endpoint, payload?.body ?? null, { today }).map((finding) => finding.wireMessage);
  };
  expect(texts("mode standard")).toContain("mode value 'standard' is invalid");
  expect(texts("a picture as a data: URL")).toContain("File is not in a valid base64 format");
  expect(texts("a clip as base64")).toContain("Video URL is invalid");
  expect(texts("7 s of O1 from text")).toContain("Duration only supports 5 or 10 seconds when no refer_image is provided");
  expect(texts("16 s")).toContain("duration value '16' is invalid");
  expect(texts("4K of O1")).toContain("4k mode is not supported by the current model: kling-video-o1");
});
