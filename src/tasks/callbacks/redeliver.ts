import { OnetakeError, type World } from "../../base/index.ts";
import type { DeliveryRow, Store } from "../../store/index.ts";

/** There is no delivery with this id, or it cannot be sent at this moment. */
export class DeliveryUnavailable extends OnetakeError {
  override readonly name = "DeliveryUnavailable";
}

/**
 * Makes a delivery due again, with all its attempts before it, whatever became of it. It is sent by the server that runs, or by the
 * next one that does. The webhook id and the body stay; the signature is new.
 * @throws DeliveryUnavailable when there is none, or when it is just being sent.
 */
export async function redeliver(
  { store, world }: { readonly store: Store; readonly world: Pick<World, "clock"> },
  id: string,
): Promise<DeliveryRow> {
  const row = await store.callbacks.find(id);
  if (row === undefined)
    throw new DeliveryUnavailable("delivery-unknown", `There is no delivery ${id}.`, {
      fix: "See the list for those that there are.",
    });
  const now = world.clock.now();
  const isHeld = row.takenUntil !== null && row.takenUntil > now;
  const patch = { standing: "waiting", dueAt: now, attempts: 0, takenUntil: null } as const;
  const changed = isHeld
    ? undefined
    : await store.transaction((transaction) => transaction.callbacks.update(id, row.takenUntil, patch));
  if (changed !== undefined) return changed;
  throw new DeliveryUnavailable("delivery-under-way", `The delivery ${id} is just being sent.`, {
    fix: "Look at it again in a moment.",
  });
}
