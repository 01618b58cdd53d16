import { isJsonObject } from "../../../base/index.ts";
import { errorRows } from "../../errors/index.ts";
import type { ErrorRow } from "../../vocabulary/index.ts";
import type { Vector } from "./vector.ts";

/** Rules of models that the service answers as something that does not exist. */
const ABSENT_MODEL: ReadonlySet<string> = new Set(["model-unknown", "model-retired"]);

/** The row of the error table that the service refuses a vector's request with; undefined when the vector refuses nothing. */
export function refusalRow({ verdict, surface, value }: Vector): ErrorRow | undefined {
  if (verdict.says !== "refuses") return undefined;
  return errorRows.find(({ name }) => name === nameOf(verdict.by, surface === "body" && !isJsonObject(value)));
}

function nameOf(rule: string, isNoRecord: boolean): string {
  if (isNoRecord) return "bad-parameters";
  return ABSENT_MODEL.has(rule) ? "not-found" : "bad-value";
}
