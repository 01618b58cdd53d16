import { describe, expect, it } from "vitest";

import { classifyReason, errorRows, failureTexts, sampleTextValues, writeErrorText } from "../index.ts";
import { findKnownText } from "./known-text.ts";

describe("the true reason of a refused create", () => {
  it.each([
    [1002, 401, "api key not found", "login"],
    [1102, 429, "Account balance not enough", "balance"],
    [1103, 403, "no right", "balance"],
    [1201, 400, "mode value 'ultra' is invalid", "parameters"],
    [1203, 404, "The model 'x' has been discontinued and is no longer available.", "parameters"],
    [1301, 400, "content unsafe", "policy-input"],
    [1302, 429, "too fast", "concurrency"],
    [1303, 429, "parallel task over resource pack limit", "concurrency"],
    [1304, 429, "ip", "login"],
    [5000, 500, "internal", "provider"],
  ])("of code %d is %s", (code, http, message, kind) => {
    expect(classifyReason({ moment: "create", code, http, message, requestId: "r-1" })).toMatchObject({
      class: kind,
      message,
      code,
      http,
      requestId: "r-1",
    });
  });

  it("asks to look up, and never to send again, wherever a task may exist", () => {
    for (const { code, http, taskMayExist } of errorRows) {
      const { next } = classifyReason({ moment: "create", code, http, message: "" });
      expect(/looked up by its external id/.test(next), String(code)).toBe(taskMayExist);
    }
    expect(classifyReason({ moment: "create", http: 0, message: "socket hang up" })).toMatchObject({ class: "unknown" });
    expect(classifyReason({ moment: "create", http: 502, message: "<html>" })).toMatchObject({ class: "provider" });
    expect(classifyReason({ moment: "create", http: 502, message: "<html>" }).next).toContain("Do not send the request again");
  });

  it("is that nothing was reached where nothing was sent", () => {
    const reason = classifyReason({ moment: "create", message: "getaddrinfo ENOTFOUND", sent: false });
    expect(reason).toMatchObject({ class: "unreachable" });
    expect(reason).not.toHaveProperty("http");
    expect(reason.next).toContain("Nothing was sent");
  });

  it("is found by its words where an answer has no code", () => {
    const message = "The model 'kling-v1' has been discontinued and is no longer available.";
    expect(classifyReason({ moment: "create", http: 404, message })).toMatchObject({ class: "parameters" });
  });

  it("says that a key of another region is of another region", () => {
    expect(classifyReason({ moment: "query", code: 1002, http: 401, message: "api key not found" }).next).toContain("region");
  });
});

describe("the true reason of a failed task", () => {
  it.each([
    [failureTexts["image-pixel"], "parameters"],
    [failureTexts["image-geometry"], "parameters"],
    [failureTexts.moderation, "policy-output"],
    ["the content is sensitive", "policy-output"],
    ["", "provider"],
    ["GPU fell over", "provider"],
  ])("of the words %o is %s", (message, kind) => {
    const reason = classifyReason({ moment: "task", code: 0, http: 200, message });
    expect(reason).toMatchObject({ class: kind, message });
    expect(reason).not.toHaveProperty("code");
    expect(reason.next).toContain("new purchase");
  });
});

describe("a text of the error table", () => {
  it("is known by what it says, with any values", () => {
    for (const row of errorRows) {
      for (const [key, text] of Object.entries(row.messages)) {
        const said = writeErrorText(text, sampleTextValues);
        expect(findKnownText(said, row.code), said).toMatchObject({ key, row: { code: row.code } });
      }
    }
  });

  it("is not known for another code", () => {
    expect(findKnownText("api key not found", 1201)).toBeUndefined();
    expect(findKnownText("api key not found", 42)).toBeUndefined();
  });
});
