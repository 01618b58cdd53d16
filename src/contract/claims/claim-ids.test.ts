import { describe, expect, it } from "vitest";

import { allClaims } from "./claims-of.ts";
import { fieldClaim, placedPattern, readClaim } from "./claim-ids.ts";

describe("a claim id taken apart", () => {
  it.each([
    ["omni-video.create/mode#member:std", { subject: "omni-video.create", place: "body", path: "mode", atom: "member:std" }],
    ["omni-video.list/query:pageSize#max", { subject: "omni-video.list", place: "query", path: "pageSize", atom: "max" }],
    ["omni-video.create/rule:shots-sum#holds", { subject: "omni-video.create", path: "rule:shots-sum", atom: "holds" }],
    [
      "x.create/contents[first_frame].url#form:url",
      { subject: "x.create", place: "body", path: "contents[first_frame].url", atom: "form:url" },
    ],
    ["price:3.0/silent/720p#units", { subject: "price:3.0/silent/720p", path: "", atom: "units" }],
    ["note:continuity#holds", { subject: "note:continuity", path: "", atom: "holds" }],
  ])("%s", (claim, parts) => {
    expect(readClaim(claim)).toEqual(parts);
  });

  it("gives the id back when it is put together, for every claim of the contract", () => {
    for (const claim of allClaims()) {
      const { subject, place, path, atom } = readClaim(claim);
      const named = place === undefined ? path : placedPattern(place, path);
      expect(path === "" ? `${subject}#${atom}` : fieldClaim(subject, named, atom)).toBe(claim);
    }
  });
});
