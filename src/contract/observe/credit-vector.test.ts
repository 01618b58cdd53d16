import { describe, expect, it } from "vitest";
import { creditVector } from "./credit-vector.ts";
import { reduceExchange } from "./reduce-exchange.ts";
import type { Exchange, ShapeVector } from "./shape.ts";

const AT = Date.parse("2026-11-26T10:00:00Z");
const DAY = 86_400_000;
const body = { model_name: "kling-v3-omni", prompt: "A lantern.", mode: "std", duration: "5" };
const ok = { http: 200, code: 0 } as const;

function vectorOf(more: Partial<Exchange> = {}): ShapeVector {
  const vector = reduceExchange({
    endpoint: "omni-video.create",
    host: "api-singapore.klingai.com",
    at: AT,
    body,
    ...ok,
    ...more,
  });
  if (vector === undefined) throw new Error("the contract has the endpoint");
  return vector;
}

function refusedWith(message: string, changed: object, code = 1201, more: Partial<Exchange> = {}): ShapeVector {
  return vectorOf({ http: 400, code, message, body: { ...body, ...changed }, ...more });
}

/** Verdict, rung and claim, one a line, without those of the error table. */
function said(vector: ShapeVector, others: readonly ShapeVector[] = []): readonly string[] {
  return creditVector(vector, others)
    .flatMap(({ verdict, rung, claims }) =>
      claims.map((claim) => `${verdict} ${rung} ${claim.replace("omni-video.create/", "")}`),
    )
    .filter((line) => !line.includes("error:"));
}

