import { beforeEach, describe, expect, it } from "vitest";

import { createSeededRandom, createVirtualClock, type VirtualClock } from "../../base/index.ts";
import { createMemoryStore, type Store } from "../../store/index.ts";
import {
  createSecret,
  deleteAllSecrets,
  deletePreviousSecrets,
  liveSecrets,
  rotateSecret,
  type SecretContext,
} from "./secrets.ts";

const NOW = 1_795_000_000_000;
const DAY = 86_400_000;

let clock: VirtualClock;
let store: Store;
let context: SecretContext;

beforeEach(() => {
  clock = createVirtualClock(NOW);
  store = createMemoryStore();
  context = { store, world: { clock, random: createSeededRandom(7) } };
});

async function live(): Promise<readonly string[]> {
  return liveSecrets(await store.callbacks.secrets("ada"), clock.now()).map(({ secret }) => secret);
}

describe("webhook secrets", () => {
  it("are 32 random bytes in base64 behind their prefix", async () => {
    const secret = await createSecret(context, "ada");
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(await live()).toEqual([secret]);
    expect(await createSecret(context, "bea")).not.toBe(secret);
  });

  it("are created once and then rotated", async () => {
    await expect(rotateSecret(context, "ada")).rejects.toMatchObject({ code: "secret-missing" });
    await createSecret(context, "ada");
    await expect(createSecret(context, "ada")).rejects.toMatchObject({ code: "secret-exists" });
  });

  it("sign side by side for seven days after a rotation", async () => {
    const old = await createSecret(context, "ada");
    const fresh = await rotateSecret(context, "ada");
    await clock.advance(7 * DAY - 1);
    expect(await live()).toEqual([old, fresh]);
    await clock.advance(1);
    expect(await live()).toEqual([fresh]);
  });

  it("keep their own ends when they are rotated once more, and expired ones are thrown away", async () => {
    const first = await createSecret(context, "ada");
    const second = await rotateSecret(context, "ada");
    await clock.advance(3 * DAY);
    const third = await rotateSecret(context, "ada");
    expect(await live()).toEqual([first, second, third]);
    await clock.advance(4 * DAY);
    expect(await live()).toEqual([second, third]);
    await rotateSecret(context, "ada");
    expect((await store.callbacks.secrets("ada")).map(({ secret }) => secret)).not.toContain(first);
  });

  it("of before are gone at once in an emergency", async () => {
    await createSecret(context, "ada");
    await rotateSecret(context, "ada");
    const fresh = await rotateSecret(context, "ada", { emergency: true });
    expect((await store.callbacks.secrets("ada")).map(({ secret }) => secret)).toEqual([fresh]);
  });

  it("can be deleted: the previous ones, or all", async () => {
    await createSecret(context, "ada");
    const fresh = await rotateSecret(context, "ada");
    await deletePreviousSecrets(context, "ada");
    expect(await live()).toEqual([fresh]);
    await deleteAllSecrets(context, "ada");
    expect(await live()).toEqual([]);
    await createSecret(context, "ada");
    expect(await live()).toHaveLength(1);
  });
});
