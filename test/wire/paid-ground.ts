import { createClient, type Client, type ClientOptions } from "../../src/client/index.ts";
import type { IntentRow } from "../../src/store/index.ts";
import { createFront, type Front, type FrontSetup } from "../drills/spending.front.ts";
import { createProductData, startProduct, type Product, type ProductData, type ProductSetup } from "../drills/spending.ground.ts";
import { startKling, type Kling, type KlingSetup } from "../drills/spending.kling.ts";
import { serveProduct } from "../drills/spending.server.ts";
import { createSharedTime, type SharedTime } from "../drills/spending.time.ts";

/** A client, our server behind it, and behind that a second Onetake that plays the paid service; all in one virtual time. */
export interface PaidGround extends AsyncDisposable {
  readonly time: SharedTime;
  readonly kling: Kling;
  /** What counts the billable POSTs between the two servers. */
  readonly front: Front;
  readonly data: ProductData;
  readonly product: Product;
  readonly url: string;
  /** A client of our server; time goes on while it waits. */
  client(options?: Omit<ClientOptions, "baseUrl">): Client;
  /** A request to our server; time stands still meanwhile. */
  ask(path: string, init?: RequestInit): Promise<Response>;
  /** A request for which time neither stands still nor goes on, for its answer waits for what is made. */
  askFreely(path: string, init?: RequestInit): Promise<Response>;
  /** A person's yes to a plan as it stands. */
  approve(planId: string, validMs?: number): Promise<void>;
  /** The creates of the account, oldest first. */
  intents(): Promise<readonly IntentRow[]>;
  /** Lets time go on until every create has ended and every task with it; answers whether that came about. */
  rest(mostMs?: number): Promise<boolean>;
}

export interface PaidSetup {
  readonly kling?: Partial<Omit<KlingSetup, "time">>;
  readonly front?: Pick<FrontSetup, "mood" | "isDown" | "isAbsent" | "says">;
  readonly product?: Pick<ProductSetup, "weaken" | "upstream" | "media">;
}

const START = Date.parse("2026-08-01T09:00:00Z");
const ACCOUNT = "default";
const FINAL: ReadonlySet<IntentRow["state"]> = new Set(["settled", "refused", "withdrawn"]);

/** Starts a {@link PaidGround}. */
export async function openPaidGround(setup: PaidSetup = {}): Promise<PaidGround> {
  const time = createSharedTime(START);
  const kling = await startKling({ time, seed: 1, ...setup.kling });
  const front = createFront({ time, kling, ...setup.front });
  const data = await createProductData({ time, seed: 2 });
  const product = await startProduct({ time, kling, data, fetch: front.way(), ...setup.product });
  const server = await serveProduct(time, data, product);
  const intents = async (): Promise<readonly IntentRow[]> =>
    (await data.store.spend.listIntents(ACCOUNT, { limit: 1_000 })).toReversed();
  const hasEnded = async ({ taskId, state }: IntentRow): Promise<boolean> => {
    const task = await data.store.taskById(taskId);
    return FINAL.has(state) && (task?.state === "succeeded" || task?.state === "failed");
  };
  return {
    time,
    kling,
    front,
    data,
    product,
    url: server.url,
    client: (options = {}) =>
      createClient({
        baseUrl: server.url,
        clock: time.clock,
        fetch: async (url, init) => await time.during(async () => await fetch(url, init)),
        ...options,
      }),
    ask: async (path, init) => await time.during(async () => await fetch(server.url + path, init)),
    askFreely: async (path, init) => await fetch(server.url + path, init),
    approve: async (planId, validMs) => {
      const { plan } = (await data.keeper.find(planId)) ?? {};
      if (plan === undefined) throw new TypeError(`there is no plan ${planId}`);
      await data.keeper.approve(planId, plan.digest, "somebody", validMs);
    },
    intents,
    rest: async (mostMs = 3_600_000) =>
      await time.passUntil(async () => (await Promise.all((await intents()).map(hasEnded))).every(Boolean), mostMs),
    [Symbol.asyncDispose]: async () => {
      await server.close();
      await time.through(product.tasks.stop());
      await time.through(product.engine.close());
      await kling.close();
      await data.close();
    },
  };
}
