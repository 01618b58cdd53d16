import { findModel, findModelAt } from "../lookup.ts";
import type { Endpoint } from "../vocabulary/index.ts";
import { wireError, type WireError } from "../wire/wire-error.ts";
import { nearest } from "./nearest.ts";
import { wireTexts } from "./texts.ts";

/** The refusal of a path that ends in a model which these creates, all of one kind, do not have: unknown, or switched off. */
export function refusePathModel(creates: readonly Endpoint[], name: string): WireError {
  const [create] = creates;
  const model = (create && findModelAt(create, name)) ?? findModel(name);
  const fix = `Send it to ${nearestPath(creates, name)}.`;
  return model?.retiredOn === undefined
    ? wireError("not-found", { message: wireTexts.value("model", name), fix })
    : wireError("not-found", { textKey: "model-discontinued", values: { model: name }, fix });
}

function nearestPath(creates: readonly Endpoint[], name: string): string {
  const meant = nearest(
    name,
    creates.map(({ pathModel }) => pathModel ?? ""),
  );
  const likely = creates.filter(({ pathModel }) => meant === undefined || pathModel === meant);
  return likely.map(({ path }) => path).join(" or ");
}
