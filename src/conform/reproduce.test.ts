import { describe, expect, it } from "vitest";

import { findEndpoint } from "../contract/index.ts";
import { quote, toCurl } from "./reproduce.ts";

describe("toCurl", () => {
  it("writes a line that no shell reads anything into, with the credential as a variable", () => {
    const endpoint = findEndpoint("text2video.create");
    const line = toCurl({ baseUrl: "http://x.test" }, { endpoint, path: endpoint.path, body: { prompt: "it's $HOME" } });
    expect(line).toContain(`--data-raw '{"prompt":"it'\\''s $HOME"}'`);
    expect(line).toContain('"Authorization: Bearer $KEY"');
  });

  it("quotes what a quote would end", () => {
    expect(quote("a'b")).toBe(`'a'\\''b'`);
  });
});
