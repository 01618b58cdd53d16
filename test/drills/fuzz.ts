// Drill S3: whatever is sent to whichever operation, the server answers, in the service's envelope, and never with a failure of its own.
import { createServer as createBareServer } from "node:http";
import type { AddressInfo } from "node:net";

import { createSeededRandom, type Random } from "../../src/base/index.ts";
import { endpoints } from "../../src/contract/index.ts";
import { createRawConnection, NoAnswer, type RawConnection } from "../load/raw-connection.ts";
import type { ArmResult, Drill, DrillRun, DrillSize } from "./drill.ts";
import { judgeOwnAnswer, judgeWireAnswer, type Fault } from "./fuzz.judge.ts";
import { makeOwnRequest, makeRequest, readSeeds, type FuzzRequest, type Seeds } from "./fuzz.payloads.ts";
import { startFuzzServer, type FuzzServer } from "./fuzz.server.ts";

const SIZES: Readonly<Record<DrillSize, number>> = { slice: 250, full: 100_000 };
/** Requests after which a server with empty stores takes over. */
const BATCH = 2_000;
const PARALLEL = 8;
const HANG_MS = 20_000;

/** S3 as the table of drills takes it. */
export const fuzz: Drill = {
  id: "S3",
  title: "fuzz of every operation",
  product: ({ seed, size }) => runProduct({ seed, size }),
  control: ({ seed }) => runControl(seed),
};

/** A group of operations that get the same number of requests. */
interface Group {
  readonly name: string;
  make(maker: Parameters<typeof makeOwnRequest>[0]): FuzzRequest;
  readonly judge: typeof judgeWireAnswer;
}

/** Operations by standard and by what they make, and Onetake's own paths. */
function toGroups(): readonly Group[] {
  const names = [...new Set(endpoints.map(({ standard, product }) => `${standard} ${product}`))];
  const wire = names.map((name): Group => {
    const own = endpoints.filter(({ standard, product }) => `${standard} ${product}` === name);
    return { name, make: (maker) => makeRequest(maker, own), judge: judgeWireAnswer };
  });
  return [...wire, { name: "own paths", make: makeOwnRequest, judge: judgeOwnAnswer }];
}

/** What a run saw. */
interface Tally {
  answers: number;
  /** Answers by HTTP status. */
  readonly statuses: Map<number, number>;
  readonly faults: { readonly fault: Fault; readonly request: FuzzRequest; readonly seen: string }[];
}

async function runProduct({ seed, size }: DrillRun): Promise<ArmResult> {
  const tally = createTally();
  const seeds = readSeeds();
  const groups = toGroups();
  for (const [index, group] of groups.entries())
    await runGroup(group, { seed: seed * 1000 + index, count: SIZES[size], seeds, tally, start: startFuzzServer });
  const each = `${SIZES[size].toLocaleString("en-US")} requests to each of ${groups.length} groups (${groups.map(({ name }) => name).join(", ")})`;
  return { faults: tally.faults.length, sentence: `${each}: ${tell(tally)}` };
}

interface GroupRun {
  readonly seed: number;
  readonly count: number;
  readonly seeds: Seeds;
  readonly tally: Tally;
  start(auth: "loopback" | "strict"): Promise<FuzzServer>;
}

// The requests of a batch are made by its seed alone, but for the ids that the server gave.
async function runGroup(group: Group, { seed, count, seeds, tally, start }: GroupRun): Promise<void> {
  for (let done = 0, batch = 0; done < count; done += BATCH, batch++) {
    const server = await start(batch % 2 === 0 ? "loopback" : "strict");
    try {
      const random = createSeededRandom(seed + batch * 7919);
      await runBatch(group, Math.min(BATCH, count - done), { random, seeds, tally, server });
    } finally {
      await server.close();
    }
  }
}

interface BatchRun {
  readonly random: Random;
  readonly seeds: Seeds;
  readonly tally: Tally;
  readonly server: FuzzServer;
}

async function runBatch(group: Group, count: number, { random, seeds, tally, server }: BatchRun): Promise<void> {
  const ids: string[] = [];
  const maker = { random, seeds, port: server.port, ids, key: server.key };
  let left = count;
  const lane = async (): Promise<void> => {
    const connection = createRawConnection(server.port);
    while (left-- > 0) await tryOnce(connection, group, group.make(maker), tally, ids);
    connection.close();
  };
  await Promise.all(Array.from({ length: PARALLEL }, lane));
}

