import type { FastifyInstance } from "fastify";

import type { Json } from "../../base/index.ts";
import { endpoints, makesTask, type Action } from "../../contract/index.ts";
import { sendData } from "../answers/send.ts";
import { sizeOfBody } from "../body/size-of-body.ts";
import { takesInlineMedia } from "../body/takes-inline-media.ts";
import { chooseEngine, tellEngines, usualEngineName } from "../engines/choose-engine.ts";
import type { Call } from "./call.ts";
import { answerCall } from "./calls.ts";
import { answerCreate } from "./create.ts";
import { answerDelete } from "./delete.ts";
import { identify } from "./identify.ts";
import { answerFind, answerSearch } from "./look-up.ts";
import type { Parts } from "./parts.ts";
import { addPathModelRoutes } from "./path-models.ts";
import { answerList, answerOne } from "./query.ts";

const BODY_LIMIT = 1024 * 1024;
const MEDIA_BODY_LIMIT = 100 * 1024 * 1024;

/** One route for each declared operation at each of its paths; what a route does follows from the operation's action alone. */
export function addWireRoutes(app: FastifyInstance, parts: Parts): void {
  app.decorateRequest("repeats", "");
  for (const endpoint of endpoints) {
    const answer = ANSWERS[endpoint.action];
    const bodyLimit = takesInlineMedia(endpoint.bodyFields) ? MEDIA_BODY_LIMIT : BODY_LIMIT;
    for (const path of [endpoint.path, ...(endpoint.alsoAt ?? [])]) {
      app.route({
        method: endpoint.method,
        url: path.replace(/\{(\w+)\}/g, ":$1"),
        bodyLimit,
        config: { endpoint: endpoint.id },
        // Before the body is read: nobody without a key makes the server hold megabytes.
        onRequest: async (request, reply) => {
          tellEngines(reply, [parts.engine.name]);
          await parts.drilling.identify(request, reply, endpoint, async (skewMs) => {
            await identify(request, parts, endpoint, skewMs);
            tellEngines(reply, [usualEngineName(request, parts)]);
            if (makesTask(endpoint)) tellEngines(reply, [chooseEngine(request, parts).name]);
          });
          if (reply.raw.destroyed) return; // the caller has gone meanwhile, and will not close a second time
          reply.raw.once("close", parts.flight.enter(Math.min(sizeOfBody(request), bodyLimit)));
        },
        handler: async (request, reply) => {
          const data = await parts.drilling.around(request, reply, () => answer({ parts, endpoint, request, reply }));
          return data === undefined ? reply : sendData(reply, data);
        },
      });
    }
  }
  addPathModelRoutes(app, parts);
}

const ANSWERS: Readonly<Record<Action, (call: Call) => Promise<Json>>> = {
  create: answerCreate,
  one: answerOne,
  list: answerList,
  delete: answerDelete,
  find: answerFind,
  search: answerSearch,
  call: answerCall,
};
