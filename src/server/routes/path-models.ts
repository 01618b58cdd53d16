import type { FastifyInstance, FastifyRequest } from "fastify";

import { endpoints, refusePathModel, type Endpoint } from "../../contract/index.ts";
import { identify } from "./identify.ts";
import type { Parts } from "./parts.ts";

/** Routes of creates whose path ends in a model, for models that are unknown or were switched off. */
export function addPathModelRoutes(app: FastifyInstance, parts: Parts): void {
  for (const [start, creates] of groupByStart()) {
    app.route({
      method: "POST",
      url: `${start}:model`,
      // Nobody has a right to a model that is not there, so none is looked up.
      onRequest: async (request) => await identify(request, parts, { standard: "new", family: "" }),
      handler: async (request: FastifyRequest) => {
        const { model } = request.params as { readonly model: string }; // the path has this part
        throw refusePathModel(creates, model);
      },
    });
  }
}

/** The creates by what their paths have before the model. */
function groupByStart(): ReadonlyMap<string, readonly Endpoint[]> {
  const groups = new Map<string, Endpoint[]>();
  for (const endpoint of endpoints) {
    if (endpoint.pathModel === undefined) continue;
    const start = endpoint.path.slice(0, endpoint.path.lastIndexOf("/") + 1);
    groups.set(start, [...(groups.get(start) ?? []), endpoint]);
  }
  return groups;
}
