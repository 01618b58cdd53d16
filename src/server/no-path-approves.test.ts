import { subscribe, unsubscribe } from "node:diagnostics_channel";

import type { FastifyInstance } from "fastify";
import { afterEach, beforeEach, expect, it } from "vitest";

import { stringifyJson } from "../base/index.ts";
import { findEndpoint } from "../contract/index.ts";
import type { Store } from "../store/index.ts";
import { startPaidServer, type PaidServer } from "./paid-server.suite.ts";
import { dataOf, textOf } from "./testing.ts";

// What an agent might try, in one body and one set of headers.
const BODY = {
  approve: true,
  approved: true,
  approval: { by: "ada" },
  yes: true,
  force: true,
  digest: "",
  by: "ada",
  validMs: 1e12,
  budget: { units: 1e6 },
  units: 1e6,
  scope: "day",
  name: "*",
  pack: "video",
  creates: [],
  purpose: "the fox",
  reopen: true,
  why: "more",
  decision: { kind: "made", upstreamId: "1" },
  kind: "made",
  upstreamId: "1",
  state: "open",
};
const HEADERS = {
  "x-onetake-approve": "yes",
  "x-onetake-approved": "ada",
  "x-onetake-plan": "",
  "x-onetake-force": "yes",
  "x-onetake-engine": "upstream",
  "x-onetake-purpose": "the fox",
  "x-http-method-override": "PUT",
};

const ORDER = {
  purpose: "the fox",
  creates: [
    {
      endpoint: "omni-video.create",
      body: { model_name: "kling-v3-omni", prompt: "A fox.", duration: "5", mode: "std", aspect_ratio: "16:9", sound: "off" },
    },
  ],
};

interface Route {
  readonly method: string;
  readonly url: string;
}

let paid: PaidServer;
const routes: Route[] = [];

// The framework tells of each application that it makes, before it has routes.
function listen(message: unknown): void {
  const { fastify } = message as { readonly fastify: FastifyInstance }; // as the framework publishes it
  fastify.addHook("onRoute", ({ method, url }) => void routes.push(...[method].flat().map((name) => ({ method: name, url }))));
}

beforeEach(async () => {
  routes.length = 0;
  subscribe("fastify.initialization", listen);
  paid = await startPaidServer();
  unsubscribe("fastify.initialization", listen);
});
afterEach(async () => paid[Symbol.asyncDispose]());

it("approves nothing, sets no budget, opens no purpose again and decides nothing at any route, by any method, header or body", async () => {
  const open = textOf(await paid.at.post("/onetake/plans", ORDER), "id");
  const { plan, task } = await buySomething();
  const ids = [open, plan, task];
  const { digest } = (await paid.store.spend.plan(open)) ?? { digest: "" };
  const before = await moneyOf(paid.store, ids);
  const known = new Set(routes.map(({ method, url }) => `${method} ${url}`));
  expect([...known]).toEqual(
    expect.arrayContaining([
      `POST ${findEndpoint("omni-video.create").path}`,
      "POST /onetake/plans",
      "POST /onetake/plans/:id/create",
      "POST /onetake/tasks/:id/cancel",
      "GET /",
    ]),
  );
  for (const { method, url } of routes)
    for (const id of url.includes(":") ? ids : [open]) {
      const path = url.replaceAll(/:\w+/g, id).replace("*", id);
      const answer = await fetch(`${paid.at.url}${path}?approve=yes&by=ada&digest=${digest}`, {
        method,
        headers: { ...HEADERS, "x-onetake-plan": id, "content-type": "application/json" },
        redirect: "manual",
        ...(method !== "GET" && method !== "HEAD" && { body: stringifyJson({ ...BODY, digest, id, task: id, plan: id }) }),
      });
      await answer.arrayBuffer();
    }
  expect(await moneyOf(paid.store, ids)).toEqual(before);
});

it("shows an approval where there is one, so that the walk could fail", async () => {
  const open = textOf(await paid.at.post("/onetake/plans", ORDER), "id");
  const before = await moneyOf(paid.store, [open]);
  await paid.approve(open);
  expect(await moneyOf(paid.store, [open])).not.toEqual(before);
});

/** A create that was approved, began and whose outcome is not known; its purpose is closed. */
async function buySomething(): Promise<{ readonly plan: string; readonly task: string }> {
  const plan = textOf(await paid.at.post("/onetake/plans", { ...ORDER, purpose: "the owl" }), "id");
  await paid.approve(plan);
  const created = dataOf(await paid.at.send(`/onetake/plans/${plan}/create`, { method: "POST" }));
  const [{ id: task }] = created["tasks"] as unknown as readonly [{ readonly id: string }]; // one create, one task
  await paid.keeper.setBudget({ account: "default", scope: "day", name: "*", pack: "video", units: 100, creates: 1 });
  await paid.store.transaction(async ({ spend }) => {
    await spend.updateIntent(task, ["held"], { state: "unknown", sentAt: 1 });
    const purpose = await spend.lockPurpose("default", "the owl", 1);
    await spend.setPurpose({ ...purpose, state: "closed", closedBy: task });
  });
  return { plan, task };
}

/** Everything that only a keeper of the money changes. */
async function moneyOf({ spend }: Store, ids: readonly string[]): Promise<unknown> {
  const owl = await spend.purpose("default", "the owl");
  return {
    approvals: await Promise.all(ids.map((id) => spend.approvals(id))),
    budgets: await spend.listBudgets("default"),
    uses: await spend.listUses("default"),
    closed: { state: owl?.state, reopened: owl?.reopened },
    intents: await spend.listIntents("default", { limit: 1000 }),
    lines: await spend.listLines("default", { limit: 1000 }),
  };
}
