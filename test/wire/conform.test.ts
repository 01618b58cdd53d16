import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { createNodeWorld } from "../../src/base/node.ts";
import { runConform, type ConformReport } from "../../src/conform/index.ts";
import { endpoints } from "../../src/contract/index.ts";
import { refusalRow } from "../../src/contract/vectors.ts";
import { ownContract } from "../../src/contract/check/own-contract.ts";
import { judgeBody } from "../../src/contract/check/judge.ts";
import { conform } from "../drills/conform.drill.ts";
import { startInstantServer, type InstantServer } from "./instant-server.ts";
import { committedVectors } from "./judge-mutants.ts";

describe("conform against our own server, a seeded sample of the vectors", () => {
  let server: InstantServer;
  let report: ConformReport;
  beforeAll(async () => {
    server = await startInstantServer({ concurrency: 200 });
    const options = { baseUrl: server.url, world: createNodeWorld(), isFree: true, vectors: await committedVectors() };
    report = await runConform({ ...options, sample: 250, seed: 20_261_126 });
  }, 180_000);
  afterAll(async () => await server?.close());

  it("finds no deviation, in either standard and in no story", () => {
    expect(report.deviations).toEqual([]);
    expect(report.vectors.agreed).toBeGreaterThan(150);
    expect(report.byStandard.legacy.agreed).toBeGreaterThan(100);
    expect(report.byStandard.new.agreed).toBeGreaterThan(0);
    expect(report.stories.agreed).toBeGreaterThan(0);
  });

  it("gives a reason for everything that it does not judge", () => {
    const { vectors, stories, exclusions, notServed } = report;
    const left = [...exclusions, ...notServed].reduce((sum, { count }) => sum + count, 0);
    expect(left).toBe(vectors.excluded + vectors.notServed + stories.excluded + stories.notServed);
    expect([...exclusions, ...notServed].every(({ reason }) => /\S/.test(reason))).toBe(true);
  });
});

it("finds a server that does not look at models", async () => {
  const { faults, sentence } = await conform.control({ seed: 1, size: "slice" });
  expect(faults, sentence).toBeGreaterThan(10);
});

it("expects of a refused vector the row that the contract's own judgement answers with", async () => {
  const refused = (await committedVectors()).filter(({ verdict, surface }) => verdict.says === "refuses" && surface === "body");
  const byId = new Map(endpoints.map((endpoint) => [endpoint.id, endpoint]));
  const wrong = refused.filter((vector) => {
    const endpoint = byId.get(vector.endpoint);
    if (endpoint === undefined) return true;
    const found = judgeBody(ownContract(), endpoint, vector.value, { today: vector.today });
    const first = found.find(({ severity }) => severity === "refuse");
    return first !== undefined && (first.error ?? "bad-value") !== refusalRow(vector)?.name;
  });
  expect(wrong.map(({ id }) => id)).toEqual([]);
});
