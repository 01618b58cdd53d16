import { describe, expect, it } from "vitest";

import { check } from "../../contract/index.ts";
import { BadInput, NoTranslation } from "../errors.ts";
import { createFakeContext, type FakeContext } from "../fake-context.suite.ts";
import { createProgram } from "../program.ts";

const legacy = JSON.stringify({
  model_name: "kling-v3-omni",
  prompt: "<<<element_1>>> waits",
  element_list: [{ element_id: 11 }],
  aspect_ratio: "16:9",
  image: "https://media.example.com/a.png",
});

async function run(context: FakeContext, ...words: readonly string[]): Promise<FakeContext> {
  await createProgram(context).parseAsync(["node", "onetake", "translate", ...words]);
  return context;
}

describe("translate", () => {
  it("prints the body alone on standard output, and the rest beside it", async () => {
    const { said } = await run(createFakeContext(legacy), "-", "--to", "new");
    const body: unknown = JSON.parse(said.out);
    expect(body).toMatchObject({
      contents: [
        { type: "prompt", text: "@element_1 waits" },
        { type: "element", element_id: "11" },
      ],
    });
    expect(said.err).toContain("to    omni-video-3.0-omni.create  POST /omni-video/kling-3.0-omni\n");
    expect(said.err).toMatch(/^lost {2}image\n {6}\S.*\n {6}fix {2}.*first_frame/m);
    expect(said.err).toMatch(/^note {2}mode\n {6}.*1080p.*720p/m);
    expect(said.err).toMatch(/GET \/tasks.*succeeded.*API key/);
  });

  it("gives a body that check takes", async () => {
    const { said } = await run(createFakeContext(legacy), "-", "--to", "new", "--json");
    const document = JSON.parse(said.out) as { readonly endpoint: string; readonly body: Record<string, never> }; // written by the command
    expect(document).toMatchObject({ from: "omni-video.create", path: "/omni-video/kling-3.0-omni", lost: [{ path: "image" }] });
    expect(check(document.endpoint, document.body).filter(({ severity }) => severity === "refuse")).toEqual([]);
    expect(said.err).toBe("");
  });

  it("keeps every digit of an id", async () => {
    const body = '{"contents":[{"type":"prompt","text":"A"},{"type":"element","element_id":"1829836802793406551","id":"e"}]}';
    const { said } = await run(createFakeContext(body), "-", "--to", "legacy", "--endpoint", "omni-video-3.0-omni");
    expect(said.out).toContain('"element_id": 1829836802793406551\n');
  });

  it("takes a curl command, whose address names the model", async () => {
    const command = `curl -X POST https://api.example.com/text-to-video/kling-2.6 -d '{"prompt": "A boat"}'`;
    const { said } = await run(createFakeContext(command), "-", "--to", "legacy");
    expect(JSON.parse(said.out)).toMatchObject({ model_name: "kling-v2-6", mode: "std" });
  });

  it("asks for the endpoint where a body does not tell the model", async () => {
    const context = createFakeContext('{"contents": [{"type": "prompt", "text": "A"}]}');
    await expect(run(context, "-", "--to", "legacy")).rejects.toThrow(BadInput);
    await expect(run(createFakeContext("[]"), "-", "--to", "new", "--endpoint", "omni-video")).rejects.toThrow(BadInput);
  });

  it.each([
    ["text-to-video-3.0-turbo", "legacy", '{"prompt": "A"}', "no-model"],
    ["text2video", "new", '{"prompt": "A"}', "retired-model"],
    ["omni-video", "legacy", "{}", "same-standard"],
  ])("fails for %s to %s, which has no counterpart", async (endpoint, to, body, code) => {
    const failed = run(createFakeContext(body), "-", "--to", to, "--endpoint", endpoint);
    await expect(failed).rejects.toThrow(NoTranslation);
    await expect(failed).rejects.toMatchObject({ code, fix: expect.any(String) });
  });

  it("needs to know which way, and helps with an example", async () => {
    await expect(run(createFakeContext(legacy), "-")).rejects.toThrow(/--to/);
    const context = createFakeContext();
    await expect(run(context, "--help")).rejects.toThrow("(outputHelp)");
    expect(context.said.out).toContain("$ onetake translate request.json --to new");
  });
});
