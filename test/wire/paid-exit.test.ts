import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { createSeededRandom, parseJson, stringifyJson, isJsonObject, type JsonObject } from "../../src/base/index.ts";
import {
  answersAtOnce,
  askedHeaders,
  endpoints,
  localSpendingPaths,
  localHeaders,
  makes,
  price,
  type Endpoint,
} from "../../src/contract/index.ts";
import { createMakingEngine } from "./making-engine.ts";
import { fits } from "./memory-server.ts";
import { openPaidGround, type PaidGround } from "./paid-ground.ts";
import { prepareExample } from "./prepare-example.ts";
import type { Media } from "../drills/spending.kling.ts";

/*
 * There is one way out to the paid service, and a person's living yes to the exact body opens it once. Everything that a caller can do is tried
 * for every operation of the contract that makes something, and the billable POSTs are counted between the two servers.
 */

const random = createSeededRandom(7);
const served = new Map<string, Uint8Array>();

/** Behind each address of an example there is something that fits. */
const media: Media = {
  probe: fits,
  download: async (address, { to }) => {
    const bytes = served.get(address) ?? new Uint8Array();
    await at.data.world.disk.write(to, bytes);
    return { bytes: bytes.byteLength, mime: "application/octet-stream" };
  },
};

const makers = endpoints.flatMap((endpoint) => {
  const example = endpoint.examples.find(({ accepted }) => accepted)?.body;
  return (endpoint.billable || endpoint.action === "create") && example !== undefined
    ? [[endpoint.id, endpoint, example] as const]
    : [];
});

/** Headers with which a program might hope to be let through. */
const FORGED: Readonly<Record<string, string>> = {
  [localHeaders.plan]: "plan-000000000000",
  "x-onetake-approved": "true",
  "x-onetake-approval": "terminal",
  "x-onetake-approve": "yes",
  "x-onetake-by": "root",
  "x-onetake-policy": "anything",
  "x-onetake-ticket": "redeemed",
  authorization: "Bearer approver",
};

let at: PaidGround;
beforeAll(async () => {
  at = await openPaidGround({ kling: { engine: createMakingEngine, media }, product: { media } });
});
afterAll(() => at?.[Symbol.asyncDispose]());

let purpose = "";
beforeEach(() => {
  purpose = random.uuid();
  leaks();
});

interface Answer {
  readonly http: number;
  readonly plan: string;
  readonly body: JsonObject;
}

async function post(
  path: string,
  body: JsonObject,
  headers: Readonly<Record<string, string>> = {},
  ask: PaidGround["ask"] = at.ask,
): Promise<Answer> {
  const response = await ask(path, { method: "POST", body: stringifyJson(body), headers });
  const answer = parseJson(await response.text());
  if (!isJsonObject(answer)) throw new TypeError("the answer is no JSON object");
  return { http: response.status, plan: response.headers.get(localHeaders.plan) ?? "", body: answer };
}

async function create(
  endpoint: Endpoint,
  body: JsonObject,
  headers: Readonly<Record<string, string>> = {},
  ask?: PaidGround["ask"],
): Promise<Answer> {
  return await post(endpoint.path, body, { [askedHeaders.engine]: "upstream", [askedHeaders.purpose]: purpose, ...headers }, ask);
}

/** Creates that may leave, all at once where the answer takes its time. */
async function createAll(endpoint: Endpoint, body: JsonObject, headers: readonly Readonly<Record<string, string>>[]) {
  if (answersAtOnce(endpoint))
    return await at.time.through(Promise.all(headers.map((each) => create(endpoint, body, each, at.askFreely))));
  const answers: Answer[] = [];
  for (const each of headers) answers.push(await create(endpoint, body, each));
  return answers;
}

/** The create of a plan by its own path. */
async function createPlanned(plan: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  return await post(localSpendingPaths.create.replace(":id", plan), {}, headers);
}

/** Billable POSTs since the last time. */
function leaks(): number {
  const count = at.front.posts.length - counted;
  counted = at.front.posts.length;
  return count;
}
let counted = 0;

const prepare = (endpoint: Endpoint, example: JsonObject): JsonObject =>
  prepareExample(
    { fixture: { served } },
    endpoint,
    example,
    { "made-video": "812345678901234567", "made-audio": "812345678901234568" },
    purpose,
  );

