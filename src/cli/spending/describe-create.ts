import type { Json } from "../../base/index.ts";
import { describeWork, findEndpoint, findModelAt, readRoles, type LocalPlanItem } from "../../contract/index.ts";

/** What a create of a plan makes, in words. */
export interface CreateWords {
  /** Family of endpoints, such as `omni-video`. */
  readonly what: string;
  readonly model: string;
  /** Empty where it has none. */
  readonly size: string;
  readonly seconds: string;
}

/** Reads a planned create by role. */
export function describeCreate({ endpoint: id, body }: Pick<LocalPlanItem, "endpoint" | "body">): CreateWords {
  const endpoint = findEndpoint(id);
  const roles = readRoles(endpoint, body);
  const name = endpoint.pathModel ?? textOf(roles.one("model")?.value);
  const { title, model, resolution = "" } = describeWork(endpoint, body, findModelAt(endpoint, name)?.title ?? name);
  const seconds = roles.one("seconds");
  return {
    what: endpoint.family,
    model: model === "" ? title : model,
    size: resolution,
    seconds: seconds === undefined ? "" : `${textOf(seconds.means ?? seconds.value)} s`,
  };
}

function textOf(value: Json | undefined): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
