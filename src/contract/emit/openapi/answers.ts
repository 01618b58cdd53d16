import type { JsonObject } from "../../../base/index.ts";
import { errorRows } from "../../errors/index.ts";
import type { Endpoint, ErrorRow } from "../../vocabulary/index.ts";
import { toTypeName } from "../names.ts";

/** Responses of every operation: the success of its own, and the error table by HTTP status. */
export function responsesOf(endpoint: Endpoint): JsonObject {
  const errors = [...errorsByStatus().keys()].map(
    (http) => [String(http), { $ref: `#/components/responses/Error${http}` }] as const,
  );
  return {
    "200": {
      description: endpoint.answer === "list" ? "The list." : "Done.",
      content: { "application/json": { schema: successSchema(endpoint) } },
    },
    ...Object.fromEntries(errors),
  };
}

/** The envelope of a success, `code` 0, around the operation's data. */
function successSchema(endpoint: Endpoint): JsonObject {
  const record = { $ref: `#/components/schemas/${toTypeName(endpoint.id)}Answer` };
  return {
    allOf: [
      { $ref: "#/components/schemas/Success" },
      {
        type: "object",
        properties: { data: endpoint.answer === "list" ? { type: "array", items: record } : record },
        required: ["data"],
      },
    ],
  };
}

/** Schemas of the envelopes. */
export function envelopeSchemas(): JsonObject {
  const request = { type: "string", description: "Id of the request, made by the service." };
  return {
    Success: {
      type: "object",
      properties: {
        code: { type: "integer", enum: [0], description: "0 for a success." },
        message: { type: "string" },
        request_id: request,
      },
      required: ["code", "message", "request_id"],
    },
    Failure: {
      type: "object",
      properties: {
        code: { type: "integer", description: "Code of the service; the table is with the responses." },
        message: { type: "string", description: "For people; texts differ and change." },
        request_id: request,
      },
      required: ["code", "message", "request_id"],
    },
  };
}

/** One response for each HTTP status of the error table, with its codes and the texts that were seen. */
export function errorResponses(): JsonObject {
  const responses = [...errorsByStatus()].map(([http, rows]) => [
    `Error${http}`,
    {
      description: rows.map((row) => `- \`${row.code}\` ${row.name}: ${row.meaning} ${row.remedy}`).join("\n"),
      content: {
        "application/json": {
          schema: {
            allOf: [
              { $ref: "#/components/schemas/Failure" },
              { type: "object", properties: { code: { type: "integer", enum: rows.map((row) => row.code) } } },
            ],
          },
          examples: Object.fromEntries(rows.flatMap(examplesOf)),
        },
      },
    },
  ]);
  return Object.fromEntries(responses) as JsonObject;
}

function examplesOf(row: ErrorRow): readonly (readonly [string, JsonObject])[] {
  return Object.entries(row.messages).map(([key, message]) => [
    `${row.code}-${key}`,
    { summary: row.name, value: { code: row.code, message, request_id: "01J8Z3T5C6W7Q8" } },
  ]);
}

function errorsByStatus(): ReadonlyMap<number, readonly ErrorRow[]> {
  const statuses = [...new Set(errorRows.map((row) => row.http))].toSorted((a, b) => a - b);
  return new Map(statuses.map((http) => [http, errorRows.filter((row) => row.http === http)]));
}
