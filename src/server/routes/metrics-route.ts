import type { FastifyInstance } from "fastify";

import { localPaths } from "../records/addresses.ts";
import type { Parts } from "./parts.ts";

/** What the server counts of itself, for Prometheus and whatever reads its format. Needs no credential, as it tells nothing of any caller. */
export function addMetricsRoute(app: FastifyInstance, { metrics }: Parts): void {
  app.get(localPaths.metrics, async (_, reply) =>
    reply.headers({ "content-type": metrics.contentType, "cache-control": "no-store" }).send(await metrics.write()),
  );
}
