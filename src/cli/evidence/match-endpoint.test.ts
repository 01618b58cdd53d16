import { expect, it } from "vitest";

import { endpoints } from "../../contract/index.ts";
import { matchEndpoint } from "./match-endpoint.ts";

it("finds every endpoint by its method and paths, also behind the beginning of a gateway", () => {
  for (const { id, method, path, alsoAt = [] } of endpoints) {
    for (const each of [path, ...alsoAt]) {
      const asked = each.replace(/\{\w+\}/g, "871");
      const found = [asked, `/tenant/kling${asked}`].map((pathname) => matchEndpoint(method.toLowerCase(), pathname));
      // Some endpoints share a path; which of them it was does not matter for what is sent there.
      for (const endpoint of found)
        expect([endpoint?.method, endpoint?.path ?? "", ...(endpoint?.alsoAt ?? [])], id).toContain(each);
    }
  }
});

it.each([
  ["GET", "/v1/videos"],
  ["POST", "/v1/videos/omni-video/871"],
  ["DELETE", "/v1/videos/omni-video"],
  ["GET", "/"],
])("finds none for %s %s", (method, path) => {
  expect(matchEndpoint(method, path)).toBeUndefined();
});
