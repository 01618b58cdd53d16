import { silentLogger } from "../../src/base/index.ts";
import { createServer } from "../../src/server/index.ts";
import type { Product, ProductData } from "./spending.ground.ts";
import type { SharedTime } from "./spending.time.ts";

/** The HTTP side of a process of the product: anybody of this machine may call, as the account `default`. */
export interface ProductServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Lets a process of the product be called over HTTP. Its usual engine is the free one. */
export async function serveProduct(
  time: SharedTime,
  { store, blobs, world }: ProductData,
  product: Product,
): Promise<ProductServer> {
  const server = await createServer({
    version: "0",
    auth: { mode: "loopback" },
    accounts: store.accounts,
    tasks: product.tasks,
    blobs,
    engine: { name: "instant", billable: false },
    engines: [product.engine],
    spending: { service: product.tasks.spending, reader: store.spend },
    world,
    logger: silentLogger,
    health: async () => true,
  });
  return {
    url: await server.listen(),
    close: async () => await time.through(server.close(0)),
  };
}
