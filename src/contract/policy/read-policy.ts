import { isJsonObject, OnetakeError, type Json, type JsonObject } from "../../base/index.ts";
import { models } from "../models/index.ts";
import type { Policy } from "../vocabulary/index.ts";

/**
 * Reads a policy that somebody wrote down as JSON: `{"id": "night-shift", "title": "...", "maxSeconds": 10, "models": ["3.0"],
 * "severity": "approve", "why": "..."}`. Models go by our ids or by a name on the wire.
 * @throws OnetakeError with code `bad-policy` for anything that is no policy.
 */
export function readPolicy(json: Json): Policy {
  if (!isJsonObject(json)) throw bad("a policy is a JSON object");
  const known = new Set(["id", "title", "maxSeconds", "models", "severity", "why"]);
  const stranger = Object.keys(json).find((key) => !known.has(key));
  if (stranger !== undefined) throw bad(`a policy has no member "${stranger}"`);
  return {
    id: textAt(json, "id") ?? "own",
    title: textAt(json, "title") ?? "A policy of one's own",
    why: textAt(json, "why") ?? "the policy says so",
    ...readSeconds(json["maxSeconds"]),
    ...readModels(json["models"]),
    ...readSeverity(json["severity"]),
  };
}

function textAt(json: JsonObject, name: string): string | undefined {
  const value = json[name];
  if (value === undefined || (typeof value === "string" && value !== "")) return value;
  throw bad(`${name} has to be a text`);
}

function readSeconds(value: Json | undefined): Pick<Policy, "maxSeconds"> {
  if (value === undefined) return {};
  if (typeof value === "number" && value > 0) return { maxSeconds: value };
  throw bad("maxSeconds has to be a number of seconds");
}

function readModels(value: Json | undefined): Pick<Policy, "models"> {
  if (value === undefined) return {};
  if (!Array.isArray(value)) throw bad("models has to be a list of models");
  const names = value as readonly Json[]; // Array.isArray does not narrow a readonly array
  return { models: names.map(readModel) };
}

function readModel(name: Json): string {
  const model = models.find(
    ({ id, product, wire }) => product === "video" && [id, wire.legacy, wire.new].some((each) => each === name),
  );
  if (model !== undefined) return model.id;
  throw bad(`there is no model ${typeof name === "string" ? `"${name}"` : "of that kind"}`);
}

function readSeverity(value: Json | undefined): Pick<Policy, "severity"> {
  if (value === undefined) return {};
  if (value === "refuse" || value === "approve" || value === "care") return { severity: value };
  throw bad('severity has to be "refuse", "approve" or "care"');
}

function bad(message: string): OnetakeError {
  return new OnetakeError("bad-policy", message, {
    fix: 'write it like {"id": "night-shift", "maxSeconds": 10, "models": ["3.0"], "severity": "approve", "why": "..."}',
  });
}
