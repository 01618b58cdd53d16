import type { JsonObject } from "../base/index.ts";
import { readRoles, type Endpoint } from "../contract/index.ts";
import { applyChanges, type Change } from "../contract/vectors.ts";
import { goodMedium, shadeOf } from "./make-medium.ts";
import { freeId, makeReady } from "./make-ready.ts";
import { mediaValues, type MediaValue } from "./media-values.ts";
import type { TaskTools } from "./run-task.ts";

/** A body that can be sent, or why there is none. */
export type ExampleBody = { readonly body: JsonObject; readonly externalId: string | undefined } | { readonly missing: string };

/**
 * An example of an endpoint that the contract takes, with media that a server can read: pictures and sounds inline, clips by the
 * address of one of its own; no callback; an external id that is free where the endpoint has a field for it. The first one for which
 * everything can be had.
 */
export async function exampleBody(tools: TaskTools, endpoint: Endpoint): Promise<ExampleBody> {
  let missing = "the contract has no example that a living model takes";
  for (const [index, example] of sortedExamples(endpoint).entries()) {
    const made = await makeReal(tools, endpoint, example);
    if (!("missing" in made)) return made;
    if (index === 0) missing = made.missing;
  }
  return { missing };
}

async function makeReal(tools: TaskTools, endpoint: Endpoint, example: JsonObject): Promise<ExampleBody> {
  const changes: Change[] = endpoint.onceBy === undefined ? [] : [[endpoint.onceBy, freeId(24, tools.random)]];
  const callback = readRoles(endpoint, example).one("callback");
  if (callback !== undefined) changes.push([callback.path]);
  for (const [index, value] of mediaValues(endpoint, example).entries()) {
    const text = await realMedium(tools, value, index);
    if (text === undefined)
      return { missing: `needs ${value.medium === "video" ? "a clip" : "a file"} at an address, and none can be had` };
    changes.push([value.path, text]);
  }
  const ready = await makeReady(endpoint, applyChanges(example, changes), tools.ground, tools.random);
  if ("missing" in ready) return ready;
  const body = ready.body as JsonObject; // what was a record stays one
  const externalId = readRoles(endpoint, body).one("external-id")?.value;
  return { body, externalId: typeof externalId === "string" ? externalId : undefined };
}

/** Those without clips first: clips of a small server may lie outside the limits of references. */
function sortedExamples(endpoint: Endpoint): readonly JsonObject[] {
  const taken = endpoint.examples.filter(({ accepted }) => accepted).map(({ body }) => body);
  const hasClip = (body: JsonObject): boolean => mediaValues(endpoint, body).some(({ medium }) => medium === "video");
  return taken.toSorted((a, b) => Number(hasClip(a)) - Number(hasClip(b)));
}

async function realMedium(tools: TaskTools, { medium, forms }: MediaValue, index: number): Promise<string | undefined> {
  if (medium === "video") return (await tools.clip())?.url;
  return forms.includes("base64") ? await goodMedium(medium, shadeOf(index)) : undefined;
}
