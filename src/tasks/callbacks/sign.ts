import { createHmac } from "node:crypto";

import { signing } from "../../contract/index.ts";

/** What is signed. `seconds` is Unix time. */
export interface Signed {
  readonly webhookId: string;
  readonly seconds: number;
  readonly body: string;
}

/** The headers that prove where a callback comes from: one signature for each secret; none at all without a secret. */
export function signatureHeaders(signed: Signed, secrets: readonly string[]): Readonly<Record<string, string>> {
  if (secrets.length === 0) return {};
  return {
    [signing.idHeader]: signed.webhookId,
    [signing.timestampHeader]: String(signed.seconds),
    [signing.signatureHeader]: secrets.map((secret) => sign(signed, secret)).join(" "),
  };
}

function sign({ webhookId, seconds, body }: Signed, secret: string): string {
  const key = Buffer.from(secret.slice(signing.secretPrefix.length), "base64");
  const digest = createHmac("sha256", key).update(`${webhookId}.${seconds}.${body}`).digest("base64");
  return signing.signaturePrefix + digest;
}
