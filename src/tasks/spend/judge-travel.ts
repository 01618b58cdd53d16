import { toDay } from "../../base/index.ts";
import { check, toWireError, type Finding, type MediaFacts } from "../../contract/index.ts";
import { blobOf, mediaValues, replaceAt, type Travel } from "../../engines/index.ts";
import type { TaskContext } from "../context.ts";

/**
 * Judges what will leave: the operation and body that travel, with what is known of their media. Whatever the service would refuse is refused
 * before it is paid for.
 * @throws WireError
 */
export function judgeTravel(
  { world }: Pick<TaskContext, "world">,
  { endpoint, body }: Travel,
  facts: Readonly<Record<string, MediaFacts>>,
  strict = false,
): readonly Finding[] {
  const taken = mediaValues(endpoint, body).filter(({ text }) => blobOf(text) !== undefined);
  const written = replaceAt(body, new Map(taken.map(({ path }) => [path, ANY_CONTENT])));
  const findings = check(endpoint.id, written, { today: toDay(world.clock.now()), strict, facts });
  const refused = findings.find(({ severity }) => strict || severity === "refuse");
  if (refused) throw toWireError(refused);
  return findings;
}

/** Stands for content that travels as base64: the contract judges its form by the text, and the rest by the facts. */
const ANY_CONTENT = "AAAA";
