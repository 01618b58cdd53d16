// How fast the server is, beside a bare node:http server that parses JSON and answers the same bytes, and beside Prism, a mock server that
// serves docs/openapi/legacy.json; all in one run, in turns, over kept connections of this machine: `npm run bench`. The product is the
// built command with its embedded database and the instant engine, so that every create is durable and is run. Then: what polls feel while
// bodies of 40 MB come in, memory, and the time to start. Only ratios matter; a run on a busy machine says nothing.
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { createNodeWorld } from "../src/base/node.ts";
import { encodePng } from "../src/media/index.ts";
import { stopEmbeddedPostgres } from "../src/store/index.ts";
import { generateLoad, toRequestBytes, type LoadReport } from "../test/load/generate-load.ts";
import { createRawConnection } from "../test/load/raw-connection.ts";

const ROOT = join(import.meta.dirname, "../..");
const ROUNDS = 3;
const ROUND_MS = 1_500;
const CONNECTIONS = 8;
const CREATE = "/v1/videos/text2video";
const UPLOAD = "/v1/videos/omni-video";
const BODY = JSON.stringify({
  model_name: "kling-v3",
  prompt: "A paper boat crosses a puddle.",
  duration: "5",
  mode: "std",
  aspect_ratio: "16:9",
});

const children: ChildProcess[] = [];
const home = await mkdtemp(join(tmpdir(), "onetake-bench-"));
await chmod(home, 0o755); // for root, PostgreSQL runs as a user who has to pass this folder
try {
  await main();
} finally {
  for (const child of children) child.kill("SIGKILL");
  for (const child of children) if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  await stopEmbeddedPostgres({ home: join(home, "postgres"), world: createNodeWorld() });
  await rm(home, { recursive: true, force: true });
}

async function main(): Promise<void> {
  const first = await bootOnetake();
  const product = first.port;
  const atStart = await memoryOf(product);
  const made = await ask(product, CREATE, BODY);
  const id = /"task_id":"(\d+)"/.exec(made)?.[1] ?? "";
  const done = await untilEnded(product, id);
  const arms = { onetake: product, "bare node:http": await startBare(made, done), prism: await startPrism() };
  console.log(`${CONNECTIONS} connections, best of ${ROUNDS} rounds of ${ROUND_MS / 1000} s`);
  await race("creates", arms, () => ({ path: CREATE, body: BODY }));
  await race("queries of one task", arms, () => ({ path: `${CREATE}/${id}` }));
  const afterLoad = await memoryOf(product);
  await uploads(product, id);
  const afterUploads = await memoryOf(product);
  console.log("\nmemory of the server's process (its database has its own)");
  console.log(
    `  ${megabytes(atStart)} at the start, ${megabytes(afterLoad)} after the requests above, ${megabytes(afterUploads)} after the uploads`,
  );
  first.child.kill("SIGTERM");
  await once(first.child, "exit");
  await boots(first.ms);
}

interface Arm {
  readonly path: string;
  readonly body?: string;
}

async function race(what: string, arms: Readonly<Record<string, number>>, request: () => Arm): Promise<void> {
  const best = new Map<string, LoadReport>();
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, port] of Object.entries(arms)) {
      const { path, body } = request();
      const bytes = toRequestBytes(port, path, body);
      const report = await generateLoad({ port, next: () => bytes, connections: CONNECTIONS, until: ROUND_MS });
      if (report.bad > 0) throw new Error(`${name} gave ${report.bad} of ${report.answers} bad answers`);
      const known = best.get(name);
      if (known === undefined || known.rate < report.rate) best.set(name, report);
    }
  }
  const own = best.get("onetake")?.rate ?? Number.NaN;
  console.log(`\n${what}`);
  for (const [name, { rate, p50, p99 }] of best) {
    const ratio = name === "onetake" ? "" : `   onetake has ${(own / rate).toFixed(2)} of its rate`;
    console.log(
      `  ${name.padEnd(15)} ${Math.round(rate).toString().padStart(7)} a second   p50 ${p50.toFixed(1).padStart(6)} ms   p99 ${p99.toFixed(1).padStart(6)} ms${ratio}`,
    );
  }
}

/** Two callers send bodies of 40 MB, one after the other, while eight poll twenty times a second. */
async function uploads(port: number, id: string): Promise<void> {
  const bodies = await Promise.all([1, 2].map((seed) => largeBody(seed)));
  const poll = toRequestBytes(port, `${CREATE}/${id}`);
  const polls = { port, next: () => poll, connections: 8, pauseMs: 50 };
  const quiet = await generateLoad({ ...polls, until: 4_000 });
  let isOver = false;
  const under = generateLoad({ ...polls, until: () => isOver });
  const sizes = bodies.map(({ length }) => length);
  let turn = 0;
  const sent = await generateLoad({
    port,
    next: () => bodies[turn++ % 2] ?? Buffer.alloc(0),
    connections: 2,
    until: 8_000,
    isGood: ({ status }) => status === 200 || status === 429,
  });
  isOver = true;
  const busy = await under;
  console.log(`\npolls while two callers send bodies of ${Math.round((sizes[0] ?? 0) / 1e6)} MB`);
  console.log(`  uploads  ${sent.answers} answered, p50 ${sent.p50.toFixed(0)} ms, ${sent.bad} bad`);
  console.log(`  without  p50 ${quiet.p50.toFixed(1)} ms   p99 ${quiet.p99.toFixed(1)} ms`);
  console.log(`  with     p50 ${busy.p50.toFixed(1)} ms   p99 ${busy.p99.toFixed(1)} ms   ${busy.bad} of ${busy.answers} bad`);
}

