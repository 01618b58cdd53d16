import { stringifyJson, type Json } from "../../base/index.ts";
import { endpoints } from "../endpoints/index.ts";
import { emitCode } from "./emit-code.ts";
import { emitRegister } from "./emit-register.ts";
import { emitTranslation } from "./emit-translation.ts";
import { toOpenApi } from "./openapi/document.ts";
import { emitReference } from "./reference/emit-reference.ts";
import { toAnswerSchema, toBodySchema } from "./json-schema.ts";
import { emitVectors } from "./vectors/make-vectors.ts";

/** Every generated file: its path from the repository's root, and its content. Equal contracts give equal bytes. */
export function emitAll(): ReadonlyMap<string, string> {
  return new Map([
    ...emitCode(),
    ...emitRegister(),
    ["docs/translation.md", emitTranslation()],
    ["docs/openapi/legacy.json", writeJson(toOpenApi("legacy"))],
    ["docs/openapi/new.json", writeJson(toOpenApi("new"))],
    ...emitReference(),
    ...schemas(),
    ...emitVectors(),
  ]);
}

/** JSON Schemas of every body and of the data in every answer. */
function schemas(): readonly (readonly [string, string])[] {
  const bodies = endpoints.filter((endpoint) => endpoint.bodyFields.length > 0);
  return [
    ...bodies.map((endpoint) => [`docs/schema/${endpoint.id}.json`, writeJson(toBodySchema(endpoint))] as const),
    ...endpoints.map((endpoint) => [`docs/schema/${endpoint.id}.answer.json`, writeJson(toAnswerSchema(endpoint))] as const),
  ];
}

function writeJson(value: Json): string {
  return `${stringifyJson(value, 2)}\n`;
}
