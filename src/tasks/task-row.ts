import { createHash } from "node:crypto";

import { canonicalJson, type Json, type JsonObject } from "../base/index.ts";
import { readRoles, type Endpoint } from "../contract/index.ts";
import type { TaskRow } from "../store/index.ts";
import { slotsOf } from "./slots.ts";
import { isGiven, textOf } from "./text-of.ts";

/** What the row of a new task is made of. */
export interface NewTask {
  readonly id: string;
  readonly account: string;
  readonly keyName: string | null;
  readonly endpoint: Endpoint;
  /** As it came. */
  readonly asked: JsonObject;
  /** The same with `blob:` references in place of what was taken in. */
  readonly body: JsonObject;
  readonly engine: string;
  readonly drill: Json;
  readonly choices: JsonObject | undefined;
  readonly now: number;
}

/** The row of a task that waits to be begun. */
export function toTaskRow(made: NewTask): TaskRow {
  const { id, account, keyName, endpoint, asked, body, engine, drill, choices, now } = made;
  const roles = readRoles(endpoint, asked);
  const externalId = roles.one("external-id");
  const callback = roles.one("callback");
  return {
    id,
    account,
    family: endpoint.family,
    endpoint: endpoint.id,
    externalId: isGiven(externalId) ? textOf(externalId) : null,
    engine,
    state: "submitted",
    reason: null,
    body,
    bodyDigest: digestOf(asked),
    result: null,
    handle: null,
    progress: { percent: 0, stage: "queued" },
    units: null,
    model: endpoint.pathModel ?? textOf(roles.one("model")),
    pack: endpoint.pack ?? null,
    slots: slotsOf(endpoint, roles),
    keyName,
    callbackUrl: isGiven(callback) ? textOf(callback) : null,
    drill,
    ...(choices && { choices }),
    createdAt: now,
    updatedAt: now,
  };
}

/** SHA-256 of the canonical body, hex. */
export function digestOf(body: JsonObject): string {
  return createHash("sha256").update(canonicalJson(body)).digest("hex");
}