// Noise does not become smaller as a PNG, so that four pictures fill 40 MB of base64.
async function largeBody(seed: number): Promise<Buffer> {
  const side = 1560;
  let state = seed;
  const pixels = new Uint8Array(side * side * 4).map(() => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) >>> 24);
  const picture = Buffer.from(await encodePng(pixels, side, side)).toString("base64");
  const image_list = [1, 2, 3, 4].map(() => ({ image_url: picture }));
  const body = {
    model_name: "kling-v3-omni",
    prompt: "A lantern <<<image_1>>>.",
    duration: "3",
    mode: "std",
    aspect_ratio: "16:9",
    image_list,
  };
  return toRequestBytes(0, UPLOAD, JSON.stringify(body));
}

interface Booted {
  readonly port: number;
  readonly child: ChildProcess;
  /** Time to the first answer of its health. */
  readonly ms: number;
}

async function bootOnetake(): Promise<Booted> {
  const port = await freePort();
  const began = performance.now();
  const args = ["dist/cli/main.js", "serve", "--port", String(port), "--engine", "instant", "--log-level", "silent"];
  const child = start(args, { ONETAKE_HOME: home, DATABASE_URL: "" });
  await untilAnswers(port, "/healthz");
  return { port, child, ms: performance.now() - began };
}

async function boots(firstMs: number): Promise<void> {
  const later: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const { child, ms } = await bootOnetake();
    later.push(ms);
    child.kill("SIGTERM");
    await once(child, "exit");
    const began = performance.now();
    await once(start(["-e", ""]), "exit");
    bare.push(performance.now() - began);
  }
  const [own, yardstick] = [Math.min(...later), Math.min(...bare)];
  console.log("\ntime to the first answer");
  console.log(`  onetake serve   ${own.toFixed(0)} ms, its database included; ${firstMs.toFixed(0)} ms with a new home`);
  console.log(`  node -e ''      ${yardstick.toFixed(0)} ms; onetake takes ${(own / yardstick).toFixed(1)} times as long`);
}

async function startBare(posted: string, queried: string): Promise<number> {
  const port = await freePort();
  start([join(import.meta.dirname, "bare-server.js"), String(port), posted, queried]);
  await untilAnswers(port, "/");
  return port;
}

async function startPrism(): Promise<number> {
  const port = await freePort();
  start([
    "node_modules/@stoplight/prism-cli/dist/index.js",
    "mock",
    "docs/openapi/legacy.json",
    "--host",
    "127.0.0.1",
    "--port",
    String(port),
    "--verboseLevel",
    "error",
  ]);
  await untilAnswers(port, "/");
  return port;
}

function start(args: readonly string[], env: Readonly<Record<string, string>> = {}): ChildProcess {
  const child = spawn(process.execPath, args, { cwd: ROOT, env: { ...process.env, ...env }, stdio: "ignore" });
  children.push(child);
  return child;
}

async function untilAnswers(port: number, path: string): Promise<void> {
  for (let tries = 0; tries < 3_000; tries++) {
    const connection = createRawConnection(port);
    const answer = await connection.exchange(toRequestBytes(port, path), { timeoutMs: 2_000 }).catch(() => undefined);
    connection.close();
    if (answer !== undefined) return;
    await pause(10);
  }
  throw new Error(`nothing answers at port ${port}`);
}

async function untilEnded(port: number, id: string): Promise<string> {
  for (let tries = 0; tries < 500; tries++) {
    const answer = await ask(port, `${CREATE}/${id}`);
    if (answer.includes('"succeed"')) return answer;
    await pause(20);
  }
  throw new Error("the first task does not end");
}

async function ask(port: number, path: string, body?: string): Promise<string> {
  const connection = createRawConnection(port);
  const { status, body: answer } = await connection.exchange(toRequestBytes(port, path, body));
  connection.close();
  if (status !== 200) throw new Error(`${path} answered ${status}: ${answer.toString()}`);
  return answer.toString();
}

async function memoryOf(port: number): Promise<number> {
  return Number(/^process_resident_memory_bytes (\d+)/m.exec(await ask(port, "/metrics"))?.[1]);
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  if (address === null || typeof address === "string") throw new TypeError("a TCP server has a port");
  return address.port;
}

async function pause(ms: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ms));
}
