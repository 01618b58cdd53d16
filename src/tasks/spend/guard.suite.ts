import { createVirtualClock, type JsonObject, type VirtualClock } from "../../base/index.ts";
import { findEndpoint, type PlanOrder } from "../../contract/index.ts";
import type { Engine, PaidWays } from "../../engines/index.ts";
import { createMemoryStore, type Store } from "../../store/index.ts";
import { createFixture, goodVideo, type Fixture, type FixtureParts } from "../fixture.suite.ts";
import type { Admission, TaskView } from "../port.ts";
import { createKeeper } from "./keeper.ts";
import { createFakeService, type FakeService } from "./paid.suite.ts";
import type { CreatedPlan, Keeper, PlanView } from "./port.ts";

/** The guard of spending over the twins in memory, with a paid service beside the usual engine, and whoever keeps the money. */
export interface GuardFixture extends Fixture {
  readonly clock: VirtualClock;
  readonly service: FakeService;
  readonly keeper: Keeper;
  /** Plans creates of good videos that differ in their prompts. */
  plan(purpose: string, more?: Partial<PlanOrder>, prompts?: readonly string[]): Promise<PlanView>;
  approve(view: PlanView): Promise<void>;
  begin(view: PlanView): Promise<CreatedPlan>;
  /** Plans, approves and begins one create. */
  buy(purpose: string, prompt?: string): Promise<CreatedPlan>;
  /** Lets a begun create come to its end at the paid service. */
  finish(created: CreatedPlan): Promise<void>;
  /** A create on the wire at the paid service. */
  post(body: JsonObject, more?: Partial<Admission>): Promise<TaskView>;
}

export const ASKER = { account: "ada", keyName: "laptop" } as const;
const START = 1_795_000_000_000;

export interface GuardParts extends FixtureParts {
  /** What is other about the paid engine. */
  readonly paid?: Partial<Pick<PaidWays, "travel">> & Partial<Pick<Engine, "refuses">>;
}

export function createGuardFixture({ paid = {}, ...parts }: GuardParts = {}): GuardFixture {
  const clock = createVirtualClock(START);
  const service = createFakeService(clock);
  const store: Store = parts.store ?? createMemoryStore();
  const fixture = createFixture({ otherEngines: [withWays(service.engine, paid)], clock, ...parts, store });
  const keeper = createKeeper(store, { clock, random: fixture.world.random }, parts.spendPolicy);
  const { spending } = fixture.tasks;
  const plan: GuardFixture["plan"] = (purpose, more = {}, prompts = ["A pier."]) => {
    const creates = prompts.map((prompt) => ({ endpoint: "omni-video.create", body: { ...goodVideo, prompt } }));
    return spending.plan(ASKER, { purpose, creates, ...more });
  };
  const approve: GuardFixture["approve"] = async ({ plan: { id, digest } }) => void (await keeper.approve(id, digest, "grace"));
  const begin: GuardFixture["begin"] = ({ plan: { id } }) => spending.create(ASKER.account, id, "request");
  return {
    ...fixture,
    clock,
    service,
    keeper,
    plan,
    approve,
    begin,
    buy: async (purpose, prompt = "A pier.") => {
      const view = await plan(purpose, {}, [prompt]);
      await approve(view);
      return await begin(view);
    },
    finish: async ({ made }) => {
      await fixture.tasks.start();
      for (const task of made) await fixture.ended({ task, elements: [], voices: [] });
    },
    post: (body, more = {}) =>
      fixture.tasks.admit({
        account: ASKER.account,
        keyName: ASKER.keyName,
        endpoint: findEndpoint("omni-video.create"),
        body,
        requestId: "request",
        engine: service.engine.name,
        ...more,
      }),
  };
}

function withWays(engine: Engine, { travel, refuses }: NonNullable<GuardParts["paid"]>): Engine {
  if (engine.paid === undefined) throw new TypeError("the engine is free");
  return { ...engine, ...(refuses && { refuses }), paid: { ...engine.paid, ...(travel && { travel }) } };
}
