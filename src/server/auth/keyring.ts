import { createHash } from "node:crypto";

import { OnetakeError } from "../../base/index.ts";

/** A credential that the server takes: a fixed API key, or a pair whose secret signs tokens. */
export type Key =
  | { readonly account: string; readonly apiKey: string }
  | { readonly account: string; readonly accessKey: string; readonly secretKey: string };

/** The keys of a server, ready to be looked up. */
export interface Keyring {
  /** The account of an API key, or undefined. */
  accountOf(apiKey: string): string | undefined;
  /** The pair with this access key, or undefined. */
  pairOf(accessKey: string): { readonly account: string; readonly secretKey: string } | undefined;
}

/** The list of keys in the configuration cannot be used. */
export class KeysInvalid extends OnetakeError {
  override readonly name = "KeysInvalid";

  constructor(message: string) {
    super("keys-invalid", message, {
      fix: 'Give each key as {"account", "apiKey"} or {"account", "accessKey", "secretKey"}, all of them texts and no key twice.',
    });
  }
}

/**
 * Makes keys ready to be looked up. API keys are kept as digests, so that a look-up takes the same time however much of a guess is right.
 * @throws KeysInvalid when a member is missing or empty, or a key stands there twice.
 */
export function createKeyring(keys: readonly Key[]): Keyring {
  const accounts = new Map<string, string>();
  const pairs = new Map<string, { readonly account: string; readonly secretKey: string }>();
  keys.forEach((key, index) => {
    assertFilled(key, index);
    if ("apiKey" in key) addOnce(accounts, digest(key.apiKey), key.account, index);
    else addOnce(pairs, key.accessKey, { account: key.account, secretKey: key.secretKey }, index);
  });
  return { accountOf: (apiKey) => accounts.get(digest(apiKey)), pairOf: (accessKey) => pairs.get(accessKey) };
}

function assertFilled(key: Key, index: number): void {
  const members = "apiKey" in key ? [key.account, key.apiKey] : [key.account, key.accessKey, key.secretKey];
  if (members.every((member) => typeof member === "string" && member.trim() !== "")) return;
  throw new KeysInvalid(`Key ${index + 1} of the configuration lacks a member or has an empty one.`);
}

function addOnce<T>(map: Map<string, T>, name: string, value: T, index: number): void {
  if (map.has(name)) throw new KeysInvalid(`Key ${index + 1} of the configuration stands there twice.`);
  map.set(name, value);
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
