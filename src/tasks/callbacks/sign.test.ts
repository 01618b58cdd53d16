import { describe, expect, it } from "vitest";

import { signatureHeaders } from "./sign.ts";

describe("signing", () => {
  it("agrees with the documents' own example", () => {
    const signed = {
      webhookId: "9876543210",
      seconds: 1_781_080_794,
      body: '{"id":"1234567890","status":"succeeded","message":"","create_time":1781080778802,"update_time":1781080794151}',
    };
    expect(signatureHeaders(signed, ["whsec_dGVzdHNlY3JldHRlc3RzZWNyZXR0ZXN0c2VjcmV0MTI="])).toEqual({
      "webhook-id": "9876543210",
      "webhook-timestamp": "1781080794",
      "webhook-signature": "v1,UsKlJP00XoQyOn410NM9xv34sP+Gl0jnOO9Lcpr7NJ4=",
    });
  });

  it("is left out without a secret", () => {
    expect(signatureHeaders({ webhookId: "1", seconds: 1, body: "" }, [])).toEqual({});
  });
});
