import { Webhook } from "standardwebhooks";
import { describe, expect, it } from "vitest";

import {
  RecordError,
  SecretError,
  SignatureError,
  TimestampError,
  UnsignedError,
  verifyCallback,
  WebhookError,
  type WebhookHeaders,
} from "./index.ts";

// The service's published example.
const SECRET = "whsec_dGVzdHNlY3JldHRlc3RzZWNyZXR0ZXN0c2VjcmV0MTI=";
const BODY = '{"id":"1234567890","status":"succeeded","message":"","create_time":1781080778802,"update_time":1781080794151}';
const HEADERS = {
  "webhook-id": "9876543210",
  "webhook-timestamp": "1781080794",
  "webhook-signature": "v1,UsKlJP00XoQyOn410NM9xv34sP+Gl0jnOO9Lcpr7NJ4=",
};
const NOW = 1_781_080_794_000;
const OTHER = `whsec_${Buffer.alloc(32, 7).toString("base64")}`;

const verify = (
  headers: WebhookHeaders = HEADERS,
  body: string | Uint8Array = BODY,
  secrets: string | string[] = SECRET,
  now = NOW,
) => verifyCallback(headers, body, secrets, { now });

describe("verifying a callback", () => {
  it("takes the documents' own example and reads its task", async () => {
    expect(await verify()).toMatchObject({
      webhookId: "9876543210",
      signedAt: NOW,
      task: { id: "1234567890", state: "succeeded" },
      record: { status: "succeeded" },
    });
  });

  it("takes headers of any kind and case, and the body as text or bytes", async () => {
    const upper = Object.fromEntries(Object.entries(HEADERS).map(([name, value]) => [name.toUpperCase(), value]));
    for (const headers of [new Headers(HEADERS), upper, { ...HEADERS, "x-other": ["a", "b"] }])
      await expect(verify(headers, new TextEncoder().encode(BODY))).resolves.toBeDefined();
  });

  it("takes one fitting signature of several, and one fitting secret of several", async () => {
    const foreign = new Webhook(OTHER).sign("9876543210", new Date(NOW), BODY);
    const both = { ...HEADERS, "webhook-signature": `v1a,AAAA ${foreign} ${HEADERS["webhook-signature"]}` };
    await expect(verify(both)).resolves.toBeDefined();
    await expect(verify(both, BODY, OTHER)).resolves.toBeDefined();
    await expect(verify(HEADERS, BODY, [OTHER, SECRET])).resolves.toBeDefined();
  });

  it("takes what the official library signs", async () => {
    const body = '{"task_id":"893026487205900289","task_status":"submitted","note":"« ü 拍 🎬 »"}';
    const signature = new Webhook(OTHER).sign("7529000000000000001", new Date(NOW), body);
    const headers = { ...HEADERS, "webhook-id": "7529000000000000001", "webhook-signature": signature };
    expect((await verify(headers, body, OTHER)).task).toMatchObject({ id: "893026487205900289", state: "submitted" });
  });

  it("takes five minutes either way and no second more", async () => {
    for (const seconds of [-300, 300]) await expect(verify(HEADERS, BODY, SECRET, NOW + seconds * 1000)).resolves.toBeDefined();
    for (const seconds of [-301, 301])
      await expect(verify(HEADERS, BODY, SECRET, NOW + seconds * 1000)).rejects.toBeInstanceOf(TimestampError);
    await expect(verifyCallback(HEADERS, BODY, SECRET)).rejects.toBeInstanceOf(TimestampError);
  });

  it("refuses a changed body, id, time or signature, and another secret", async () => {
    const changes: readonly (readonly [WebhookHeaders, string, string | string[]])[] = [
      [HEADERS, BODY.replace("succeeded", "failed"), SECRET],
      [HEADERS, `${BODY} `, SECRET],
      [{ ...HEADERS, "webhook-id": "9876543211" }, BODY, SECRET],
      [{ ...HEADERS, "webhook-timestamp": "1781080795" }, BODY, SECRET],
      [{ ...HEADERS, "webhook-signature": HEADERS["webhook-signature"].replace("Us", "Ut") }, BODY, SECRET],
      [{ ...HEADERS, "webhook-signature": HEADERS["webhook-signature"].replace("v1,", "v2,") }, BODY, SECRET],
      [{ ...HEADERS, "webhook-signature": "v1," }, BODY, SECRET],
      [HEADERS, BODY, OTHER],
      [HEADERS, BODY, []],
    ];
    for (const [headers, body, secrets] of changes)
      await expect(verify(headers, body, secrets as string[])).rejects.toBeInstanceOf(SignatureError);
  });

  it("refuses what is not signed, or ambiguously", async () => {
    for (const name of Object.keys(HEADERS)) {
      await expect(verify({ ...HEADERS, [name]: undefined }), name).rejects.toBeInstanceOf(UnsignedError);
      await expect(verify({ ...HEADERS, [name]: ["a", "b"] }), name).rejects.toBeInstanceOf(UnsignedError);
      await expect(verify({ ...HEADERS, [name.toUpperCase()]: "1" }), name).rejects.toBeInstanceOf(UnsignedError);
    }
    for (const time of ["1781080794.0", "0x6a2923da", "-1", " 1781080794", "1e9", ""])
      await expect(verify({ ...HEADERS, "webhook-timestamp": time }), time).rejects.toBeInstanceOf(UnsignedError);
  });

  it("refuses secrets that are none", async () => {
    for (const secret of ["", "dGVzdA==", "whsec_", "whsec_%%%%", "whsec_dGVzdA==", SECRET.replace("=", "")])
      await expect(verify(HEADERS, BODY, secret), secret).rejects.toBeInstanceOf(SecretError);
  });

  it("tells of a body that is signed and no task record", async () => {
    for (const body of ["[]", "no json", '{"a":1}', ""]) {
      const signature = new Webhook(SECRET).sign("9876543210", new Date(NOW), body);
      await expect(verify({ ...HEADERS, "webhook-signature": signature }, body), body).rejects.toBeInstanceOf(RecordError);
    }
  });

  it("names a way out in each of its errors", async () => {
    const thrown: unknown = await verify({}).catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(WebhookError);
    expect(thrown).toMatchObject({ code: "webhook-unsigned", fix: expect.stringContaining("secret") });
  });
});
