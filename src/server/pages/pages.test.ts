import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { isJsonObject, parseJson } from "../../base/index.ts";
import { endpoints, findEndpoint, toOpenApi } from "../../contract/index.ts";
import { startTestServer, taskIdOf, type TestServer } from "../testing.ts";

const PATH = findEndpoint("omni-video.create").path;
const HOSTILE = `"><script>alert(1)</script><img src=x onerror='alert(2)'>&amp;\`\${3}`;

let at: TestServer;
beforeEach(async () => void (at = await startTestServer()));
afterEach(async () => at[Symbol.asyncDispose]());

describe("the pages", () => {
  it("say what this is, how it is and where the rest is", async () => {
    const page = await read("/");
    for (const text of ["Kling 3.0 API in a box", "1.2.3", "<code>fake</code>", ">ready<", at.url, "Nothing here costs money"])
      expect(page.text).toContain(text);
    expect(linksOf(page.text)).toEqual(
      expect.arrayContaining([
        "/healthz",
        "/metrics",
        "/onetake/tasks",
        "/onetake/docs/legacy",
        "/onetake/docs/new",
        "/onetake/openapi/legacy.json",
        "/onetake/openapi/new.json",
      ]),
    );
  });

  it("link to nothing that is not there", async () => {
    const links = linksOf((await read("/")).text).filter((link) => link.startsWith("/"));
    for (const link of links) expect([link, (await fetch(at.url + link)).status]).toEqual([link, 200]);
  });

  it("show an example that the server takes", async () => {
    const { text } = await read("/");
    const body = unescape(/-d '([\s\S]*?)'<\/pre>/.exec(text)?.[1] ?? "");
    const path = new RegExp(`curl ${at.url}(\\S+)`).exec(text)?.[1] ?? "";
    expect((await at.post(path, body)).http).toBe(200);
  });

  it("say when the store does not answer", async () => {
    await at[Symbol.asyncDispose]();
    at = await startTestServer({ health: async () => false });
    expect((await read("/")).text).toContain("not ready");
  });

  it("run nothing and load nothing from elsewhere", async () => {
    const id = await makeVideo();
    for (const path of ["/", "/onetake/tasks", `/onetake/tasks/${id}`, "/onetake/tasks/1"]) {
      const { headers, text } = await read(path);
      expect(headers.get("content-security-policy")).toMatch(
        /^default-src 'none'; style-src 'self'; img-src 'self' data:; media-src 'self'; /,
      );
      expect(text).not.toMatch(/<script|style=|\son\w+=/i);
      expect(
        [...text.matchAll(/(?:src|href)="([^"]*)"/g)]
          .map(([, link]) => link)
          .filter((link) => !/^(\/(?!\/)|data:,$)/.test(link ?? "")),
      ).toEqual([]);
    }
  });

  it("are refused to pages of other sites", async () => {
    for (const path of ["/", "/onetake/tasks", "/onetake/openapi/legacy.json"])
      expect((await fetch(at.url + path, { headers: { "sec-fetch-site": "cross-site" } })).status).toBe(403);
  });
});

