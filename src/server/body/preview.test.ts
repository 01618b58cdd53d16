import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { findEndpoint } from "../../contract/index.ts";
import { refusalOf, startTestServer, type TestServer } from "../testing.ts";

const PATH = findEndpoint("omni-video.create").path;
const BODY = { prompt: "A paper fox." };

let at: TestServer;
beforeEach(async () => void (at = await startTestServer()));
afterEach(async () => at[Symbol.asyncDispose]());

describe("the look of a preview", () => {
  it("is what the headers of the create ask for", async () => {
    await at.post(PATH, BODY, { "x-onetake-look": "plain", "x-onetake-pictures": "jpeg" });
    await at.post(PATH, BODY, { "x-onetake-look": "" });
    expect(at.tasks.admissions.map(({ preview }) => preview)).toEqual([{ look: "plain", pictures: "jpeg" }, {}]);
  });

  it("is the server's own where a create does not say it, each choice by itself", async () => {
    await at[Symbol.asyncDispose]();
    at = await startTestServer({ preview: { look: "plain", pictures: "jpeg" } });
    await at.post(PATH, BODY);
    await at.post(PATH, BODY, { "x-onetake-look": "slate" });
    expect(at.tasks.admissions.map(({ preview }) => preview)).toEqual([
      { look: "plain", pictures: "jpeg" },
      { look: "slate", pictures: "jpeg" },
    ]);
  });

  it.each([
    ["x-onetake-look", "glossy", "slate, plain"],
    ["x-onetake-look", "slate, plain", "slate, plain"],
    ["x-onetake-pictures", "JPEG", "png, jpeg"],
  ])("is refused in a word that is none: %s: %s", async (header, value, known) => {
    const answer = await at.post(PATH, BODY, { [header]: value });
    expect(refusalOf(answer)).toEqual([400, 1201]);
    expect(answer.body["message"]).toContain(header);
    expect(answer.headers.get("x-onetake-fix")).toContain(known);
    expect(at.tasks.admissions).toEqual([]);
  });
});
