import type { Json, JsonObject } from "../../../base/index.ts";
import type { Endpoint, Field, Shape } from "../../vocabulary/index.ts";
import { writeEnvelope } from "../../wire/envelope.ts";
import { hosts } from "../../wire/hosts.ts";

/** An answer of an endpoint with every documented field, in values of our own. */
export function sampleAnswer({ action, answer, answerFields }: Endpoint): JsonObject {
  const record = sampleRecord(answerFields, action === "create" ? "submitted" : "succeeded");
  return writeEnvelope("01J8Z3T5C6W7Q8", answer === "list" ? [record] : record);
}

/** A record with every field of a declaration. */
export function sampleRecord(fields: readonly Field[], state = "succeeded"): JsonObject {
  const own = fields.filter((field) => field.localOnly !== true);
  return Object.fromEntries(own.map((field) => [field.name, sampleField(field, state)]));
}

function sampleField({ name, shape, meaning }: Field, state: string): Json {
  if (shape.kind === "text") return /\bid\b/i.test(meaning) || /(^|_)id$/.test(name) ? "831234567890123456" : "...";
  if (shape.kind === "whole" && /milliseconds/.test(meaning)) return 1_795_000_000_000;
  return sampleShape(shape, state);
}

/** `state` is what a choice of states means; other choices show their first member. */
function sampleShape(shape: Shape, state: string): Json {
  switch (shape.kind) {
    case "choice":
      return (shape.members.find((member) => member.means === state) ?? shape.members[0])?.value ?? "";
    case "text":
      return "...";
    case "whole":
    case "decimal":
      return shape.min ?? 0;
    case "long":
      return 831_234_567_890_123;
    case "flag":
      return true;
    case "url":
    case "media":
      return "https://example.com/file";
    case "record":
      return sampleRecord(shape.fields, state);
    case "variant": {
      const [form] = shape.cases;
      return form === undefined ? {} : { [shape.tag]: form.value, ...sampleRecord(form.fields, state) };
    }
    default:
      return [sampleShape(shape.item, state)];
  }
}

/** A command that sends a body, as a shell takes it. */
export function sampleCurl({ method, path }: Pick<Endpoint, "method" | "path">, body: string | undefined): string {
  const url = `${hosts[0]?.url ?? ""}${path}`;
  const lines = [
    `curl ${method === "POST" ? "-X POST " : ""}'${url}'`,
    `-H "Authorization: Bearer $KLING_API_KEY"`,
    "-H 'Content-Type: application/json'",
    ...(body === undefined ? [] : [`-d '${body.replaceAll("'", String.raw`'\''`)}'`]),
  ];
  return lines.join(" \\\n  ");
}
