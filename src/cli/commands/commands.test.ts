import { describe, expect, it } from "vitest";

import { contractVersion, endpoints } from "../../contract/index.ts";
import { BadInput, CheckFailed } from "../errors.ts";
import { createFakeContext, type FakeContext } from "../fake-context.suite.ts";
import { createProgram } from "../program.ts";

async function run(context: FakeContext, ...words: readonly string[]): Promise<void> {
  await createProgram(context).parseAsync(["node", "onetake", ...words]);
}

const good = endpoints.flatMap(({ action, examples }) =>
  action === "create" ? examples.filter(({ accepted }) => accepted) : [],
);

describe("openapi", () => {
  it("prints either standard, or writes it to a file", async () => {
    const context = createFakeContext();
    await run(context, "openapi", "--standard", "new");
    expect(JSON.parse(context.said.out)).toMatchObject({ openapi: "3.1.0", paths: { "/text-to-video/kling-3.0": { post: {} } } });
    await run(context, "openapi", "--out", "/legacy.json");
    const written = JSON.parse(new TextDecoder().decode(await context.disk.read("/legacy.json"))) as { paths: object };
    expect(Object.keys(written.paths)).toContain("/v1/videos/omni-video");
    await expect(run(createFakeContext(), "openapi", "--standard", "v2")).rejects.toThrow("v2");
  });
});

describe("serve", () => {
  it.each([
    [["--public-url", "kling.example"], /kling\.example is not an address/],
    [["--public-url", "ftp://kling.example"], /is not an address/],
    [["--strictness", "harsh"], /Allowed choices are as-upstream, strict, lenient/],
    [["--look", "glossy"], /Allowed choices are slate, plain/],
    [["--pictures", "gif"], /Allowed choices are png, jpeg/],
  ])("refuses %j before anything is started", async (words, message) => {
    await expect(run(createFakeContext(), "serve", ...words)).rejects.toThrow(message);
  });
});

describe("check", () => {
  it("is silent about every accepted example of the contract", async () => {
    expect(good.length).toBeGreaterThan(5);
    for (const { title, body } of good) {
      const context = createFakeContext(
        JSON.stringify(body, (_, value: unknown) => (typeof value === "bigint" ? Number(value) : value)),
      );
      await run(context, "check", "-");
      expect(context.said, title).toEqual({ out: "", err: "" });
    }
  });

  it("names path, reason and fix of what is wrong, and fails", async () => {
    const body = {
      model_name: "kling-v3-omni",
      prompt: "A street",
      mode: "standard",
      aspect_ratio: "16:9",
      duration: "5",
      image_list: [{ image: "abc" }],
    };
    const context = createFakeContext(JSON.stringify(body));
    await expect(run(context, "check", "-", "--endpoint", "omni-video")).rejects.toThrow(CheckFailed);
    expect(context.said.out).toMatch(/refuse {3}mode\n.*standard.*\n {9}fix {2}.*std/);
    expect(context.said.out).toMatch(/refuse {3}image_list\[0\]\.image\n[^]*image_url/);
  });

  it("tells care only on request", async () => {
    const body = {
      model_name: "kling-v3-omni",
      prompt: "A street",
      aspect_ratio: "16:9",
      duration: "5",
      mode: "std",
      sound: "off",
      colour: "red",
    };
    const quiet = createFakeContext(JSON.stringify(body));
    await run(quiet, "check", "-", "--endpoint", "omni-video");
    expect(quiet.said.out).toBe("");
    const caring = createFakeContext(JSON.stringify(body));
    await run(caring, "check", "-", "--endpoint", "omni-video", "--care");
    expect(caring.said.out).toMatch(/^care {5}/m);
    expect(caring.said.out).toContain("colour");
  });

  it("prints findings as JSON", async () => {
    const context = createFakeContext('{"mode": "standard"}');
    await expect(run(context, "check", "-", "--json")).rejects.toThrow(CheckFailed);
    expect(JSON.parse(context.said.out)).toMatchObject({
      endpoint: expect.any(String),
      findings: expect.arrayContaining([expect.objectContaining({ path: "mode" })]),
    });
  });

  const older = JSON.stringify({ model_name: "kling-v2-6", prompt: "Rain.", duration: "10", mode: "std", aspect_ratio: "16:9" });

  it("judges by a policy on request, and says that it is one", async () => {
    const quiet = createFakeContext(older);
    await run(quiet, "check", "-", "--endpoint", "text2video");
    const strict = createFakeContext(older);
    await expect(run(strict, "check", "-", "--endpoint", "text2video", "--policy", "house")).rejects.toThrow(CheckFailed);
    expect(strict.said.out).toMatch(/^refuse {3}model_name {2}policy house\n.*our policy/);
    const own = createFakeContext(older);
    await own.disk.write("/mine.json", new TextEncoder().encode('{"id": "mine", "maxSeconds": 5, "severity": "care"}'));
    await run(own, "check", "-", "--endpoint", "text2video", "--policy", "/mine.json", "--care");
    expect(own.said.out).toContain("policy mine");
    const wrong = run(createFakeContext(older), "check", "-", "--policy", "/none.json");
    await expect(wrong).rejects.toThrow(BadInput);
  });

  it("judges by the day it is given", async () => {
    const body = JSON.stringify({ model_name: "kling-v1-6", prompt: "Rain.", duration: "5", mode: "std" });
    await run(createFakeContext(body), "check", "-", "--endpoint", "text2video", "--today", "2026-09-14");
    const late = run(createFakeContext(body), "check", "-", "--endpoint", "text2video", "--today", "2026-09-15");
    await expect(late).rejects.toThrow(CheckFailed);
    await expect(run(createFakeContext(body), "check", "-", "--today", "15.9.")).rejects.toThrow("YYYY-MM-DD");
  });

  it("prints the body as it was meant, and what it changed", async () => {
    const context = createFakeContext('{"model": "kling-v3", "prompt": "Rain.", "duration": 5, "mode": "standard"}');
    await run(context, "check", "-", "--endpoint", "text2video", "--mend");
    expect(JSON.parse(context.said.out)).toEqual({ model_name: "kling-v3", prompt: "Rain.", duration: "5", mode: "std" });
    expect(context.said.err).toMatch(
      /mended {3}model {2}called it model_name\n[^]*wrote 5 as "5"\n[^]*wrote "standard" as "std"/,
    );
  });

  it("tells what it cannot know instead of judging it", async () => {
    const context = createFakeContext(
      "create({ model_name: 'kling-v3', image: toBase64(file), prompt: 'Rain.', duration: '5' })",
    );
    await run(context, "check", "-", "--endpoint", "image2video");
    expect(context.said).toEqual({ out: "", err: "not judged  image  stands for toBase64(file)\n" });
  });

  it.each([
    ["text that is no JSON", "{", ["-"], /standard input is not JSON/],
    ["a file that is not there", "", ["nowhere.json"], /nowhere\.json cannot be read/],
    ["an unknown endpoint", "{}", ["-", "--endpoint", "omni-vido"], /there is no endpoint omni-vido/],
  ])("refuses %s", async (_what, input, words, message) => {
    const context = createFakeContext(input);
    await expect(run(context, "check", ...words)).rejects.toThrow(BadInput);
    await expect(run(createFakeContext(input), "check", ...words)).rejects.toThrow(message);
  });
});

