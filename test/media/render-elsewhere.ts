// `render-elsewhere.ts <order.json> <film>`: renders the request of an order with its codec, in a process of its own.
import { copyFile, readFile } from "node:fs/promises";

import { silentLogger } from "../../src/base/index.ts";
import { createNodeWorld } from "../../src/base/node.ts";
import type { RoleRequest } from "../../src/engines/index.ts";
import { engineUnderTest } from "../../src/engines/local/engine-under-test.suite.ts";
import type { CodecChoice } from "../../src/media/codec.ts";
import { madeOf, settle, wishFor } from "./settle.ts";

/** What is rendered elsewhere. */
export interface Order {
  readonly request: RoleRequest;
  readonly codec: CodecChoice;
}

const [order = "", target = ""] = process.argv.slice(2);
const { request, codec } = JSON.parse(await readFile(order, "utf8")) as Order; // written by the test
const createLocalEngine = await engineUnderTest();
const engine = createLocalEngine({ world: createNodeWorld(), logger: silentLogger, ...wishFor(codec) });
const [made] = madeOf(await settle(engine, request));
if (made?.kind === "video") await copyFile(made.path, target);
await engine.close();
