import { describe, expect, it } from "vitest";

import { createSeededRandom, createVirtualClock } from "../../base/index.ts";
import { EgressFailed, type PostOptions } from "../../egress/index.ts";
import { createMemoryStore } from "../../store/index.ts";
import { createSecret } from "./secrets.ts";
import { sendTest, type TestContext } from "./send-test.ts";

const signal = new AbortController().signal;
const call = { account: "ada", address: "https://hooks.example/", standard: "legacy" } as const;

function open(post: (options: PostOptions) => Promise<number> = async () => 200) {
  const clock = createVirtualClock(1_795_000_000_000);
  const bodies: string[] = [];
  const headers: PostOptions["headers"][] = [];
  const context: TestContext = {
    store: createMemoryStore(),
    world: { clock, random: createSeededRandom(3) },
    egress: {
      post: async (_, options) => {
        bodies.push(options.body);
        headers.push(options.headers);
        return { status: await post(options) };
      },
    },
  };
  return { clock, context, bodies, headers };
}

describe("a test of an address", () => {
  it("posts the record of a task that has just been submitted, in either standard", async () => {
    const { clock, context, bodies } = open();
    expect(await sendTest(context, call, signal)).toMatchObject({ standing: "delivered", isTest: true, lastStatus: 200 });
    await clock.advance(6_000);
    await sendTest(context, { ...call, standard: "new" }, signal);
    const [legacy, fresh] = bodies.map((body) => JSON.parse(body) as Record<string, unknown>);
    expect(legacy).toMatchObject({ task_id: expect.stringMatching(/^\d{18}$/), task_status: "submitted" });
    expect(legacy).not.toHaveProperty("task_result");
    expect(fresh).toMatchObject({ id: expect.stringMatching(/^\d{18}$/), status: "submitted", outputs: [] });
  });

  it("is signed when the account has a secret, and listed", async () => {
    const { context, headers } = open();
    await createSecret(context, "ada");
    const row = await sendTest(context, call, signal);
    expect(headers[0]).toMatchObject({ "webhook-id": row.webhookId, "webhook-signature": expect.stringMatching(/^v1,/) });
    expect(await context.store.callbacks.list({ account: "ada", limit: 5 })).toEqual([row]);
  });

  it("is sent at most once in six seconds for each account", async () => {
    const { clock, context, bodies } = open();
    await sendTest(context, call, signal);
    await clock.advance(5_999);
    await expect(sendTest(context, call, signal)).rejects.toMatchObject({ code: "test-too-soon" });
    await sendTest(context, { ...call, account: "bea" }, signal);
    await clock.advance(1);
    await sendTest(context, call, signal);
    expect(bodies).toHaveLength(3);
  });

  it("is tried once: a failure is kept with its reason and never repeated", async () => {
    const { context } = open(() => Promise.reject(new EgressFailed("timeout", "The host did not answer within 10000 ms.")));
    expect(await sendTest(context, call, signal)).toMatchObject({
      standing: "given-up",
      attempts: 1,
      lastFault: "The host did not answer within 10000 ms.",
    });
  });
});