describe("the pages of tasks", () => {
  it("list tasks with what came of them, and one by one with the request", async () => {
    const id = await makeVideo();
    const list = (await read("/onetake/tasks")).text;
    expect(list).toContain(`<a href="/onetake/tasks/${id}">${id}</a>`);
    expect(list).toContain(`class="state succeeded"`);
    expect(list).toContain(`/onetake/media/${"a".repeat(64)}/`);
    const one = (await read(`/onetake/tasks/${id}`)).text;
    expect(one).toMatch(new RegExp(`<video controls preload="metadata" src="/onetake/media/${"a".repeat(64)}/`));
    expect(one).toMatch(new RegExp(`<audio controls preload="metadata" src="/onetake/media/${"c".repeat(64)}/`));
    expect(one).toMatch(new RegExp(`<img src="/onetake/media/${"b".repeat(64)}/`));
    expect(one).toContain(`<a href="${PATH}/${id}">`);
    expect(unescape(one)).toContain(`"prompt": "A paper fox."`);
  });

  it("show the poster of a clip in the list and before it is played, and its contact sheet on its own page", async () => {
    const id = taskIdOf(await at.post(PATH, { prompt: "A paper fox." }));
    const [poster, sheet] = ["d".repeat(64), "e".repeat(64)];
    const video = { id: "1", blob: "a".repeat(64), mime: "video/mp4", seconds: "5", poster, sheet };
    at.tasks.change(id, { state: "succeeded", result: { videos: [video] } });
    const list = (await read("/onetake/tasks")).text;
    expect(list).toContain(`<img loading="lazy" src="/onetake/media/${poster}/1" alt="" />`);
    expect(list).not.toMatch(/<video|e{64}/);
    const one = (await read(`/onetake/tasks/${id}`)).text;
    expect(one).toContain(`poster="/onetake/media/${poster}/1"`);
    expect(one).toContain(`<a href="/onetake/media/${sheet}/1"><img src="/onetake/media/${sheet}/1" alt="" /></a>`);
  });

  it("say what a task that has not ended is doing, and have a button that cancels it", async () => {
    const id = taskIdOf(await at.post(PATH, { prompt: "A paper fox." }, { "x-onetake-look": "plain" }));
    for (const path of ["/onetake/tasks", `/onetake/tasks/${id}`]) expect((await read(path)).text).toContain(">queued<");
    at.tasks.change(id, { state: "processing", progress: { percent: 40, stage: "frames" } });
    for (const path of ["/onetake/tasks", `/onetake/tasks/${id}`]) expect((await read(path)).text).toContain(">40 % frames<");
    const page = await read(`/onetake/tasks/${id}`);
    expect(page.text).toContain("<dd>plain</dd>");
    // Under another referrer policy browsers send the form without its Origin, and the server refuses it.
    expect(page.headers.get("referrer-policy")).toBe("same-origin");
    expect(page.headers.get("content-security-policy")).toContain("form-action 'self'");
    const [, action = ""] = /<form method="post" action="([^"]+)">/.exec(page.text) ?? [];
    const headers = { accept: "text/html", origin: at.url };
    const after = await fetch(at.url + action, { method: "POST", headers });
    expect([after.status, after.url]).toEqual([200, `${at.url}/onetake/tasks/${id}`]);
    const text = await after.text();
    expect(text).toContain("The task was cancelled.");
    expect(text).not.toContain("<form");
  });

  it("load themselves again while something moves, and then stop", async () => {
    const id = taskIdOf(await at.post(PATH, { prompt: "A paper fox." }));
    const refresh = /<meta http-equiv="refresh"/;
    for (const path of ["/onetake/tasks", `/onetake/tasks/${id}`]) expect((await read(path)).text).toMatch(refresh);
    at.tasks.change(id, { state: "failed", reason: "The picture is too dark" });
    for (const path of ["/onetake/tasks", `/onetake/tasks/${id}`]) expect((await read(path)).text).not.toMatch(refresh);
    expect((await read(`/onetake/tasks/${id}`)).text).toContain("The picture is too dark");
  });

  it("let nothing out of its quotes that a request or an engine wrote", async () => {
    const id = taskIdOf(await at.post(PATH, { prompt: HOSTILE, external_task_id: HOSTILE, callback_url: HOSTILE }));
    at.tasks.change(id, {
      state: "succeeded",
      reason: HOSTILE,
      progress: { percent: 1, stage: HOSTILE },
      result: { videos: [{ id: HOSTILE, blob: HOSTILE, mime: HOSTILE, seconds: HOSTILE }] },
    });
    at.tasks.addElement({ id: HOSTILE, taskId: id, name: HOSTILE, images: [HOSTILE] });
    const plain = (await read(`/onetake/tasks/${await makeVideo()}`)).text;
    const tags = new Set(tagsOf(plain));
    for (const path of ["/onetake/tasks", `/onetake/tasks/${id}`]) {
      const { text } = await read(path);
      expect(text).not.toMatch(/<script|onerror='|alert\(1\)<\/script>/i);
      expect(
        tagsOf(text).filter(
          (tag) => !tags.has(tag) && !["table", "thead", "tbody", "tr", "th", "td", "br", "div", "span"].includes(tag),
        ),
      ).toEqual([]);
    }
  });

  it("go on with older tasks where one page is not enough", async () => {
    for (let made = 0; made < 51; made++) await at.post(PATH, { prompt: `fox ${made}` });
    expect(linksOf((await read("/onetake/tasks")).text).at(-1)).toMatch(/^\/onetake\/tasks\?before=\d+-\d+$/);
  });

  it("have no page for what is not there", async () => {
    expect((await read("/onetake/tasks/860000000000000001")).status).toBe(404);
    expect((await read("/onetake/tasks/%22%3E%3Cscript%3E")).status).toBe(404);
  });

  it("tell a browser without a key what they need, and show an account its own tasks only", async () => {
    await at[Symbol.asyncDispose]();
    const keys = [
      { account: "studio", apiKey: "key-1" },
      { account: "other", apiKey: "key-2" },
    ];
    at = await startTestServer({ auth: { mode: "strict", keys } });
    const id = taskIdOf(await at.post(PATH, { prompt: "mine" }, { authorization: "Bearer key-1" }));
    const none = await read("/onetake/tasks");
    expect([none.status, none.text.includes(id)]).toEqual([401, false]);
    expect(none.text).toContain("This server asks for keys");
    expect((await read("/onetake/tasks", "key-1")).text).toContain(id);
    expect((await read("/onetake/tasks", "key-2")).text).not.toContain(id);
    expect((await read(`/onetake/tasks/${id}`, "key-1")).status).toBe(200);
    expect((await read(`/onetake/tasks/${id}`, "key-2")).status).toBe(404);
    expect((await read(`/onetake/tasks/${id}`)).status).toBe(401);
    expect((await read("/")).text).toContain("needed: an API key");
  });
});

