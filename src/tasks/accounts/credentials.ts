import { createHash } from "node:crypto";

import type { Random } from "../../base/index.ts";

/** A new API key. It is told once; only its digest is kept. */
export function createApiKey(random: Random): string {
  return `onetake-${toText(random.bytes(32))}`;
}

/** A new pair: the access key names it, the secret key signs tokens. */
export function createKeyPair(random: Random): { readonly accessKey: string; readonly secretKey: string } {
  return { accessKey: Buffer.from(random.bytes(16)).toString("hex"), secretKey: toText(random.bytes(32)) };
}

/** The form in which an API key is kept and looked up: its SHA-256, hex. A look-up takes the same time however much of a guess is right. */
export function digestApiKey(apiKey: string): string {
  return createHash("sha256").update(apiKey).digest("hex");
}

function toText(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64url");
}