describe("price", () => {
  it("tells units, and how they come about", async () => {
    const body = {
      model_name: "kling-v3-omni",
      prompt: "A street",
      aspect_ratio: "16:9",
      duration: "5",
      mode: "std",
      sound: "off",
    };
    const context = createFakeContext(JSON.stringify(body));
    await run(context, "price", "-", "--endpoint", "omni-video", "--json");
    expect(JSON.parse(context.said.out)).toMatchObject({ pack: "video", min: 3, max: 3 });
  });
});

describe("version and help", () => {
  it("tell both versions", async () => {
    const context = createFakeContext();
    await run(context, "version", "--json");
    expect(JSON.parse(context.said.out)).toEqual({ onetake: "1.2.3", contract: contractVersion });
  });

  it("list every command, the environment and the exit codes", async () => {
    const context = createFakeContext();
    await expect(run(context, "help")).rejects.toThrow("(outputHelp)");
    for (const word of ["shoot", "serve", "check", "price", "tasks", "version", "ONETAKE_BASE_URL", "Exit codes:", "130"])
      expect(context.said.out).toContain(word);
  });
});

describe("tasks", () => {
  const record = {
    task_id: "42",
    task_status: "succeed",
    task_info: { external_task_id: "mine" },
    created_at: 1_000,
    updated_at: 2_000,
  };
  const fetch = async (url: string): Promise<Response> => {
    const { pathname } = new URL(url);
    if (pathname === "/v1/videos/omni-video")
      return Response.json({ code: 0, message: "SUCCEED", request_id: "r", data: [record] });
    if (pathname.startsWith("/v1/videos/omni-video/"))
      return Response.json({ code: 0, message: "SUCCEED", request_id: "r", data: record });
    if (!endpoints.some(({ path }) => path === pathname))
      return Response.json({ code: 1201, message: "Task not found", request_id: "r" }, { status: 400 });
    return Response.json({ code: 0, message: "SUCCEED", request_id: "r", data: [] });
  };
  const server = ["--base-url", "http://server.test"] as const;

  it("are listed in aligned columns", async () => {
    const context = createFakeContext("", fetch);
    await run(context, "tasks", "list", ...server);
    expect(context.said.out).toBe(
      "id  family      state      created              external id\n42  omni-video  succeeded  1970-01-01 00:00:01  mine\n",
    );
  });

  it("are listed as JSON, of one family when that is asked for", async () => {
    const context = createFakeContext("", fetch);
    await run(context, "tasks", "list", "--family", "omni-video", "--json", ...server);
    expect(JSON.parse(context.said.out)).toEqual({ tasks: [{ family: "omni-video", ...record }] });
  });

  it("are shown by id", async () => {
    const context = createFakeContext("", fetch);
    await run(context, "tasks", "show", "42", ...server);
    expect(context.said.out).toMatch(/^id +42\nexternal id +mine\nstate +succeeded\n/);
  });

  it("refuse a family that is not there", async () => {
    await expect(run(createFakeContext("", fetch), "tasks", "list", "--family", "sculpture", ...server)).rejects.toThrow(
      /no family sculpture/,
    );
  });

  it("refuse an address that is none", async () => {
    await expect(run(createFakeContext("", fetch), "tasks", "list", "--base-url", "server")).rejects.toThrow(
      /not the address of a server/,
    );
  });
});
