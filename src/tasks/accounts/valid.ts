import { isIP } from "node:net";

import type { NewPack } from "./create-accounts.ts";
import { AccountProblem } from "./errors.ts";

const ACCOUNT_ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
const KEY_NAME = /^[^\s\p{C}](?:[^\p{C}]{0,62}[^\s\p{C}])?$/u;

/** @throws AccountProblem for a name that no account can have. */
export function assertAccountId(id: string): void {
  if (ACCOUNT_ID.test(id)) return;
  throw bad(
    `${JSON.stringify(id)} cannot be the name of an account.`,
    "Take up to 64 letters, digits, dots, dashes and underscores.",
  );
}

/** @throws AccountProblem for a name that no key can have. */
export function assertKeyName(name: string): void {
  if (KEY_NAME.test(name)) return;
  throw bad(`${JSON.stringify(name)} cannot be the name of a key.`, "Take up to 64 printable characters.");
}

/** @throws AccountProblem for the first text that is neither an address nor a network such as `10.0.0.0/8`. */
export function assertAddresses(addresses: readonly string[]): void {
  const wrong = addresses.find((address) => !isNetwork(address));
  if (wrong === undefined) return;
  throw bad(`${wrong} is neither an address nor a network.`, "Write it like 192.0.2.7, 10.0.0.0/8 or 2001:db8::/32.");
}

function isNetwork(text: string): boolean {
  const [address = "", prefix, ...more] = text.split("/");
  const version = isIP(address);
  if (version === 0 || more.length > 0) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (version === 4 ? 32 : 128));
}

const MOST_HUNDREDTHS = 1_000_000_000_000;
const MOST_SLOTS = 100_000;

/** @throws AccountProblem for a pack that holds nothing, opens no slot or lapses before it begins. */
export function assertPack({ name, total, concurrency, effectiveAt, invalidAt }: NewPack): void {
  if (name.trim() === "" || name.length > 200)
    throw bad("The name of a pack is empty or too long.", "Take up to 200 characters.");
  if (!Number.isSafeInteger(total) || total < 1 || total > MOST_HUNDREDTHS)
    throw bad("A pack holds at least 0.01 and at most 10,000,000,000 units, in hundredths.", "Write units like 100 or 0.5.");
  if (!Number.isSafeInteger(concurrency) || concurrency < 1 || concurrency > MOST_SLOTS)
    throw bad("A pack opens at least 1 slot.", `Write a whole number from 1 to ${MOST_SLOTS}.`);
  if (!(effectiveAt < invalidAt))
    throw bad("The pack would lapse before it takes effect.", "Let it lapse after it takes effect.");
}

function bad(message: string, fix: string): AccountProblem {
  return new AccountProblem("bad-account-value", message, fix);
}
