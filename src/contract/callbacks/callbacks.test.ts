import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";

import { allClaims } from "../claims/claims-of.ts";
import { fieldsIn } from "../roles/paths.ts";
import { callbacks } from "./index.ts";

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