describe("the OpenAPI documents", () => {
  it.each(["legacy", "new"] as const)("of the %s standard are the contract's, with this server's address", async (standard) => {
    const response = await fetch(`${at.url}/onetake/openapi/${standard}.json`);
    expect(response.headers.get("content-type")).toBe("application/json; charset=utf-8");
    const document = parseJson(await response.text());
    if (!isJsonObject(document)) throw new TypeError("no document");
    expect(document).toEqual({ ...toOpenApi(standard), servers: [{ url: at.url, description: "this server" }] });
    const paths = endpoints.filter((endpoint) => endpoint.standard === standard).map(({ path }) => path);
    expect(Object.keys(document["paths"] ?? {})).toEqual(expect.arrayContaining(paths));
  });

  it("name a configured public address", async () => {
    await at[Symbol.asyncDispose]();
    at = await startTestServer({ baseUrl: "https://kling.example/" });
    const response = await fetch(`${at.url}/onetake/openapi/new.json`);
    expect(await response.json()).toMatchObject({ servers: [{ url: "https://kling.example" }] });
  });

  it.each(["/onetake/openapi/other.json", "/onetake/openapi/legacy", "/onetake/docs/other", "/onetake/docs/other/start.js"])(
    "%s is no page",
    async (path) => {
      expect((await at.send(path)).http).toBe(404);
    },
  );
});

describe("the interactive reference", () => {
  it.each(["legacy", "new"])("of the %s standard loads its program and its document from this server alone", async (standard) => {
    const page = await read(`/onetake/docs/${standard}`);
    expect(page.status).toBe(200);
    expect(page.headers.get("content-security-policy")).toMatch(/default-src 'none'; script-src 'self'; .*connect-src 'self'/);
    const scripts = [...page.text.matchAll(/<script src="([^"]+)"><\/script>/g)].map(([, path]) => path ?? "");
    expect(scripts).toEqual(["/onetake/docs/scalar.js", `/onetake/docs/${standard}/start.js`]);
    const [program, start] = await Promise.all(scripts.map(async (path) => await (await fetch(at.url + path)).text()));
    expect(program).toContain("createApiReference");
    expect(start).toContain(`"url":"/onetake/openapi/${standard}.json"`);
    for (const setting of [
      `"withDefaultFonts":false`,
      `"telemetry":false`,
      `"hideClientButton":true`,
      `"showDeveloperTools":"never"`,
    ])
      expect(start).toContain(setting);
    expect(start).not.toContain("http");
  });
});

async function makeVideo(): Promise<string> {
  const id = taskIdOf(await at.post(PATH, { prompt: "A paper fox." }));
  const result = {
    videos: [{ id: "1", blob: "a".repeat(64), mime: "video/mp4", seconds: "5" }],
    images: [{ blob: "b".repeat(64), mime: "image/png" }],
    audios: [{ id: "2", mp3: "c".repeat(64), mp3Seconds: "3.1" }],
  };
  at.tasks.change(id, { state: "succeeded", result, units: "3" });
  return id;
}

interface Read {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

async function read(path: string, key?: string): Promise<Read> {
  const response = await fetch(at.url + path, key === undefined ? {} : { headers: { authorization: `Bearer ${key}` } });
  expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(response.headers.get("cache-control")).toBe("no-store");
  return { status: response.status, headers: response.headers, text: await response.text() };
}

function linksOf(text: string): readonly string[] {
  return [...text.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, link]) => unescape(link ?? ""));
}

function tagsOf(text: string): readonly string[] {
  return [...text.matchAll(/<([a-z]+\d?)/gi)].map(([, tag]) => tag ?? "");
}

function unescape(text: string): string {
  return text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
}
