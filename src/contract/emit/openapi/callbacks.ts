import type { JsonObject } from "../../../base/index.ts";
import { callbacks } from "../../callbacks/index.ts";
import { fieldsIn } from "../../roles/paths.ts";
import type { Callback, Endpoint, Standard } from "../../vocabulary/index.ts";
import { toTypeName } from "../names.ts";
import { fieldSchema, recordSchema } from "./schemas.ts";

/** What the service posts to addresses of the caller, as webhooks of the document. */
export function webhooksOf(standard: Standard): JsonObject {
  const own = callbacks.filter((callback) => callback.standard === standard);
  return Object.fromEntries(own.map((callback) => [callback.id, { $ref: `#/components/pathItems/${toTypeName(callback.id)}` }]));
}

/** The same posts as parts that operations refer to. */
export function callbackItems(standard: Standard): JsonObject {
  const own = callbacks.filter((callback) => callback.standard === standard);
  return Object.fromEntries(own.map((callback) => [toTypeName(callback.id), toPathItem(callback)]));
}

/** The post behind each address that the body of an operation may name. */
export function callbacksOf(endpoint: Endpoint): JsonObject {
  const own = callbacks.find((callback) => callback.standard === endpoint.standard);
  const address = fieldsIn(endpoint.bodyFields).find(({ field }) => field.role === "callback");
  if (own === undefined || address === undefined) return {};
  const expression = `{$request.body#/${address.path.replaceAll(".", "/")}}`;
  return { callbacks: { taskChanged: { [expression]: { $ref: `#/components/pathItems/${toTypeName(own.id)}` } } } };
}

function toPathItem({ id, title, headerFields, bodyFields, signing }: Callback): JsonObject {
  const headers = headerFields.filter((field) => field.name.toLowerCase() !== "content-type");
  return {
    post: {
      operationId: id,
      summary: title,
      description: [
        `Posted whenever the status of a task changes. Since ${signing.since} it is signed when the account has a secret:`,
        `\`${signing.signatureHeader}\` holds \`${signing.signaturePrefix}\` and the base64 of an HMAC-SHA256 of \`id.timestamp.body\``,
        `under the secret after \`${signing.secretPrefix}\`, itself base64. A timestamp may be ${signing.toleranceSeconds} s off;`,
        `an old secret signs along for ${signing.rotationDays} days.`,
      ].join(" "),
      security: [],
      parameters: headers.map((field) => ({
        name: field.name,
        in: "header",
        required: field.presence === "required",
        description: field.meaning,
        schema: withoutDescription(fieldSchema(field, () => ({}), field.name)),
      })),
      requestBody: { required: true, content: { "application/json": { schema: recordSchema(bodyFields) } } },
      responses: { "200": { description: "Taken. Which answers count is not documented." } },
    },
  };
}

function withoutDescription({ description: _description, ...schema }: JsonObject): JsonObject {
  return schema;
}
