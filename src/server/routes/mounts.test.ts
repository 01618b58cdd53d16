import { describe, expect, it } from "vitest";

import { withoutMount } from "./mounts.ts";

describe("mounts", () => {
  it.each([
    ["/kling/v1/videos", "/v1/videos"],
    ["/proxy/kling/v1/videos?a=/kling/", "/v1/videos?a=/kling/"],
    ["//proxy//kling//v1", "//v1"],
    ["/kling/text-to-video/kling-3.0", "/text-to-video/kling-3.0"],
    ["/v1/kling/videos", "/v1/kling/videos"],
    ["/klings/v1", "/klings/v1"],
    ["/text-to-video/kling-3.0", "/text-to-video/kling-3.0"],
    ["/kling", "/kling"],
  ])("take %s for %s", (url, path) => {
    expect(withoutMount(url)).toBe(path);
  });
});
