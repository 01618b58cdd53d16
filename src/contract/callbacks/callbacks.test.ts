import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";

import { allClaims } from "../claims/claims-of.ts";
import { endpoints } from "../endpoints/index.ts";
import { fieldsIn } from "../roles/paths.ts";
import type { TaskFacts } from "../wire/facts.ts";
import { writeTask } from "../wire/task.ts";
import { callbacks, writeCallback } from "./index.ts";

describe.each(callbacks)("$id", (callback) => {
  const { signing } = callback;

  it("makes a statement of each of its fields", () => {
    const claims = new Set(allClaims());
    for (const { path } of fieldsIn(callback.headerFields)) expect(claims).toContain(`${callback.id}/header:${path}#exists`);
    for (const { path } of fieldsIn(callback.bodyFields)) expect(claims).toContain(`${callback.id}/answer:${path}#exists`);
  });

  it("declares the headers of its signature", () => {
    const names = callback.headerFields.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining([signing.idHeader, signing.timestampHeader, signing.signatureHeader]));
  });

  it("signs the documents' own example as they do", () => {
    const secret = "whsec_dGVzdHNlY3JldHRlc3RzZWNyZXR0ZXN0c2VjcmV0MTI=";
    const body = '{"id":"1234567890","status":"succeeded","message":"","create_time":1781080778802,"update_time":1781080794151}';
    expect(secret.startsWith(signing.secretPrefix)).toBe(true);
    const key = Buffer.from(secret.slice(signing.secretPrefix.length), "base64");
    const signature = createHmac("sha256", key).update(`9876543210.1781080794.${body}`).digest("base64");
    expect(`${signing.signaturePrefix}${signature}`).toBe("v1,UsKlJP00XoQyOn410NM9xv34sP+Gl0jnOO9Lcpr7NJ4=");
  });
});

describe("the body of a callback", () => {
  const called = endpoints.filter(
    ({ action, bodyFields }) => action === "create" && fieldsIn(bodyFields).some(({ field }) => field.role === "callback"),
  );
  const facts: TaskFacts = {
    id: "893026487205900289",
    externalId: "take-1",
    state: "succeeded",
    reason: null,
    createdAt: 1_781_080_778_802,
    updatedAt: 1_781_080_794_151,
    units: "2.5",
    videos: [{ id: "893026487205900290", url: "https://kling.example/a.mp4", seconds: "5.041" }],
    images: [{ index: 0, url: "https://kling.example/a.png" }],
    elements: [
      { id: "829836802793406551", name: "Mira", description: "", kind: "images", images: ["https://a.example"], ownedBy: "me" },
    ],
  };

  it("is asked for by creates of both standards", () => {
    expect(new Set(called.map(({ standard }) => standard))).toEqual(new Set(["legacy", "new"]));
  });

  it.each(called.filter(({ standard }) => standard === "legacy").map((create) => [create.id, create] as const))(
    "of %s is the record that a query answers",
    (_, create) => {
      const one = endpoints.find(({ family, action }) => family === create.family && action === "one");
      if (one === undefined) throw new Error("the family has no query");
      expect(writeCallback(create, facts)).toEqual(writeTask(one, facts));
    },
  );

  it("of the new standard is the record of a query, with elements in the words of callbacks", () => {
    const create = called.find(({ standard }) => standard === "new");
    const find = endpoints.find(({ standard, action }) => standard === "new" && action === "find");
    if (create === undefined || find === undefined)
      throw new Error("the new standard has no create with an address, or no query");
    const { elements: _, ...plain } = facts;
    expect(writeCallback(create, plain)).toEqual(writeTask(find, plain));
    expect(JSON.stringify(writeCallback(create, facts))).toContain('"materials":[');
  });

  it("tells no result before there is one", () => {
    for (const create of called) {
      const text = JSON.stringify(writeCallback(create, { ...facts, state: "submitted", units: null }));
      expect(text).not.toContain("https://");
    }
  });
});
