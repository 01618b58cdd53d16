import { describe, expect, it } from "vitest";

import { claimsAt, claimsOn, recordsOf } from "./record.ts";

describe("a listing of claims", () => {
  it("is the claims of each line at each endpoint", () => {
    const claims = claimsAt(
      ["text2video.create", "image2video.create"],
      `
      mode: exists member:std
      rule:shots-sum: holds
    `,
    );
    expect(claims).toEqual([
      "text2video.create/mode#exists",
      "text2video.create/mode#member:std",
      "text2video.create/rule:shots-sum#holds",
      "image2video.create/mode#exists",
      "image2video.create/mode#member:std",
      "image2video.create/rule:shots-sum#holds",
    ]);
  });

  it("may be put together of several listings", () => {
    const PAGING = "query:pageNum: exists\n" as const;
    expect(claimsAt("omni-video.list", `${PAGING}query:pageSize: exists`)).toHaveLength(2);
  });

  it("is each of the atoms of each subject", () => {
    expect(claimsOn(["model:o1", "model:3.0"], "exists seconds")).toEqual([
      "model:o1#exists",
      "model:o1#seconds",
      "model:3.0#exists",
      "model:3.0#seconds",
    ]);
    expect(claimsOn("error:1303", "exists")).toEqual(["error:1303#exists"]);
  });

  it("needs atoms in each line", () => {
    // @ts-expect-error -- the line has no atoms
    expect(() => claimsAt("omni-video.create", "mode")).toThrow(TypeError);
  });
});

describe("a claim that the contract does not make", () => {
  it("does not compile", () => {
    const wrong = [
      // @ts-expect-error -- no such endpoint
      claimsAt("omni-video.paint", "mode: exists"),
      // @ts-expect-error -- no such field
      claimsAt("omni-video.create", "mode: exists\nmodus: exists"),
      // @ts-expect-error -- no such member
      claimsAt("omni-video.create", "mode: exists member:standard"),
      // @ts-expect-error -- a field of the query is not one of the body
      claimsAt("omni-video.list", "pageNum: exists"),
      // @ts-expect-error -- only one of the endpoints has it
      claimsAt(["omni-video.create", "text2video.create"], "video_list: exists"),
      // @ts-expect-error -- no such rule
      claimsAt("omni-video.create", "rule:shots-product: holds"),
      // @ts-expect-error -- no such model
      claimsOn("model:9.0", "exists"),
      // @ts-expect-error -- no such capability
      claimsOn("model:3.0", "exists smell"),
    ];
    expect(wrong.every((claims) => claims.length > 0)).toBe(true);
  });

  it("is no claim of a record either", () => {
    const origin = { tag: "x", kind: "person", artifact: "nobody", day: "2026-11-21", rung: "stated" } as const;
    // @ts-expect-error -- only listings make claims
    expect(recordsOf(origin, [{ name: "x", locator: "nowhere", claims: ["omni-video.create/mode#exists"] }])).toHaveLength(1);
  });
});

/** The type of the wrong listing is a text that names the claim. */
it("is told by its name", () => {
  type Told = Parameters<typeof claimsAt<"omni-video.create", "mode: exists member:standard">>[1];
  const told: Told = "no claim omni-video.create/mode#member:standard";
  expect(told).toContain("member:standard");
});
