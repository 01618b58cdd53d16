// `render-elsewhere.mjs <order.json> <film>`: renders the request of an order, in a process of its own. Plain JavaScript, so that it starts as fast
// as what it measures. It runs on the built package when ONETAKE_BUILT is set, else on the sources, for which tsx is loaded.
import { copyFile, readFile } from "node:fs/promises";

const isBuilt = Boolean(process.env["ONETAKE_BUILT"]);
const load = (name) => import(new URL(isBuilt ? `../../dist/${name}.js` : `../../src/${name}.ts`, import.meta.url).href);
const [{ silentLogger }, { createNodeWorld }, { createLocalEngine }] = await Promise.all(
  ["base/index", "base/node", "engines/local/index"].map(load),
);

const [order, target] = process.argv.slice(2);
const { request, wish } = JSON.parse(await readFile(order, "utf8"));
const engine = createLocalEngine({ world: createNodeWorld(), logger: silentLogger, ...wish });
const job = { taskId: "1", account: "a", externalId: null, endpoint: "acceptance", body: {}, request };
const outcome = await engine.settle({}, job, { signal: new AbortController().signal, progress: () => {} });
if (!outcome.ok) throw new Error(outcome.reason);
await copyFile(outcome.artifacts[0].path, target);
await engine.close();
