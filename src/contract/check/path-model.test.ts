import { describe, expect, it } from "vitest";

import { endpoints } from "../endpoints/index.ts";
import { refusePathModel } from "./path-model.ts";

const creates = endpoints.filter(({ kind, pathModel }) => kind === "text-to-video" && pathModel !== undefined);

describe("a path that ends in a model", () => {
  it.each([
    ["kling-9", "model value 'kling-9' is invalid"],
    ["kling-v1", "The model 'kling-v1' has been discontinued and is no longer available."],
  ])("is refused as one that does not exist: %s", (name, message) => {
    const error = refusePathModel(creates, name);
    expect([error.http, error.wireCode, error.wireMessage]).toEqual([404, 1203, message]);
    for (const { path } of creates) expect(error.fix).toContain(path);
  });

  it("is told the path that was likely meant", () => {
    expect(refusePathModel(creates, "kling-3-0").fix).toBe("Send it to /text-to-video/kling-3.0.");
  });
});
