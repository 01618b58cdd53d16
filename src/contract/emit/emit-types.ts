import type { Endpoint, Field, Shape } from "../vocabulary/index.ts";
import { GENERATED_NOTE, toTypeName } from "./names.ts";

/**
 * Source of the module with the types of every operation: bodies, queries and answers as interfaces, `OperationTypes` by endpoint
 * id, and `ResourceOperations` from SDK resource and method to endpoint id.
 */
export function emitTypes(endpoints: readonly Endpoint[]): string {
  const interfaces = endpoints.flatMap((endpoint) => [
    ...(endpoint.bodyFields.length === 0
      ? []
      : [writeInterface(`${toTypeName(endpoint.id)}Body`, `Body of ${endpoint.title}.`, endpoint.bodyFields)]),
    ...(endpoint.queryFields.length === 0
      ? []
      : [writeInterface(`${toTypeName(endpoint.id)}Query`, `Query of ${endpoint.title}.`, endpoint.queryFields)]),
    writeInterface(`${toTypeName(endpoint.id)}Answer`, answerNote(endpoint), endpoint.answerFields),
  ]);
  return [GENERATED_NOTE, "", ...interfaces, writeOperationTypes(endpoints), writeResources(endpoints)].join("\n");
}

function answerNote(endpoint: Endpoint): string {
  return endpoint.answer === "list" ? `One item of the answer of ${endpoint.title}.` : `Data in the answer of ${endpoint.title}.`;
}

function writeInterface(name: string, note: string, fields: readonly Field[]): string {
  return `${comment(note, "")}export interface ${name} {\n${writeMembers(fields, "  ")}}\n`;
}

function writeMembers(fields: readonly Field[], indent: string): string {
  return fields
    .map((field) => {
      const mark = field.presence === "required" ? "" : "?";
      const preset = field.default === undefined ? "" : ` Default: ${JSON.stringify(field.default)}.`;
      return `${comment(`${field.meaning}${preset}`, indent)}${indent}readonly ${field.name}${mark}: ${writeType(field.shape, indent)};\n`;
    })
    .join("");
}

function writeType(shape: Shape, indent: string): string {
  switch (shape.kind) {
    case "text":
    case "url":
    case "media":
      return "string";
    case "choice":
      return shape.members.map((member) => JSON.stringify(member.value)).join(" | ");
    case "whole":
      return ["number", ...(shape.words ?? []).map((word) => JSON.stringify(word.value))].join(" | ");
    case "decimal":
      return "number";
    case "long":
      return shape.orText === true ? "number | bigint | string" : "number | bigint";
    case "flag":
      return "boolean";
    case "record":
      return `{\n${writeMembers(shape.fields, `${indent}  `)}${indent}}`;
    case "variant":
      return shape.cases
        .map((form) => {
          const tag = `${comment(form.meaning, `${indent}  `)}${indent}  readonly ${shape.tag}: ${JSON.stringify(form.value)};\n`;
          return `{\n${tag}${writeMembers(form.fields, `${indent}  `)}${indent}}`;
        })
        .join(" | ");
    default:
      return `readonly ${parenthesized(writeType(shape.item, indent))}[]`;
  }
}

function parenthesized(type: string): string {
  return type.includes("|") && (!type.startsWith("{") || type.includes("} | {")) ? `(${type})` : type;
}

function writeOperationTypes(endpoints: readonly Endpoint[]): string {
  const rows = endpoints.map((endpoint) => {
    const name = toTypeName(endpoint.id);
    const body = endpoint.bodyFields.length === 0 ? "undefined" : `${name}Body`;
    const query = endpoint.queryFields.length === 0 ? "undefined" : `${name}Query`;
    const answer = endpoint.answer === "list" ? `readonly ${name}Answer[]` : `${name}Answer`;
    return `  readonly ${JSON.stringify(endpoint.id)}: { readonly body: ${body}; readonly query: ${query}; readonly answer: ${answer}; readonly isTask: ${isTask(endpoint)} };`;
  });
  return `${comment("Body, query and data of the answer of each operation, by endpoint id, and whether that data is a task.", "")}export interface OperationTypes {\n${rows.join("\n")}\n}\n`;
}

/** Whether the answer is a task's record, or several. */
function isTask({ action }: Endpoint): boolean {
  return action !== "call" && action !== "search";
}

function writeResources(endpoints: readonly Endpoint[]): string {
  const resources = [...new Set(endpoints.map((endpoint) => endpoint.sdk.resource))];
  const rows = resources.map((resource) => {
    const own = endpoints.filter((endpoint) => endpoint.sdk.resource === resource);
    const methods = own.map((endpoint) => `readonly ${endpoint.sdk.method}: ${JSON.stringify(endpoint.id)}`);
    return `  readonly ${resource}: { ${methods.join("; ")} };`;
  });
  return `${comment("The endpoint id behind each resource and method of the SDK.", "")}export interface ResourceOperations {\n${rows.join("\n")}\n}\n`;
}

function comment(text: string, indent: string): string {
  return `${indent}/** ${text.replaceAll("*/", "* /")} */\n`;
}