describe("an acceptance", () => {
  it("counts for what was sent: fields, members, forms and bounds, and no further than that it was taken", () => {
    const lines = said(
      vectorOf({ body: { ...body, image_list: [{ image_url: "https://a.example/b.png", type: "first_frame" }] } }),
    );
    expect(lines).toEqual(
      expect.arrayContaining([
        "for accepted mode#exists",
        "for accepted mode#member:std",
        "for accepted image_list[].image_url#form:url",
        "for accepted model:3.0-omni#exists",
      ]),
    );
    expect(lines.filter((line) => /#(?:default|required|effect|limits)$|rule:/.test(line))).toEqual([]);
  });

  it("is bound to its place, standard, model and mode", () => {
    expect(creditVector(vectorOf())[0]).toMatchObject({
      scope: { surface: "global", standard: "legacy", model: "kling-v3-omni", mode: "std" },
      source: { kind: "traffic", artifact: "own traffic with api-singapore.klingai.com" },
      day: "2026-11-26",
    });
    expect(creditVector(vectorOf({ host: "my-tenant.gateway.example", probe: true }))[0]).toMatchObject({
      scope: { surface: expect.stringMatching(/^gateway-[0-9a-f]{8}$/) },
      source: { kind: "probe" },
    });
  });

  it("speaks against a refused form that was taken, and for no trap", () => {
    expect(said(vectorOf({ body: { ...body, mode: "standard", model: "x" } }))).toContain(
      "against accepted mode#refused:standard",
    );
    expect(said(vectorOf({ body: { ...body, model: "x" } })).filter((line) => line.includes("model#"))).toEqual([]);
  });

  it("reaches completed when the task succeeded", () => {
    const create = vectorOf();
    const end = { endpoint: "omni-video.one", body: undefined, create } as const;
    const data = { task_id: "1", task_status: "succeed", final_unit_deduction: "3" };
    expect(said(vectorOf({ ...end, data }))).toContain("for completed mode#member:std");
    expect(said(vectorOf({ ...end, data: { ...data, task_status: "processing" } }))).toEqual([]);
    expect(said(vectorOf({ ...end, data: { ...data, task_status: "failed" } }))).toEqual([]);
  });

  it("has the units for the price, or against it where others were taken", () => {
    const create = vectorOf();
    const end = (units: string): ShapeVector =>
      vectorOf({
        endpoint: "omni-video.one",
        create,
        data: { task_id: "1", task_status: "succeed", final_unit_deduction: units },
      });
    expect(said(end("3"))).toContain("for completed price:3.0-omni/no-video/silent/720p#units");
    expect(said(end("3.5"))).toContain("against completed price:3.0-omni/no-video/silent/720p#units");
  });
});

describe("a refusal", () => {
  it("speaks of the one field that it names, and of nothing else", () => {
    expect(said(refusedWith("mode value 'pro' is invalid", { mode: "pro" }))).toEqual(["against accepted mode#member:pro"]);
    expect(said(refusedWith("mode value 'standard' is invalid", { mode: "standard" }))).toEqual([
      "for accepted mode#refused:standard",
    ]);
  });

  it("says nothing where it names no field, several, or a value like any other", () => {
    expect(said(refusedWith("something is wrong", { mode: "pro" }))).toEqual([]);
    expect(said(refusedWith("image_list and video_list cannot go together", { image_list: [{}], video_list: [{}] }))).toEqual([]);
    expect(said(refusedWith("prompt value 'x' is invalid", {}))).toEqual([]);
  });

  it.each([
    ["concurrency", 1303, 429],
    ["content", 1301, 400],
    ["balance", 1102, 429],
  ])("over %s says nothing of any field", (_, code, http) => {
    expect(said(refusedWith("mode value 'pro' is invalid", { mode: "pro" }, code, { http }))).toEqual([]);
  });

  it("over an id that is taken says nothing of any field", () => {
    expect(said(refusedWith("External_task_id x already exists", { external_task_id: "x" }))).toEqual([]);
  });

  it("in the words of a rule speaks for the rule and not against the field", () => {
    const vector = refusedWith(
      "Image tail is not supported by the current model",
      { image_tail: "https://a.example/b.png" },
      1201,
      {
        endpoint: "image2video.create",
      },
    );
    expect(said(vector)).toEqual(["for accepted image2video.create/rule:tail-model#holds"]);
  });

  it("shows that the service has its code", () => {
    const [line] = creditVector(refusedWith("no", {}));
    expect(line).toMatchObject({ claims: ["error:1201#exists"], verdict: "for" });
    expect(creditVector(refusedWith("no", {}, 4242))).toEqual([]);
  });

  it.each(["lost", "foreign"])("that is none, as the answer is %s, says nothing", (kind) => {
    expect(creditVector(vectorOf(kind === "lost" ? { http: 0, code: undefined } : { http: 502, code: undefined }))).toEqual([]);
  });
});

describe("a minimal pair", () => {
  const unnamed = refusedWith("no", { mode: "pro" });

  it("speaks against what made the difference, whatever the words", () => {
    expect(said(unnamed, [vectorOf()])).toEqual(["against accepted mode#member:pro"]);
    expect(said(vectorOf(), [unnamed])).toContain("against accepted mode#member:pro");
  });

  it("speaks for a bound that one side is beyond, and for a field that is needed", () => {
    const long = refusedWith("no", { prompt: "x".repeat(2600) });
    expect(said(long, [vectorOf()])).toEqual(["for accepted prompt#max"]);
    const without = vectorOf({ http: 400, code: 1201, message: "no", body: { prompt: body.prompt, mode: "std", duration: "5" } });
    expect(said(without, [vectorOf()]).filter((line) => line.includes("required"))).toEqual([]);
  });

  it("takes a record with all that is in it as one field", () => {
    const voices = refusedWith("no", { image_list: [{ image_url: "https://a.example/b.png" }] });
    expect(said(voices, [vectorOf()])).toEqual(["against accepted image_list#exists"]);
  });

  it.each([
    ["differ in two fields", refusedWith("no", { mode: "pro", duration: "10" })],
    ["went to other hosts", refusedWith("no", { mode: "pro" }, 1201, { host: "api-beijing.klingai.com" })],
    ["are weeks apart", refusedWith("no", { mode: "pro" }, 1201, { at: AT + 30 * DAY })],
    ["differ in what the contract does not know", refusedWith("no", { mode: "pro", secret: 1 })],
    ["were refused over concurrency", refusedWith("no", { mode: "pro" }, 1303, { http: 429 })],
    ["do not differ at all", refusedWith("no", {})],
  ])("are no two creates that %s", (_, refused) => {
    expect(said(refused, [vectorOf()])).toEqual([]);
  });
});

describe("ids", () => {
  it("are the same for the same on one day, and others on the next", () => {
    const ids = (vector: ShapeVector): readonly string[] => creditVector(vector).map(({ id }) => id);
    expect(ids(vectorOf({ at: AT + 1000, body: { ...body, prompt: "Other words." } }))).toEqual(ids(vectorOf()));
    expect(ids(vectorOf({ at: AT + DAY }))).not.toEqual(ids(vectorOf()));
  });
});
