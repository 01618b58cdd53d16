import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { check } from "../check/check.ts";
import type { MediaFacts } from "../check/finding.ts";
import { findEndpoint } from "../lookup.ts";
import { readRoles } from "../roles/read-roles.ts";
import { price } from "../price/price.ts";
import type { Standard } from "../vocabulary/index.ts";
import type { Aspect } from "./map.ts";
import { legacySamples, meaningOf, newSamples, type Sample } from "./round-trip.suite.ts";
import { translate, type Translation } from "./translate.ts";

const runs = { numRuns: 300, seed: 20261124 };

/** A translation of a request that the service takes, and therefore has one. */
function go(sample: Sample, to: Standard): Translation {
  const result = translate(sample.endpoint, sample.body, { to });
  if (result.outcome === "refused") throw new Error(`${sample.endpoint}: ${result.message}`);
  return result;
}

function isTaken({ endpoint, body }: Sample): boolean {
  return !check(endpoint, body).some(({ severity }) => severity === "refuse");
}

/** Taken without a doubt: sources disagree on nothing in it. */
function isClear({ endpoint, body }: Sample): boolean {
  return !check(endpoint, body).some(({ severity }) => severity === "refuse" || severity === "approve");
}

/** Every clip of a request is 7 s long, so that its price is known exactly. */
function clipFacts({ endpoint, body }: Sample): Readonly<Record<string, MediaFacts>> {
  const roles = readRoles(findEndpoint(endpoint), body);
  const clips = [...roles.all("video"), ...roles.all("source-video")];
  return Object.fromEntries(clips.map(({ path }) => [path, { format: "mp4", bytes: 1_000_000, seconds: 7 }]));
}

function aspectsOf(...translations: readonly Translation[]): readonly Aspect[] {
  return translations.flatMap(({ lost }) => lost.map(({ aspect }) => aspect));
}

/**
 * Where the standards differ in what goes together: frames count as references on the legacy side only, and an end frame beside a
 * feature clip of O1 is excluded by a page of the new one only.
 */
const OTHERWISE_THERE: ReadonlySet<string> = new Set(["references", "references-with-video", "feature-video-without-last"]);

const ways: readonly (readonly [string, fc.Arbitrary<Sample>, Standard, Standard])[] = [
  ["legacy to new", legacySamples, "new", "legacy"],
  ["new to legacy", newSamples, "legacy", "new"],
];

describe.each(ways)("%s", (_name, samples, to, from) => {
  test("asks for the same, but for what is told as lost", () => {
    fc.assert(
      fc.property(samples.filter(isTaken), (sample) => {
        const there = go(sample, to);
        expect(meaningOf(there, aspectsOf(there))).toEqual(meaningOf(sample, aspectsOf(there)));
      }),
      runs,
    );
  });

  test("and back asks for the same, and is settled", () => {
    fc.assert(
      fc.property(samples.filter(isTaken), (sample) => {
        const there = go(sample, to);
        const back = go(there, from);
        expect(back.endpoint).toBe(sample.endpoint);
        const lost = aspectsOf(there, back);
        expect(meaningOf(back, lost)).toEqual(meaningOf(sample, lost));
        const again = go(back, to);
        const twice = aspectsOf(back, again);
        expect(meaningOf(again, twice)).toEqual(meaningOf(there, twice));
      }),
      runs,
    );
  });

  test("gives a body that is taken when the source is, or tells why not", () => {
    fc.assert(
      fc.property(samples.filter(isClear), (sample) => {
        const there = go(sample, to);
        const refused = check(there.endpoint, there.body).filter(({ severity }) => severity === "refuse");
        expect(refused.filter(({ rule }) => !OTHERWISE_THERE.has(rule))).toEqual([]);
        for (const { message } of refused) expect(there.notes.map((note) => note.message).join()).toContain(message);
      }),
      runs,
    );
  });

  // The price is read from a body by other code, so that it is a witness of its own.
  test("costs the same, unless the sound is lost", () => {
    fc.assert(
      fc.property(samples.filter(isTaken), (sample) => {
        const there = go(sample, to);
        fc.pre(!aspectsOf(there).includes("audio"));
        const [here, other] = [sample, there].map(({ endpoint, body }) =>
          price(endpoint, body, { facts: clipFacts({ endpoint, body }) }),
        );
        expect([other?.min, other?.max, other?.row?.id]).toEqual([here?.min, here?.max, here?.row?.id]);
      }),
      runs,
    );
  });

  test("never reads more into a request that is not taken, and never fails", () => {
    fc.assert(
      fc.property(samples, (sample) => {
        expect(go(sample, to).body).toBeTypeOf("object");
      }),
      runs,
    );
  });

  test("tells of every field that it does not know", () => {
    fc.assert(
      fc.property(samples, fc.constantFrom("colour", "image_lists", "seed"), (sample, name) => {
        const { lost } = go({ ...sample, body: { ...sample.body, [name]: { deep: [1, ""] } } }, to);
        expect(lost.map(({ path }) => path)).toContain(`${name}.deep[0]`);
      }),
      { ...runs, numRuns: 100 },
    );
  });
});

test("most samples are taken, so that the properties are about something", () => {
  for (const [name, samples] of ways) {
    const drawn = fc.sample(samples, { numRuns: 1000, seed: 7 });
    expect(drawn.filter(isTaken).length, name).toBeGreaterThan(250);
    expect(drawn.filter(isClear).length, name).toBeGreaterThan(200);
  }
});
