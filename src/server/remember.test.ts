import { expect, it } from "vitest";

import { createVirtualClock } from "../base/index.ts";
import { createMemoryStore, type AccountsReader } from "../store/index.ts";
import { rememberAccounts } from "./remember.ts";

it("asks for an account and a key twice a second at most, for each by itself", async () => {
  const clock = createVirtualClock(0);
  const { asked, accounts } = count();
  const remembered = rememberAccounts(accounts, clock);
  await Promise.all([remembered.findAccount("ada"), remembered.findAccount("ada"), remembered.findAccount("bea")]);
  await remembered.findKey("api-key", "ada");
  await remembered.findKey("access-key", "ada");
  expect(asked).toEqual(["ada", "bea", "api-key ada", "access-key ada"]);
  await clock.advance(499);
  await remembered.findAccount("ada");
  expect(asked).toHaveLength(4);
  await clock.advance(1);
  await remembered.findAccount("ada");
  expect(asked).toHaveLength(5);
});

it("does not remember a failure", async () => {
  const { asked, accounts } = count(new Error("down"));
  const remembered = rememberAccounts(accounts, createVirtualClock(0));
  for (let time = 0; time < 2; time++) await expect(remembered.findAccount("ada")).rejects.toThrow("down");
  expect(asked).toEqual(["ada", "ada"]);
});

it("never remembers what has to do with money", () => {
  const { accounts } = count();
  const remembered = rememberAccounts(accounts, createVirtualClock(0));
  for (const name of ["listPacks", "cashOf", "listDeductions"] as const) expect(remembered[name]).toBe(accounts[name]);
});

function count(failure?: Error): { readonly asked: string[]; readonly accounts: AccountsReader } {
  const asked: string[] = [];
  const note = async (what: string): Promise<undefined> => {
    asked.push(what);
    if (failure) throw failure;
  };
  const { accounts } = createMemoryStore();
  return { asked, accounts: { ...accounts, findAccount: (id) => note(id), findKey: (kind, id) => note(`${kind} ${id}`) } };
}
