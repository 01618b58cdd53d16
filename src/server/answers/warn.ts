import type { FastifyReply } from "fastify";

import { localHeaders, type Finding, type Mending } from "../../contract/index.ts";
import { toHeaderText } from "./send.ts";

/**
 * Tells in a header what became of a request that was taken: what was ignored, what is doubtful, what was read in another form, and
 * what else there is to say.
 */
export function warn(
  reply: FastifyReply,
  findings: readonly Finding[],
  mendings: readonly Mending[],
  remarks: readonly string[] = [],
): void {
  const ignored = findings.filter(({ unknownField }) => unknownField === true).map(({ path }) => path);
  const others = findings.filter(
    ({ unknownField, severity }) => unknownField !== true && (severity === "care" || severity === "approve"),
  );
  const texts = [
    ...(ignored.length > 0 ? [`ignored: ${ignored.join(", ")}`] : []),
    ...(mendings.length > 0 ? [`mended: ${mendings.map(({ path, did }) => `${path} (${did})`).join(", ")}`] : []),
    ...others.map(({ path, message }) => `${path}: ${message}`),
    ...remarks,
  ];
  if (texts.length > 0) reply.header(localHeaders.warning, toHeaderText(texts.join("; ")));
}
