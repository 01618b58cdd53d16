import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../base/index.ts";
import { endpoints } from "../endpoints/index.ts";
import { check } from "./check.ts";

/** Every create that takes listed shots, with what else its body needs to be good. */
const others: Readonly<Record<string, JsonObject>> = {
  "omni-video.create": { model_name: "kling-v3-omni", aspect_ratio: "16:9" },
  "text2video.create": { model_name: "kling-v3" },
  "image2video.create": { model_name: "kling-v3", image: "https://a.example/first.png" },
};

const takers = endpoints.filter((endpoint) => endpoint.bodyFields.some((field) => field.role === "shots"));

test("every endpoint that takes shots is covered here", () => {
  expect(takers.map((endpoint) => endpoint.id).toSorted()).toEqual(Object.keys(others).toSorted());
});

describe.each(takers.map((endpoint) => endpoint.id))("shots of %s", (id) => {
  const rulesOf = (
    seconds: readonly number[],
    total: number,
    prompts?: readonly string[],
    indexes?: readonly number[],
  ): readonly string[] =>
    check(id, body(id, seconds, total, prompts, indexes))
      .filter((finding) => finding.severity === "refuse")
      .map((finding) => finding.rule);

  test("are silent when 1 to 6 shots of 1 s or more add up to a length of 3 to 15 s", () => {
    fc.assert(
      fc.property(goodSeconds(), (seconds) => {
        expect(check(id, body(id, seconds, sum(seconds)))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test("are refused exactly when they do not add up", () => {
    fc.assert(
      fc.property(goodSeconds(), fc.integer({ min: 3, max: 15 }), (seconds, total) => {
        expect(rulesOf(seconds, total).includes("shots-sum")).toBe(sum(seconds) !== total);
      }),
      { numRuns: 300 },
    );
  });

  test("are refused when there are more than 6", () => {
    fc.assert(
      fc.property(fc.integer({ min: 7, max: 15 }), (count) => {
        const findings = check(
          id,
          body(
            id,
            Array.from({ length: count }, () => 1),
            count,
          ),
        );
        expect(findings).toContainEqual(expect.objectContaining({ path: "multi_prompt", rule: "max", severity: "refuse" }));
      }),
    );
  });

  test("are refused when there is none", () => {
    expect(rulesOf([], 5)).toContain("shots-required");
  });

  test("are refused at the shot that is longer than the clip", () => {
    fc.assert(
      fc.property(goodSeconds(), fc.integer({ min: 1, max: 10 }), fc.nat(), (seconds, more, place) => {
        const total = sum(seconds);
        const at = place % seconds.length;
        const long = seconds.with(at, Math.min(15, total + more));
        fc.pre(Math.min(15, total + more) > total);
        const findings = check(id, body(id, long, total)).filter((finding) => finding.rule === "shot-length");
        expect(findings.map((finding) => finding.path)).toEqual([`multi_prompt[${at}].duration`]);
      }),
    );
  });

  test("are refused when a shot has no second", () => {
    expect(rulesOf([0, 5], 5).length).toBeGreaterThan(0);
  });

  test("take prompts of up to 512 characters each, counted as characters and not as bytes", () => {
    fc.assert(
      fc.property(
        goodSeconds(),
        fc.integer({ min: 505, max: 520 }),
        fc.constantFrom("x", "影", "🎬"),
        (seconds, length, letter) => {
          const prompts = seconds.map((_, place) => (place === seconds.length - 1 ? letter.repeat(length) : "Rain."));
          const path = `multi_prompt[${seconds.length - 1}].prompt`;
          const tooLong = check(id, body(id, seconds, sum(seconds), prompts)).filter((finding) => finding.rule === "max");
          expect(tooLong.map((finding) => finding.path)).toEqual(length > 512 ? [path] : []);
        },
      ),
    );
  });

  test("are refused unless they count 1, 2, 3, ...", () => {
    fc.assert(
      fc.property(goodSeconds(), fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 6, maxLength: 6 }), (seconds, numbers) => {
        const indexes = numbers.slice(0, seconds.length);
        const counts = indexes.every((number, place) => number === place + 1);
        expect(rulesOf(seconds, sum(seconds), undefined, indexes).includes("shot-index")).toBe(!counts);
      }),
    );
  });
});

function body(
  id: string,
  seconds: readonly number[],
  total: number,
  prompts?: readonly string[],
  indexes?: readonly number[],
): JsonObject {
  return {
    ...others[id],
    multi_shot: true,
    shot_type: "customize",
    multi_prompt: seconds.map((length, place) => ({
      index: indexes?.[place] ?? place + 1,
      prompt: prompts?.[place] ?? `Shot ${place + 1}.`,
      duration: String(length),
    })),
    duration: String(total),
  };
}

/** Lengths of 1 to 6 shots that add up to 3 to 15 s. */
function goodSeconds(): fc.Arbitrary<readonly number[]> {
  return fc
    .tuple(fc.integer({ min: 3, max: 15 }), fc.array(fc.integer({ min: 1, max: 14 }), { maxLength: 5 }))
    .map(([total, cuts]) => [...new Set(cuts.filter((cut) => cut < total)), total].toSorted((a, b) => a - b))
    .map((ends) => ends.map((end, place) => end - (ends[place - 1] ?? 0)));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