async function tryOnce(
  connection: RawConnection,
  { judge }: Group,
  request: FuzzRequest,
  tally: Tally,
  ids: string[],
): Promise<void> {
  try {
    const answer = await connection.exchange(request.bytes, { isHead: request.method === "HEAD", timeoutMs: HANG_MS });
    tally.answers++;
    tally.statuses.set(answer.status, (tally.statuses.get(answer.status) ?? 0) + 1);
    const fault = judge(request, answer);
    if (fault !== undefined)
      tally.faults.push({ fault, request, seen: `${answer.status} ${answer.body.toString("utf8", 0, 200)}` });
    const id = /"task_id":"(\d+)"/.exec(answer.body.toString("latin1", 0, 400))?.[1];
    if (id !== undefined && ids.length < 200) ids.push(id);
  } catch (thrown) {
    if (!(thrown instanceof NoAnswer)) throw thrown;
    tally.faults.push({ fault: "hang", request, seen: thrown.message });
  }
}

/**
 * The judge over assemblies that are weak on purpose: tasks that throw, and a server that answers in bare text, or not at all. Each of the
 * three faults must be seen, or none counts.
 */
async function runControl(seed: number): Promise<ArmResult> {
  const tallies = [await runThrowing(seed), await runBare(seed)];
  const kinds: readonly Fault[] = ["5xx", "outside the envelope", "hang"];
  const faults = tallies.flatMap((tally) => tally.faults.map(({ fault }) => fault));
  const counts = kinds.map((kind) => faults.filter((fault) => fault === kind).length);
  const answers = tallies.reduce((sum, tally) => sum + tally.answers, 0);
  return {
    faults: counts.every((count) => count > 0) ? faults.length : 0,
    sentence: `weak assemblies, ${answers} answers: ${kinds.map((kind, index) => `${counts[index]} ${kind}`).join(", ")}`,
  };
}

async function runThrowing(seed: number): Promise<Tally> {
  const tally = createTally();
  const start = (): Promise<FuzzServer> =>
    startFuzzServer("loopback", (tasks) => ({ ...tasks, list: async () => await Promise.reject(new Error("weak")) }));
  const [group] = toGroups();
  if (group === undefined) throw new TypeError("the contract has operations");
  await runGroup(group, { seed, count: 200, seeds: readSeeds(["text2video"]), tally, start });
  return tally;
}

async function runBare(seed: number): Promise<Tally> {
  const tally = createTally();
  let count = 0;
  const bare = createBareServer((request, response) => {
    if (++count % 20 === 0) request.socket.destroy();
    else response.end("done");
  });
  await new Promise<void>((resolve) => bare.listen(0, "127.0.0.1", resolve));
  const { port } = bare.address() as AddressInfo; // a TCP server's address is this record
  const close = async (): Promise<void> => {
    bare.closeAllConnections();
    await new Promise((resolve) => bare.close(resolve));
  };
  const [group] = toGroups();
  if (group === undefined) throw new TypeError("the contract has operations");
  await runGroup(group, {
    seed,
    count: 100,
    seeds: readSeeds(["text2video"]),
    tally,
    start: async () => ({ port, key: "", close }),
  });
  return tally;
}

function createTally(): Tally {
  return { answers: 0, statuses: new Map(), faults: [] };
}

function tell({ answers, statuses, faults }: Tally): string {
  const of = (test: (status: number) => boolean): number =>
    [...statuses].filter(([status]) => test(status)).reduce((sum, [, count]) => sum + count, 0);
  const counts = [
    `${answers} answers`,
    `${of((status) => status < 400)} accepted`,
    `${of((status) => status >= 400 && status < 500)} refused`,
    `${of((status) => status === 501)} answered 501 (excluded)`,
    `${of((status) => status >= 500 && status !== 501)} other 5xx`,
    `${faults.filter(({ fault }) => fault === "hang").length} without an answer`,
    `${faults.filter(({ fault }) => fault === "outside the envelope").length} outside the envelope`,
  ];
  const samples = faults
    .slice(0, 5)
    .map(({ fault, request, seen }) => `${fault}: ${request.bytes.toString("latin1", 0, 300)} -> ${seen}`);
  return [counts.join(", "), ...samples].join("\n    ");
}
