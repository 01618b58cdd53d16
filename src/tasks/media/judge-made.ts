import type { JsonObject } from "../../base/index.ts";
import { wireError, type Endpoint, type Field, type MediaLimits, type Medium, type RoleValue } from "../../contract/index.ts";
import type { TaskContext } from "../context.ts";
import { isLibraryItem } from "../library-item.ts";
import { findMadeFiles } from "../made-files.ts";
import { assertKept } from "../retention/retention.ts";
import { findFault } from "./judge.ts";

/**
 * Judges the age and length of clips and sounds that a request names by their ids: what was made here is in a good format, but may be too short or
 * too long for what is asked. What a voice is taken from is judged by its sound, later.
 * @throws WireError for one that is unknown, gone or of the wrong length.
 */
export async function judgeMade(context: TaskContext, account: string, endpoint: Endpoint, body: JsonObject): Promise<void> {
  const files = await findMadeFiles(context, account, endpoint, body);
  const { limits, world } = context;
  for (const { value, row } of files) assertKept(row, value.path, world.clock.now(), limits.retentionDays);
  if (isLibraryItem(endpoint)) return;
  for (const { value, medium, row } of files) {
    const probed = await context.probe(medium, await context.blobs.localPath(row.blob));
    const { minSeconds, maxSeconds } = limitsOf(endpoint, value, medium);
    const limits: MediaLimits = {
      formats: [probed.format],
      judged: "create",
      ...(minSeconds !== undefined && { minSeconds }),
      ...(maxSeconds !== undefined && { maxSeconds }),
    };
    const fault = findFault({ limits, medium }, probed);
    if (fault) throw wireError("bad-value", { path: value.path, message: `${value.path} ${fault.message}`, fix: fault.fix });
  }
}

/** The limits of the medium that may be given in place of an id: of the field beside it. */
export function limitsOf(endpoint: Pick<Endpoint, "bodyFields">, value: RoleValue, medium: Medium): MediaLimits {
  const beside = siblingsOf(endpoint.bodyFields, value.path.replace(/\[\d+\]/g, "").split("."));
  const shapes = beside.map(({ shape }) => shape).filter((shape) => shape.kind === "media");
  return shapes.find((shape) => shape.medium === medium)?.limits ?? { formats: [], judged: "create" };
}

function siblingsOf(fields: readonly Field[], [name, ...rest]: readonly string[]): readonly Field[] {
  if (rest.length === 0) return fields;
  const shape = fields.find((field) => field.name === name)?.shape;
  const inner = shape?.kind === "list" ? shape.item : shape;
  return inner?.kind === "record" ? siblingsOf(inner.fields, rest) : [];
}
