import { OnetakeError, type World } from "../../base/index.ts";
import { signing } from "../../contract/index.ts";
import type { Store, WebhookSecret } from "../../store/index.ts";

/** The account has no current secret, or has one already. The code says which: `secret-missing`, `secret-exists`. */
export class SecretStateError extends OnetakeError {
  override readonly name = "SecretStateError";
}

/** What the secrets of an account are changed with. */
export interface SecretContext {
  readonly store: Pick<Store, "transaction">;
  readonly world: Pick<World, "clock" | "random">;
}

const DAY_MS = 86_400_000;
const KEY_BYTES = 32;

/**
 * Makes the first secret of an account and answers it. From then on its callbacks are signed, those of running tasks too.
 * @throws SecretStateError when there is one.
 */
export async function createSecret(context: SecretContext, account: string): Promise<string> {
  const made = makeSecret(context);
  await context.store.transaction((transaction) =>
    transaction.callbacks.changeSecrets(account, (secrets) => {
      if (secrets.some(isCurrent)) throw exists();
      return [...secrets, made];
    }),
  );
  return made.secret;
}

/**
 * Replaces the current secret and answers the new one. The old one signs along for seven days, and so do those that were replaced
 * before and have not expired; with `emergency` the old ones are gone at once.
 * @throws SecretStateError when there is none.
 */
export async function rotateSecret(
  context: SecretContext,
  account: string,
  { emergency = false }: { readonly emergency?: boolean } = {},
): Promise<string> {
  const made = makeSecret(context);
  const expiresAt = made.createdAt + signing.rotationDays * DAY_MS;
  await context.store.transaction((transaction) =>
    transaction.callbacks.changeSecrets(account, (secrets) => {
      if (!secrets.some(isCurrent)) throw missing();
      const kept = emergency ? [] : liveSecrets(secrets, made.createdAt);
      return [...kept.map((secret) => (isCurrent(secret) ? endingAt(secret, expiresAt) : secret)), made];
    }),
  );
  return made.secret;
}

/** Deletes the secrets that were replaced, so that the current one alone signs. */
export async function deletePreviousSecrets({ store }: SecretContext, account: string): Promise<void> {
  await store.transaction((transaction) => transaction.callbacks.changeSecrets(account, (secrets) => secrets.filter(isCurrent)));
}

/** Deletes every secret: callbacks are unsigned from then on, those of running tasks too. */
export async function deleteAllSecrets({ store }: SecretContext, account: string): Promise<void> {
  await store.transaction((transaction) => transaction.callbacks.changeSecrets(account, () => []));
}

/** The secrets that sign at a time, oldest first. */
export function liveSecrets(secrets: readonly WebhookSecret[], now: number): readonly WebhookSecret[] {
  return secrets.filter(({ expiresAt }) => expiresAt === null || expiresAt > now);
}

function makeSecret({ world }: SecretContext): WebhookSecret {
  const key = Buffer.from(world.random.bytes(KEY_BYTES)).toString("base64");
  return { secret: signing.secretPrefix + key, createdAt: world.clock.now(), expiresAt: null };
}

function endingAt(secret: WebhookSecret, expiresAt: number): WebhookSecret {
  return { ...secret, expiresAt };
}

function isCurrent({ expiresAt }: WebhookSecret): boolean {
  return expiresAt === null;
}

function exists(): SecretStateError {
  return new SecretStateError("secret-exists", "The account has a webhook secret.", {
    fix: "Rotate it; the old one signs along for seven days, or is gone at once in an emergency.",
  });
}

function missing(): SecretStateError {
  return new SecretStateError("secret-missing", "The account has no webhook secret.", { fix: "Create one first." });
}
