import type { JsonObject } from "../../../base/index.ts";
import { sayRefused, sayRule } from "../../register/words.ts";
import type { Endpoint, Example, Field } from "../../vocabulary/index.ts";
import { toTypeName } from "../names.ts";
import { responsesOf } from "./answers.ts";
import { callbacksOf } from "./callbacks.ts";
import { fieldSchema, type FieldNotes } from "./schemas.ts";

/** What the log says of an endpoint, for notes in the document. */
export interface StandingNotes {
  /** Standing of the field at a pattern of the query or body. */
  field(endpoint: Endpoint, place: "body" | "query" | "path" | "header", pattern: string): JsonObject;
  /** How many of the endpoint's claims have each label. */
  endpoint(endpoint: Endpoint): JsonObject;
}

/** Every path of the document: those of the endpoints, and the other paths that reach the same operation. */
export function pathsOf(endpoints: readonly Endpoint[], standings: StandingNotes): JsonObject {
  const paths = new Map<string, JsonObject>();
  for (const endpoint of endpoints) {
    for (const [place, path] of [endpoint.path, ...(endpoint.alsoAt ?? [])].entries()) {
      const operation = toOperation(endpoint, place === 0 ? "" : `Also${place}`, standings);
      paths.set(path, { ...paths.get(path), [endpoint.method.toLowerCase()]: operation });
    }
  }
  return Object.fromEntries(paths);
}

function toOperation(endpoint: Endpoint, suffix: string, standings: StandingNotes): JsonObject {
  return {
    operationId: `${operationName(endpoint.id)}${suffix}`,
    summary: endpoint.title,
    description: describe(endpoint, suffix),
    tags: [endpoint.family],
    ...parametersOf(endpoint, standings),
    ...bodyOf(endpoint),
    responses: responsesOf(endpoint),
    ...callbacksOf(endpoint),
    ...(endpoint.standard === "new" ? { security: [{ apiKey: [] }] } : {}),
    "x-onetake-id": endpoint.id,
    ...(endpoint.models.length === 0 ? {} : { "x-onetake-models": endpoint.models }),
    ...(endpoint.billable ? { "x-onetake-billable": billOf(endpoint) } : {}),
    "x-onetake-standing": standings.endpoint(endpoint),
  };
}

/** `omni-video.create` as a name for programs, `omniVideoCreate`. */
function operationName(endpointId: string): string {
  const name = toTypeName(endpointId);
  return name.slice(0, 1).toLowerCase() + name.slice(1);
}

function describe(endpoint: Endpoint, suffix: string): string {
  const rules = endpoint.rules.map((rule) => `- ${sayRule(rule)}`);
  const forms = endpoint.refusedForms.map((form) => `- \`${form.path}\`: ${sayRefused(form)}`);
  return [
    suffix === "" ? `${endpoint.title}.` : `${endpoint.title}; the same operation as at \`${endpoint.path}\`.`,
    ...(rules.length === 0 ? [] : [`Rules between fields:\n\n${rules.join("\n")}`]),
    ...(forms.length === 0 ? [] : [`Forms that do not work:\n\n${forms.join("\n")}`]),
  ].join("\n\n");
}

function billOf({ pack, onceBy, withoutOnce }: Endpoint): JsonObject {
  return {
    ...(pack === undefined ? {} : { pack }),
    ...(onceBy === undefined ? {} : { onceBy }),
    ...(withoutOnce === undefined ? {} : { withoutOnce }),
  };
}

/** Headers that OpenAPI tells otherwise: by the security schemes and the type of the content. */
const TOLD_OTHERWISE = new Set(["content-type", "authorization", "accept"]);

function parametersOf(endpoint: Endpoint, standings: StandingNotes): JsonObject {
  const parameter = (place: "path" | "query" | "header") => (field: Field) => {
    const notes: FieldNotes = (pattern) => standings.field(endpoint, place, pattern);
    const { description, ...schema } = fieldSchema(field, notes, field.name);
    return {
      name: field.name,
      in: place,
      required: place === "path" || field.presence === "required",
      description: description ?? "",
      ...(field.shape.kind === "list" ? { style: place === "query" ? "form" : "simple", explode: false } : {}),
      schema,
    };
  };
  const headers = endpoint.headerFields.filter((field) => !TOLD_OTHERWISE.has(field.name.toLowerCase()));
  const parameters = [
    ...endpoint.pathFields.map(parameter("path")),
    ...endpoint.queryFields.map(parameter("query")),
    ...headers.map(parameter("header")),
  ];
  return parameters.length === 0 ? {} : { parameters };
}

function bodyOf(endpoint: Endpoint): JsonObject {
  if (endpoint.bodyFields.length === 0) return {};
  const examples = endpoint.examples.filter((example) => example.accepted);
  return {
    requestBody: {
      required: endpoint.bodyFields.some((field) => field.presence === "required"),
      content: {
        "application/json": {
          schema: { $ref: `#/components/schemas/${toTypeName(endpoint.id)}Body` },
          ...(examples.length === 0 ? {} : { examples: Object.fromEntries(examples.map(toExample)) }),
        },
      },
    },
  };
}

function toExample({ title, body }: Example): readonly [string, JsonObject] {
  const key = title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
  return [key, { summary: title, value: body }];
}
