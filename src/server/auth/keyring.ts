import { OnetakeError } from "../../base/index.ts";
import type { AccountsReader, KeyRow } from "../../store/index.ts";
import { digestApiKey } from "../../tasks/index.ts";

/** A credential that the server takes: a fixed API key, or a pair whose secret signs tokens. */
export type Key = KeyExtras &
  (
    | { readonly account: string; readonly apiKey: string }
    | { readonly account: string; readonly accessKey: string; readonly secretKey: string }
  );

interface KeyExtras {
  /** For the ledgers. */
  readonly name?: string;
  /** Name of the engine that makes what it creates; the server's usual one by default. */
  readonly engine?: string;
}

/** Whose a credential is. */
export interface Holder {
  readonly account: string;
  /** The credential's name; absent where it has none. */
  readonly keyName?: string;
  /** Name of the engine that makes what it creates; absent for the server's usual one. */
  readonly engine?: string;
}

/** A pair of keys and whose it is. */
export interface Pair extends Holder {
  readonly secretKey: string;
}

/** The keys of a server, to be looked up. */
export interface Keyring {
  /** Whose an API key is, or undefined. */
  ofApiKey(apiKey: string): Promise<Holder | undefined>;
  /** The pair with this access key, or undefined. */
  ofAccessKey(accessKey: string): Promise<Pair | undefined>;
}

/** The list of keys in the configuration cannot be used. */
export class KeysInvalid extends OnetakeError {
  override readonly name = "KeysInvalid";

  constructor(message: string) {
    super("keys-invalid", message, {
      fix: 'Give each key as {"account", "apiKey"} or {"account", "accessKey", "secretKey"}, all of them texts and no key twice; "name" and "engine" may stand beside.',
    });
  }
}

/**
 * Makes keys ready to be looked up. API keys are kept as digests, so that a look-up takes the same time however much of a guess is right.
 * @throws KeysInvalid when a member is missing or empty, or a key stands there twice.
 */
export function createKeyring(keys: readonly Key[]): Keyring {
  const holders = new Map<string, Holder>();
  const pairs = new Map<string, Pair>();
  keys.forEach((key, index) => {
    assertFilled(key, index);
    const { account, name, engine } = key;
    const holder: Holder = { account, ...(name !== undefined && { keyName: name }), ...(engine !== undefined && { engine }) };
    if ("apiKey" in key) addOnce(holders, digestApiKey(key.apiKey), holder, index);
    else addOnce(pairs, key.accessKey, { ...holder, secretKey: key.secretKey }, index);
  });
  return {
    ofApiKey: async (apiKey) => holders.get(digestApiKey(apiKey)),
    ofAccessKey: async (accessKey) => pairs.get(accessKey),
  };
}

/** The keys that a store keeps; a key that is made or removed counts from the next request on. */
export function createStoreKeyring(accounts: Pick<AccountsReader, "findKey">): Keyring {
  return {
    ofApiKey: async (apiKey) => {
      const key = await accounts.findKey("api-key", digestApiKey(apiKey));
      return key && toHolder(key);
    },
    ofAccessKey: async (accessKey) => {
      const key = await accounts.findKey("access-key", accessKey);
      if (key === undefined || key.secret === null) return undefined;
      return { ...toHolder(key), secretKey: key.secret };
    },
  };
}

function toHolder({ account, name, engine }: KeyRow): Holder {
  return { account, keyName: name, ...(engine !== undefined && { engine }) };
}

/** Several keyrings as one; the first that knows a key has it. */
export function joinKeyrings(keyrings: readonly Keyring[]): Keyring {
  const first = async <T>(ask: (keyring: Keyring) => Promise<T | undefined>): Promise<T | undefined> => {
    for (const keyring of keyrings) {
      const found = await ask(keyring);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return {
    ofApiKey: (apiKey) => first((keyring) => keyring.ofApiKey(apiKey)),
    ofAccessKey: (accessKey) => first((keyring) => keyring.ofAccessKey(accessKey)),
  };
}

function assertFilled(key: Key, index: number): void {
  const members = "apiKey" in key ? [key.account, key.apiKey] : [key.account, key.accessKey, key.secretKey];
  const extras = [key.name, key.engine].filter((extra) => extra !== undefined);
  if ([...members, ...extras].every((member) => typeof member === "string" && member.trim() !== "")) return;
  throw new KeysInvalid(`Key ${index + 1} of the configuration lacks a member or has an empty one.`);
}

function addOnce<T>(map: Map<string, T>, name: string, value: T, index: number): void {
  if (map.has(name)) throw new KeysInvalid(`Key ${index + 1} of the configuration stands there twice.`);
  map.set(name, value);
}