describe("the one way out", () => {
  it("is tried with most operations that make something", () => {
    expect(makers.length).toBeGreaterThan(35);
  });

  it.each(makers.filter(([, endpoint, example]) => isFree(endpoint, example)))(
    "%s, which costs nothing, needs nobody's yes and leaves once all the same",
    async (_, endpoint, example) => {
      const body = prepare(endpoint, example);
      const answers = await createAll(endpoint, body, [{}, {}, FORGED]);
      await at.time.clock.advance(10_000);
      expect([answers.map(({ http }) => http), leaks(), at.front.strays]).toEqual([[200, 200, 200], 1, []]);
    },
  );

  it.each(makers.filter(([, endpoint, example]) => !isFree(endpoint, example)))(
    "%s leaves with a living yes to its exact body alone, and once",
    async (_, endpoint, example) => {
      const body = prepare(endpoint, example);
      const first = await create(endpoint, body);
      const plan = first.plan === "" ? ((await planUnpriced(endpoint, body)) ?? "none") : first.plan;
      const refusals = [
        first,
        await create(endpoint, body, FORGED),
        await create(endpoint, body, { [askedHeaders.onceKey]: purpose }),
        ...(await withoutYes(endpoint, body, plan)),
        ...(await withYesToSomethingElse(endpoint, body, plan)),
      ];
      await at.time.clock.advance(10_000);
      expect([refusals.filter(({ http }) => http < 400), leaks()]).toEqual([[], 0]);

      await at.approve(plan);
      const [begun, ...again] = [
        ...(await createAll(endpoint, body, [{}, {}])),
        await createPlanned(plan),
        await createPlanned(plan),
        ...(await Promise.all(Array.from({ length: 5 }, () => create(endpoint, body, FORGED)))),
      ];
      await at.time.clock.advance(10_000);
      // The playing server finds no faces and marks nothing in clips, and says so to whoever asks.
      const isMade = makes(endpoint.kind) !== "answer";
      expect([begun?.http, leaks(), at.front.strays]).toEqual([isMade ? 200 : 400, 1, []]);
      // What the service refuses for good is over, and asking again is a new purchase that has nobody's yes.
      const [intent] = await at.data.store.spend.listIntents("default", { purpose, limit: 1 });
      const wanted = intent?.state === "refused" || !isMade ? [200, 400, 403] : [200];
      expect(again.filter(({ http }) => !wanted.includes(http))).toEqual([]);
    },
  );
});

/** Known to cost nothing; a guess is nothing that is known. */
function isFree({ id }: Endpoint, body: JsonObject): boolean {
  const { max, standing } = price(id, body);
  return max === 0 && standing?.label !== "hypothesis-only";
}

/** The plan of a create whose price nobody knows, with what it may cost stated; undefined where it cannot be planned either. */
async function planUnpriced(endpoint: Endpoint, body: JsonObject): Promise<string | undefined> {
  const { plan } = await post(localSpendingPaths.plans, { purpose, exposure: 5, creates: [{ endpoint: endpoint.id, body }] });
  return plan === "" ? undefined : plan;
}

/** Approvals that were taken back, or whose time is over. */
async function withoutYes(endpoint: Endpoint, body: JsonObject, plan: string): Promise<readonly Answer[]> {
  const answers = [await createPlanned(plan), await createPlanned(plan, FORGED)];
  await at.approve(plan);
  await at.data.keeper.revoke(plan);
  answers.push(await create(endpoint, body), await createPlanned(plan));
  await at.approve(plan, 1_000);
  await at.time.clock.advance(1_001);
  return [...answers, await create(endpoint, body), await createPlanned(plan)];
}

/** The plan is approved for a moment, and what is asked for is something else. */
async function withYesToSomethingElse(endpoint: Endpoint, body: JsonObject, plan: string): Promise<readonly Answer[]> {
  const other = makers.find(([id]) => id !== endpoint.id);
  if (other === undefined) throw new TypeError("there is one operation only");
  await at.approve(plan, 5_000);
  const answers = [
    await create(other[1], prepare(other[1], other[2])),
    await create(endpoint, body, { [askedHeaders.purpose]: `${purpose}-2` }),
    await create(endpoint, { ...body, surplus: "1" }),
  ];
  await at.time.clock.advance(5_001);
  return answers;
}
