import { describe, expect, it } from "vitest";

import type { JsonObject } from "../../base/index.ts";
import { check } from "../check/check.ts";
import { housePolicy } from "./house.ts";
import { readPolicy } from "./read-policy.ts";

const GOOD: JsonObject = { model_name: "kling-v3", prompt: "Rain.", duration: "15", mode: "std", sound: "off" };

function breaches(endpoint: string, body: JsonObject, policy = housePolicy): readonly string[] {
  return check(endpoint, body, { policy }).flatMap((finding) =>
    finding.policy === undefined ? [] : `${finding.severity} ${finding.rule}`,
  );
}

describe("a policy", () => {
  it("is silent about what it allows, and not judged unless it is handed in", () => {
    expect(breaches("text2video.create", GOOD)).toEqual([]);
    const older = { ...GOOD, model_name: "kling-v2-6", duration: "10" };
    expect(check("text2video.create", older).filter(({ rule }) => rule.startsWith("policy:"))).toEqual([]);
  });

  it("refuses a model that it does not name, and names those that it does", () => {
    const [finding] = check("text2video.create", { ...GOOD, model_name: "kling-v2-6", duration: "10" }, { policy: housePolicy });
    expect(finding).toMatchObject({ path: "model_name", rule: "policy:model", policy: "house", severity: "refuse" });
    expect(finding?.fix).toContain('"kling-v3"');
    expect(breaches("omni-video.create", { prompt: "Rain.", aspect_ratio: "16:9" })).toEqual(["refuse policy:model"]);
  });

  it("refuses more seconds than it allows, wherever the service's own limit lies", () => {
    const short = readPolicy({ id: "short", maxSeconds: 10, severity: "approve" });
    expect(breaches("text2video.create", GOOD, short)).toEqual(["approve policy:seconds"]);
    expect(breaches("text2video.create", { ...GOOD, duration: "10" }, short)).toEqual([]);
  });

  it("does not speak of what is no clip", () => {
    expect(breaches("elements.create", { element_name: "a" })).toEqual([]);
  });

  it("is read from JSON, with models by any of their names", () => {
    expect(readPolicy({ id: "own", models: ["kling-v3-omni", "3.0"], why: "because" })).toEqual({
      id: "own",
      title: "A policy of one's own",
      models: ["3.0-omni", "3.0"],
      why: "because",
    });
  });

  it.each([
    [[], /JSON object/],
    [{ maxseconds: 3 }, /no member "maxseconds"/],
    [{ maxSeconds: "3" }, /number of seconds/],
    [{ models: "3.0" }, /list of models/],
    [{ models: ["kling-v9"] }, /no model "kling-v9"/],
    [{ severity: "hard" }, /severity/],
    [{ id: 3 }, /id has to be a text/],
  ])("refuses %j", (json, reason) => {
    expect(() => readPolicy(json)).toThrow(reason);
  });
});
