import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { JsonObject } from "../../base/index.ts";
import {
  endpoints,
  failureTexts,
  judgeMedia,
  WireError,
  replaceAt,
  type Endpoint,
  type MediaLimits,
} from "../../contract/index.ts";
import { createFixture, type Fixture } from "../fixture.suite.ts";
import type { Probe, ProbedMedia, TaskView } from "../index.ts";
import { toFacts, toReason, toRefusal } from "./judge.ts";
import { inputTrials, TRIAL_DAY, UNSERVED } from "./input-trials.suite.ts";
import { mediaValues, type MediaValue } from "../../engines/index.ts";

/** Facts that keep every limit. */
function fitFor(
  { formats, minSide, aspects, minSeconds, maxSeconds, minFps }: MediaLimits,
  medium: MediaValue["medium"],
): ProbedMedia {
  const [w, h] = aspects?.[0] ?? [1, 1];
  const side = Math.max(minSide ?? 600, 600);
  const seconds = medium === "image" ? 0 : Math.min((minSeconds ?? 4) + 1, maxSeconds ?? 60);
  const size = medium === "audio" ? { width: 0, height: 0 } : { width: (side / h) * w, height: side };
  return { format: formats[0] ?? "", mime: "x/y", bytes: 9, ...size, seconds, ...(medium === "video" && { fps: minFps ?? 30 }) };
}

/** Facts that break one limit each. */
function faultsOf({ limits, medium }: MediaValue): readonly ProbedMedia[] {
  const fit = fitFor(limits, medium);
  const { minSide, maxSide, aspect, minSeconds, maxSeconds, minFps, maxFps } = limits;
  return [
    { ...fit, format: "gif" },
    ...(minSide === undefined ? [] : [{ ...fit, width: minSide - 1, height: minSide - 1 }]),
    ...(maxSide === undefined ? [] : [{ ...fit, width: maxSide + 1, height: maxSide + 1 }]),
    ...(aspect === undefined ? [] : [{ ...fit, width: 900, height: 2500 }]),
    ...(minSeconds === undefined ? [] : [{ ...fit, seconds: minSeconds - 0.1 }]),
    ...(maxSeconds === undefined ? [] : [{ ...fit, seconds: maxSeconds + 0.1 }]),
    ...(minFps === undefined ? [] : [{ ...fit, fps: minFps - 1 }]),
    ...(maxFps === undefined ? [] : [{ ...fit, fps: maxFps + 1 }]),
  ];
}

const seen = new Set<string>();

/** All faults once for each set of limits, and one where the set was tried before. */
function faultsFor(value: MediaValue): readonly ProbedMedia[] {
  const faults = faultsOf(value);
  const isNew = seen.size < seen.add(JSON.stringify(value.limits)).size;
  return isNew ? faults : faults.slice(0, 1);
}

describe("every medium of every endpoint", () => {
  let at: Fixture;
  /** What the file with this one byte is found to be; an unknown one cannot be read. */
  const found = new Map<number, ProbedMedia>();

  beforeAll(async () => {
    const probe: Probe = async (_medium, source) => {
      const [byte = 0] = typeof source === "string" ? await at.world.disk.read(source) : source;
      const facts = found.get(byte);
      if (!facts) throw new Error("not readable");
      return facts;
    };
    at = createFixture({ probe, clock: { now: () => TRIAL_DAY } });
    await at.tasks.start();
  });
  afterAll(() => at.close());

  it("is tried, in every form that the contract takes", () => {
    const declared = endpoints.flatMap(({ id, bodyFields }) =>
      JSON.stringify(bodyFields)
        .split('"kind":"media"')
        .slice(1)
        .map(() => id),
    );
    const tried = inputTrials.map(({ endpoint }) => endpoint.id);
    for (const id of new Set(declared)) expect([id, count(tried, id)]).toEqual([id, count(declared, id)]);
    expect(inputTrials.length).toBeGreaterThan(50);
  });

  it.each(
    inputTrials.flatMap((trial) => trial.value.forms.map((form) => [trial.endpoint.id, trial.value.path, form, trial] as const)),
  )("%s %s as %s is judged where the service judges it", async (id, path, form, { endpoint, body, value }) => {
    const isNow = form === "base64" && value.limits.judged === "create";
    for (const bad of [undefined, ...faultsFor(value)]) {
      const end = await tryWith(endpoint, body, { ...value, path, text: form }, bad);
      if (end.unserved && UNSERVED.includes(id)) continue;
      const [fault] = bad ? judgeMedia(value.limits, toFacts(value.medium, bad)) : [];
      if (bad && !fault) throw new Error(`${JSON.stringify(bad)} breaks no limit`);
      const told = fault
        ? isNow
          ? toRefusal(value, fault).wireMessage
          : toReason(value, fault)
        : isNow
          ? `${path} is not a readable ${value.medium}`
          : `The ${value.medium} at ${path} is not a readable ${value.medium} file.`;
      expect(end).toEqual(isNow ? { code: 1201, path, told } : { state: "failed", told });
    }
  });

  it("has the service's own texts where they were observed", () => {
    const place = { path: "x", medium: "image" } as const;
    const fault = { message: "", fix: "" };
    expect(toReason(place, { ...fault, rule: "media-side" })).toBe(failureTexts["image-pixel"]);
    expect(toReason(place, { ...fault, rule: "media-aspect" })).toBe(failureTexts["image-geometry"]);
    expect(toRefusal({ path: "x", medium: "audio" }, { ...fault, rule: "media-format" }).wireMessage).toBe(
      "Audio format is invalid",
    );
  });

  interface End {
    readonly unserved?: true;
    readonly code?: number;
    readonly path?: string | undefined;
    readonly state?: string;
    readonly told?: string | null;
  }

  /** Sends the body with one bad medium at a place, all others being good. */
  async function tryWith(
    endpoint: Endpoint,
    body: JsonObject,
    { path, text }: MediaValue,
    bad: ProbedMedia | undefined,
  ): Promise<End> {
    found.clear();
    at.served.clear();
    const texts = new Map<string, string>();
    for (const [index, other] of mediaValues(endpoint, body).entries()) {
      const isIt = other.path === path;
      const facts = isIt ? bad : fitFor(other.limits, other.medium);
      if (facts) found.set(index, facts);
      const inline = isIt ? text === "base64" : !other.forms.includes("url");
      const address = `https://media.example.com/${index}`;
      if (!inline) at.served.set(address, Buffer.from([index]));
      texts.set(other.path, inline ? Buffer.from([index]).toString("base64") : address);
    }
    try {
      const view: TaskView = await at.ended(await at.create(endpoint.id, replaceAt(body, texts)));
      return { state: view.task.state, told: view.task.reason };
    } catch (thrown) {
      if (thrown instanceof WireError) return { code: thrown.wireCode, path: thrown.path, told: thrown.wireMessage };
      return { unserved: true };
    }
  }
});

function count(ids: readonly string[], wanted: string): number {
  return ids.filter((id) => id === wanted).length;
}
