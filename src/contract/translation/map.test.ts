import { describe, expect, test } from "vitest";
import { endpoints } from "../endpoints/index.ts";
import { holderRoles, itemRows, mapRows, settingRows } from "./map.ts";
import { rolesOf } from "./places.ts";

const creates = endpoints.filter(({ action, product }) => action === "create" && product === "video");
const kinds = new Set(creates.filter(({ standard }) => standard === "new").map(({ kind }) => kind));
const paired = creates.filter(({ kind }) => kinds.has(kind));

describe("the map", () => {
  test("is about endpoints of both standards", () => {
    expect([...kinds].toSorted()).toEqual(["image-to-video", "motion-control", "omni-video", "text-to-video"]);
    expect(new Set(paired.map(({ standard }) => standard))).toEqual(new Set(["legacy", "new"]));
  });

  test.each(paired.map((endpoint) => [endpoint.id, endpoint] as const))("knows every role of %s", (_id, endpoint) => {
    const known = new Set([...mapRows.flatMap(({ roles }) => roles), ...holderRoles]);
    expect([...rolesOf(endpoint)].filter((role) => !known.has(role))).toEqual([]);
  });

  test.each(paired.map((endpoint) => [endpoint.id, endpoint] as const))("has a role for every field of %s", (_id, endpoint) => {
    const without = endpoint.bodyFields.filter(({ role }) => role === undefined);
    expect(without.map(({ name }) => name)).toEqual([]);
  });

  test("says each aspect once, and why what only one side has is lost", () => {
    const aspects = mapRows.map(({ aspect }) => aspect);
    expect(new Set(aspects).size).toBe(aspects.length);
    for (const { role, lost, aspect } of settingRows) {
      const isNew = paired.some((endpoint) => endpoint.standard === "new" && rolesOf(endpoint).has(role));
      expect(lost?.new === undefined, aspect).toBe(isNew);
    }
    for (const { aspect } of itemRows) expect(aspects).toContain(aspect);
  });
});
