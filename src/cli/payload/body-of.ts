import { isJsonObject, type JsonObject } from "../../base/index.ts";
import { BadInput } from "../errors.ts";
import type { Payload } from "./read-payload.ts";

/**
 * The body of a payload that is to be worked with, not only judged.
 * @throws BadInput for one in which places stand for what only the sender knows, and for what is no object.
 */
export function bodyOf({ body, unknown }: Payload): JsonObject {
  const [first] = unknown;
  if (first) {
    throw new BadInput("request-open", `${first.path} stands for ${first.source}, whose value only the sender knows`, {
      fix: "Write the value itself into the request.",
      facts: { path: first.path },
    });
  }
  if (!isJsonObject(body))
    throw new BadInput("not-a-request", "the request is no JSON object", { fix: "Give the body of a create." });
  return body;
}
