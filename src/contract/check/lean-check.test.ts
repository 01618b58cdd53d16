import { describe, expect, it } from "vitest";

import type { Json } from "../../base/index.ts";
import { endpoints } from "../endpoints/index.ts";
import { housePolicy } from "../policy/index.ts";
import { check as wholeCheck, guessEndpoint } from "./check.ts";
import { check, endpointIds, guessEndpointId, mend } from "./index.ts";
import { readLeanEndpoints, writeLeanEndpoints } from "./lean-endpoints.ts";
import { mend as wholeMend } from "./mend.ts";

const withBodies = endpoints.filter((endpoint) => endpoint.bodyFields.length > 0);

describe("the check for browsers", () => {
  it("knows every endpoint that takes a body", () => {
    expect(endpointIds()).toEqual(withBodies.map(({ id }) => id));
    expect(() => check("omni-video.paint", {})).toThrow(/omni-video\.paint/);
    expect(() => mend("omni-video.one", {})).toThrow(TypeError);
  });

  it.each(withBodies.map((endpoint) => [endpoint.id, endpoint] as const))(
    "judges and mends as the whole contract does: %s",
    (id, endpoint) => {
      const bodies: readonly Json[] = [
        ...endpoint.examples.map(({ body }) => body),
        {},
        null,
        ...spoilt(endpoint.bodyFields.map(({ name }) => name)),
      ];
      for (const body of bodies) {
        for (const options of [{}, { care: true, fine: true, policy: housePolicy, today: "2026-05-01" }, { strict: true }]) {
          expect(check(id, body, options)).toEqual(wholeCheck(id, body, options));
        }
        expect(mend(id, body)).toEqual(wholeMend(id, body));
      }
    },
  );

  it("guesses the same endpoint", () => {
    for (const { examples } of withBodies) {
      for (const { body } of examples) expect(guessEndpointId(body)).toBe(guessEndpoint(body)?.id);
    }
  });
});

/** A body for each field that has the wrong type there, and one that nobody knows. */
function spoilt(names: readonly string[]): readonly Json[] {
  return [...names.map((name) => ({ [name]: 7 })), ...names.map((name) => ({ [name]: "x" })), { surprise: true }];
}

describe("lean endpoints", () => {
  it("lose texts, examples and answers, and nothing else", () => {
    const lean = readLeanEndpoints(writeLeanEndpoints(endpoints));
    const told = JSON.stringify(lean);
    for (const [place, endpoint] of withBodies.entries()) {
      const { title: _1, examples: _2, headerFields: _3, answerFields: _4, ...rest } = endpoint;
      expect(withoutMeanings(lean[place])).toEqual(
        withoutMeanings({ ...rest, title: "", examples: [], headerFields: [], answerFields: [] }),
      );
      for (const field of endpoint.bodyFields) expect(told).toContain(JSON.stringify(field.meaning));
    }
  });
});

function withoutMeanings(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === "meaning" ? undefined : inner)));
}
