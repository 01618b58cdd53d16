import { describe, expect, it } from "vitest";
import { check } from "../check/check.ts";
import { creditVector } from "./credit-vector.ts";
import { proposeProbe, type Probe } from "./propose-probe.ts";
import { reduceExchange } from "./reduce-exchange.ts";
import type { ShapeVector } from "./shape.ts";

const today = "2026-11-26";

function propose(claim: string): Probe {
  return proposeProbe(claim, { today });
}

function vectorOf(endpoint: string, body: object, isTaken: boolean): ShapeVector {
  const answer = isTaken ? { http: 200, code: 0 } : { http: 400, code: 1201, message: "" };
  const vector = reduceExchange({ endpoint, host: "", at: Date.parse(today), body, ...answer });
  if (vector === undefined) throw new Error("the contract has the endpoint");
  return vector;
}

describe("a proposed pair", () => {
  it.each([
    "omni-video.create/mode#member:4k",
    "omni-video.create/prompt#max",
    "omni-video.create/duration#member:10",
    "image2video.create/image_tail#exists",
    "text2video.create/cfg_scale#max",
    "elements.create/element_name#max",
    "motion-control.create/image_url#form:url",
    "text-to-video-3.0.create/settings.resolution#member:1080p",
  ])("for %s is let pass by check, and either outcome of it is credited at the claim", (claim) => {
    const probe = propose(claim);
    if (probe.is !== "pair" || probe.control === undefined) throw new Error(`no pair: ${JSON.stringify(probe)}`);
    for (const body of [probe.probe, probe.control])
      expect(check(probe.endpoint, body, { today }).filter(({ severity }) => severity === "refuse")).toEqual([]);
    const control = vectorOf(probe.endpoint, probe.control, true);
    const claimsOf = (isTaken: boolean): readonly string[] =>
      creditVector(vectorOf(probe.endpoint, probe.probe, isTaken), [control]).flatMap(({ claims }) => claims);
    expect(claimsOf(true)).toContain(claim);
    expect(claimsOf(false).some((each) => each.startsWith(claim.slice(0, claim.indexOf("#") + 1)))).toBe(true);
  });

  it("is the cheapest that does", () => {
    expect(propose("omni-video.create/prompt#max")).toMatchObject({ is: "pair", price: { pack: "video", min: 1.8, max: 1.8 } });
  });

  it("is one create where earlier traffic has the other half", () => {
    const claim = "omni-video.create/mode#member:4k";
    const whole = propose(claim);
    if (whole.is !== "pair" || whole.control === undefined) throw new Error("there is a pair");
    const seen = [{ ...vectorOf("omni-video.create", whole.control, true), host: "api-singapore.klingai.com" }];
    const half = proposeProbe(claim, { today, seen });
    expect(half).toMatchObject({ is: "pair", probe: whole.probe });
    expect(half).not.toHaveProperty("control");
  });

  it("holds nothing that accepted evidence of one's own refuses", () => {
    const claim = "omni-video.create/mode#member:4k";
    const sent = { model_name: "kling-v3-omni", mode: "std" };
    const refused = vectorOf("omni-video.create", { ...sent, mode: "4k" }, false);
    const refusal = creditVector(refused, [vectorOf("omni-video.create", sent, true)]);
    expect(proposeProbe(claim, { today, evidence: refusal })).toMatchObject({ is: "none" });
  });
});

describe("other probes", () => {
  it("are free where queries show it, or a refusal comes in any case", () => {
    expect(propose("omni-video.list/query:pageSize#max")).toMatchObject({
      is: "query",
      probe: expect.stringMatching(/pageSize=500$/),
    });
    const early = propose("image2video.create/model_name#member:kling-v2-6");
    if (early.is !== "refused-later") throw new Error("the model is looked at before the picture");
    expect(check(early.endpoint, early.probe).some(({ severity }) => severity === "refuse")).toBe(true);
  });

  it("are one create where a bill or its taking is what shows it", () => {
    expect(propose("price:3.0/silent/720p#units")).toMatchObject({ is: "bill", price: { max: 1.8 } });
    expect(propose("image-recognize.call/image#exists")).toMatchObject({ is: "taking" });
  });

  it.each([
    "omni-video.create/mode#refused:standard",
    "omni-video.create/rule:shots-sum#holds",
    "omni-video.create/prompt#effect",
    "omni-video.create/mode#default",
    "omni-video.one/answer:task_id#exists",
    "error:1303#exists",
    "nothing#exists",
  ])("are none for %s, with the reason", (claim) => {
    expect(propose(claim)).toMatchObject({ is: "none", claim, why: expect.stringMatching(/^.{20,}$/) });
  });
});
