import { describe, expect, it } from "vitest";

import { BadInput } from "../errors.ts";
import { createFakeContext, type FakeContext } from "../fake-context.suite.ts";
import { createProgram } from "../program.ts";

/** What a command writes; the fake clock stands on 2026-11-21. */
async function run(...words: readonly string[]): Promise<FakeContext["said"]> {
  const context = createFakeContext();
  await createProgram(context).parseAsync(["node", "onetake", ...words]);
  return context.said;
}

describe("register", () => {
  it("without a query tells how many claims there are about what", async () => {
    const { out, err } = await run("register");
    expect(out).toMatch(/^ +claims +live-confirmed +doc-derived +live-rejected +hypothesis-only +conflict +stale\n/);
    expect(out).toMatch(/^omni-video\.create +\d+ +\d+/m);
    expect(out).toMatch(/^notes +\d+/m);
    expect(out).toMatch(/\n\d+ claims\./);
    expect(err).toBe("");
  });

  it("lists an endpoint's claims under its heading, those that stand alike in a row", async () => {
    const { out } = await run("register", "elements.delete");
    expect(out).toMatch(/^elements\.delete {2}Delete an element {2}POST \/v1\/general\/delete-elements, also/);
    expect(out).toMatch(/^ {2}element_id +live-confirmed +2026-09-20 +.*exists/m);
    expect(out.split("\n").every((line) => line === line.trimEnd())).toBe(true);
  });

  it("cuts a long list and says how to see the rest", async () => {
    const short = await run("register", "omni-video");
    expect(short.err).toMatch(/^\d+ more rows; see them with --all/);
    const long = await run("register", "omni-video", "--all");
    expect(long.err).toBe("");
    expect(long.out.length).toBeGreaterThan(short.out.length);
  });

  it("shows a claim's page with its evidence and what stands beside it", async () => {
    const { out } = await run("register", "omni-video.create/image_list[].image_url#limits");
    expect(out).toMatch(/^omni-video\.create\/image_list\[\]\.image_url#limits\njpg, jpeg, png up to 10 MB/);
    expect(out).toMatch(/^status +doc-derived +relayed$/m);
    expect(out).toMatch(/^for\n {2}2026-03-29 {2}stated, document, only legacy\n +.*seeds\/002.*\n/m);
    expect(out).toMatch(/^beside it\n {2}exists +live-confirmed/m);
  });

  it("shows both sides of a conflict with their dates", async () => {
    const { out } = await run("register", "price:3.0-omni/video/silent/720p#units");
    expect(out).toContain("conflict");
    expect(out).toMatch(/^for\n {2}\d{4}-\d\d-\d\d/m);
    expect(out).toMatch(/^against\n {2}2026-09-20 {2}stated, third party\n.*V-D13\n.*0\.6/m);
  });

  it("narrows by status, mark, endpoint, field and source", async () => {
    expect((await run("register", "--endpoint", "omni-video.create", "--status", "live-rejected")).out).toContain(
      "refused:standard",
    );
    expect((await run("register", "--conflicts")).out).toContain("elements-or-voices");
    expect((await run("register", "--disputed", "--all")).out).toContain("multi-shot-without-frames");
    expect((await run("register", "--stale", "--field", "mode", "--endpoint", "omni-video")).out).toContain(
      "stale since 2026-09-26",
    );
    const { out } = await run("register", "--mark", "partial", "relayed", "--endpoint", "omni-video.create");
    expect(out).toContain("video_list[].video_url");
    expect(out).not.toMatch(/^ {2}duration/m);
    expect((await run("register", "--source", "CONSOLE", "--all")).out).toContain("image2video.create");
  });

  it("tells how things stood on a day", async () => {
    const claim = "omni-video.create/mode#member:4k";
    expect(await statusOf(claim, "--as-of", "2026-04-22")).toBe("hypothesis-only");
    expect(await statusOf(claim, "--as-of", "2026-04-23")).toBe("doc-derived");
    const { out } = await run("register", "omni-video.create/mode#member:std", "--as-of", "2026-03-29");
    expect(out).not.toContain("stale");
  });

  it("prints entries as JSON, with an explanation", async () => {
    const { claims, today } = JSON.parse((await run("register", "mode", "--endpoint", "omni-video.create", "--json")).out) as {
      readonly today: string;
      readonly claims: readonly { readonly id: string; readonly explanation: { readonly stands: string } }[];
    };
    expect(today).toBe("2026-11-21");
    expect(claims.map(({ id }) => id)).toContain("omni-video.create/mode#refused:standard");
    for (const { explanation } of claims) expect(explanation.stands).not.toBe("");
  });

  it("tells how much is covered", async () => {
    const { out } = await run("register", "--coverage");
    expect(out).toMatch(/^endpoints declared \/ documented +\d+ \/ \d+ {2}[\d.]+ %$/m);
    expect(out).toMatch(/^claims with located, dated evidence \/ claims +(\d+) \/ \1 {2}100 %$/m);
    expect(out).toMatch(/^claims stale on 2026-11-21 +\d+$/m);
    expect(JSON.parse((await run("register", "--coverage", "--json")).out)).toMatchObject({
      located: { of: expect.any(Number) },
    });
  });

  it("tells what was probably meant when nothing fits", async () => {
    await expect(run("register", "vidoe_list")).rejects.toMatchObject({ name: "BadInput", fix: "Did you mean video_list?" });
    await expect(run("register", "omni-video.create/mode#member:sdt")).rejects.toMatchObject({
      fix: "Did you mean omni-video.create/mode#member:std?",
    });
    await expect(run("register", "no such words at all")).rejects.toMatchObject({
      fix: "See `onetake register` for what there is.",
    });
    await expect(run("register", "--field", "mode", "--status", "ours")).rejects.toThrow(/no claim stands so/);
  });

  it("refuses a day that is none and a status that is none", async () => {
    await expect(run("register", "--as-of", "last week")).rejects.toThrow(/YYYY-MM-DD/);
    await expect(run("register", "--status", "maybe")).rejects.toThrow(/Allowed choices/);
  });
});

describe("explain", () => {
  it("tells of a refused form where it stands and what to send", async () => {
    const { out } = await run("explain", "omni-video.create/image_list[].image");
    expect(out).toMatch(/^omni-video\.create\/image_list\[\]\.image {2}Create an omni video/);
    expect(out).toMatch(/^ {2}what +refused: /m);
    expect(out).toMatch(/^ {2}stands +live-rejected: seen failing/m);
    expect(out).toMatch(/^ {2}why +1 record for/m);
    expect(out).toMatch(/^ {2}send +call it image_url\.$/m);
    expect(out).toMatch(/^for\n {2}2026-03-29/m);
  });

  it("tells of a field in each endpoint that has it, and says when there are more", async () => {
    const { out, err } = await run("explain", "task_id");
    expect(out.match(/^ {2}what /gm)).toHaveLength(4);
    expect(err).toMatch(/^\d+ more; name the endpoint/);
  });

  it("tells of error codes, models and notes", async () => {
    expect((await run("explain", "error:1303")).out).toContain("HTTP 429");
    expect((await run("explain", "model:3.0-omni")).out).toContain("makes clips of 3 to 15 s");
    expect((await run("explain", "note:no-chaining")).out).toContain("ours");
    expect(JSON.parse((await run("explain", "error:1303", "--json")).out)).toMatchObject({
      claims: [{ id: "error:1303#exists" }],
    });
  });

  it("suggests the nearest name, and does not explain a mere word", async () => {
    await expect(run("explain", "multi_promt")).rejects.toMatchObject({ fix: "Did you mean multi_prompt?" });
    await expect(run("explain", "lantern")).rejects.toThrow(BadInput);
    await expect(run("explain", "clip")).rejects.toMatchObject({ fix: expect.stringContaining("onetake register clip") });
  });
});

async function statusOf(claim: string, ...flags: readonly string[]): Promise<string | undefined> {
  const { claims } = JSON.parse((await run("register", claim, "--json", ...flags)).out) as {
    readonly claims: readonly { readonly status: string }[];
  };
  return claims[0]?.status;
}
