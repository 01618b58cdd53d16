import { createSnowflakes, type World } from "../../base/index.ts";
import { taskIdLayout, type Pack } from "../../contract/index.ts";
import type { AccountPatch, AccountRow, AccountsWriter, KeyRow, PackRow, Store } from "../../store/index.ts";
import { DEFAULT_ACCOUNT } from "./account-id.ts";
import { createApiKey, createKeyPair, digestApiKey } from "./credentials.ts";
import { AccountProblem } from "./errors.ts";
import { assertAccountId, assertAddresses, assertKeyName, assertPack } from "./valid.ts";

/** A pack to be added. Units are hundredths, times Unix milliseconds. */
export type NewPack = Pick<PackRow, "kind" | "name" | "total" | "concurrency" | "effectiveAt" | "invalidAt">;

/** What a keeper of accounts does. Every method throws {@link AccountProblem} for what does not go. */
export interface Accounts {
  /** A new account is metered unless it is said to be free. */
  create(id: string, options?: { readonly metered?: boolean }): Promise<AccountRow>;
  change(id: string, patch: AccountPatch): Promise<AccountRow>;
  /** Adds an API key and answers it, once and for all. `engine` makes its creates that name none; the server's usual one by default. */
  addApiKey(account: string, name: string, engine?: string): Promise<string>;
  /** Adds a pair and answers it; its secret is not told again. `engine` as for API keys. */
  addKeyPair(account: string, name: string, engine?: string): Promise<{ readonly accessKey: string; readonly secretKey: string }>;
  removeKey(account: string, name: string): Promise<void>;
  /** Adds a pack, which makes its account metered. */
  addPack(account: string, pack: NewPack): Promise<PackRow>;
  /** Adds millionths of a US dollar to the balance and answers what it is then. From then on the account pays by it when packs are empty. */
  addCash(account: string, amount: number): Promise<number>;
}

/** {@link Accounts} over a store. */
export function createAccounts(store: Pick<Store, "transaction">, { clock, random }: Pick<World, "clock" | "random">): Accounts {
  const nextId = createSnowflakes(taskIdLayout, clock, random);
  const blank = (id: string, metered: boolean): AccountRow => newAccount(id, metered, clock.now());
  const within = <T>(id: string, work: (accounts: AccountsWriter) => Promise<T>): Promise<T> =>
    store.transaction(async ({ accounts }) => {
      await assertThere(accounts, id, blank);
      return await work(accounts);
    });
  const addKey = (account: string, key: Pick<KeyRow, "kind" | "id" | "name" | "secret" | "engine">): Promise<void> => {
    assertKeyName(key.name);
    return within(account, async (accounts) => {
      const isNew = await accounts.insertKey({ ...key, account, createdAt: clock.now(), removedAt: null });
      if (!isNew) throw keyTaken(account, key.name);
    });
  };
  return {
    create: (id, { metered = true } = {}) => createAccount(store, blank(id, metered)),
    change: (id, patch) => {
      assertAddresses(patch.addresses ?? []);
      return within(id, (accounts) => changeAccount(accounts, id, patch));
    },
    addApiKey: async (account, name, engine) => {
      const apiKey = createApiKey(random);
      await addKey(account, {
        kind: "api-key",
        id: digestApiKey(apiKey),
        name,
        secret: null,
        ...(engine !== undefined && { engine }),
      });
      return apiKey;
    },
    addKeyPair: async (account, name, engine) => {
      const pair = createKeyPair(random);
      const key = { kind: "access-key", id: pair.accessKey, name, secret: pair.secretKey } as const;
      await addKey(account, { ...key, ...(engine !== undefined && { engine }) });
      return pair;
    },
    removeKey: (account, name) =>
      within(account, async (accounts) => {
        if (!(await accounts.removeKey(account, name, clock.now()))) throw keyUnknown(account, name);
      }),
    addPack: (account, pack) => {
      assertPack(pack);
      return within(account, (accounts) => addPack(accounts, toPackRow(nextId(), account, pack, clock.now())));
    },
    addCash: (account, amount) => within(account, (accounts) => accounts.addCash(account, amount)),
  };
}

function newAccount(id: string, metered: boolean, createdAt: number): AccountRow {
  return { id, metered, state: "normal", addresses: [], denied: [], createdAt };
}

async function createAccount(store: Pick<Store, "transaction">, account: AccountRow): Promise<AccountRow> {
  assertAccountId(account.id);
  if (await store.transaction(({ accounts }) => accounts.insertAccount(account))) return account;
  throw new AccountProblem(
    "account-taken",
    `There is an account ${account.id} already.`,
    "Choose another name, or change that one.",
  );
}

// The account that every open server has is there without being made; it gets its row when something is to be kept of it.
async function assertThere(
  accounts: AccountsWriter,
  id: string,
  blank: (id: string, metered: boolean) => AccountRow,
): Promise<void> {
  if ((await accounts.lockAccount(id)) !== undefined) return;
  if (id === DEFAULT_ACCOUNT) return void (await accounts.insertAccount(blank(id, false)));
  throw new AccountProblem("account-unknown", `There is no account ${id}.`, `Make it first: onetake account create ${id}.`);
}

async function changeAccount(accounts: AccountsWriter, id: string, patch: AccountPatch): Promise<AccountRow> {
  const changed = await accounts.updateAccount(id, patch);
  if (changed === undefined) throw new TypeError(`the account ${id} was there and is gone`); // accounts are never deleted
  return changed;
}

function toPackRow(id: string, account: string, pack: NewPack, now: number): PackRow {
  return { ...pack, id, account, remaining: pack.total, purchasedAt: now };
}

async function addPack(accounts: AccountsWriter, pack: PackRow): Promise<PackRow> {
  await accounts.insertPack(pack);
  await accounts.updateAccount(pack.account, { metered: true });
  return pack;
}

/** The name of a pack where none is given: what it holds, in the manner of the service's own. */
export function packName(kind: Pack, units: string, concurrency: number, days: number): string {
  const title = kind.replace(/(^|-)([a-z])/g, (_, dash: string, letter: string) => dash + letter.toUpperCase());
  return `${title}-${units}Units-${concurrency}Con-${days}Days`;
}

function keyTaken(account: string, name: string): AccountProblem {
  return new AccountProblem(
    "key-taken",
    `The account ${account} has a key ${name} already.`,
    "Choose another name, or remove that key first.",
  );
}

function keyUnknown(account: string, name: string): AccountProblem {
  const fix = `See its keys: onetake account key list ${account}.`;
  return new AccountProblem("key-unknown", `The account ${account} has no key ${name}.`, fix);
}
