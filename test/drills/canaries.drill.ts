import { createSeededRandom } from "../../src/base/index.ts";
import { startCanaryGround, type CanaryGround } from "./canaries.ground.ts";
import { CANARY, createRequests, type SaltedRequest } from "./canaries.requests.ts";
import type { ArmResult, Drill, DrillRun } from "./drill.ts";

const REQUESTS = { slice: 160, full: 10_000 } as const;

/** Requests under way at once. */
const AT_ONCE = 16;

/**
 * S7: requests with canaries in prompts, addresses, names, external ids, unknown fields, credentials, callback addresses and headers, at a whole server whose
 * paid engine sends to a second one that refuses and fails in words which repeat what was sent. Looked for canaries are every log line at every level, the
 * tables and the export of evidence, the metrics, and the headers of error answers. In the control arm a recorder also keeps the service's words.
 */
export const canaries: Drill = {
  id: "S7",
  title: "canaries in logs, evidence and metrics",
  product: (run) => runArm(run, false),
  control: (run) => runArm({ ...run, size: "slice" }, true),
};

async function runArm({ seed, size }: DrillRun, keepsMessages: boolean): Promise<ArmResult> {
  const ground = await startCanaryGround(seed, keepsMessages);
  const count = REQUESTS[size];
  const sent = await sendAll(ground, seed, count);
  const metrics = await readMetrics(ground);
  await settle();
  const exchanges = ground.exchanges();
  const { rows, tables, exported } = await ground.close();
  const places = {
    "log lines": ground.logs.filter((line) => CANARY.test(line)),
    "evidence rows": tables.split("\n").filter((line) => CANARY.test(line)),
    "lines of an export": exported.split("\n").filter((line) => CANARY.test(line)),
    "lines of metrics": metrics.split("\n").filter((line) => CANARY.test(line)),
    "headers of error answers": sent.leaks,
    // A run in which nothing was kept would prove nothing.
    "lost sessions": ground.lost,
    "empty places": [rows === 0 ? "evidence" : "", metrics === "" ? "metrics" : "", exchanges === 0 ? "exchanges" : ""].filter(
      (place) => place !== "",
    ),
  };
  const faults = Object.values(places).reduce((sum, found) => sum + found.length, 0);
  const told = Object.entries(places).filter(([, found]) => found.length > 0);
  const examples = told.map(([name, found]) => `${found.length} ${name}, such as ${found[0]?.slice(0, 300)}`);
  const looked = `${ground.logs.length} log lines, ${rows} evidence rows, their export, metrics, and headers of ${sent.errors} error answers`;
  const kinds = Object.entries(sent.kinds).map(([kind, amount]) => `${amount} ${kind}`);
  const sentence = `${count} requests (${kinds.join(", ")}), ${exchanges} exchanges with the paid service: ${faults} canaries in ${looked}`;
  return { faults, sentence: [sentence, ...examples].join("; ") };
}

interface Sent {
  readonly kinds: Readonly<Record<string, number>>;
  readonly errors: number;
  /** Headers of error answers with a canary that the caller did not send in a header himself. */
  readonly leaks: readonly string[];
}

async function sendAll(ground: CanaryGround, seed: number, count: number): Promise<Sent> {
  const next = createRequests(createSeededRandom(seed + 1), ground.key);
  const kinds: Record<string, number> = {};
  const leaks: string[] = [];
  let [started, errors] = [0, 0];
  const work = async (): Promise<void> => {
    while (started < count) {
      started++;
      const request = next();
      kinds[request.kind] = (kinds[request.kind] ?? 0) + 1;
      const { status, headers } = await send(ground.url, request);
      if (status < 400) continue;
      errors++;
      const own = Object.values(request.headers).join("\n");
      for (const [name, value] of headers) if (isLeak(`${name}: ${value}`, own)) leaks.push(`${name}: ${value}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { kinds, errors, leaks };
}

function isLeak(header: string, own: string): boolean {
  const found = new RegExp(CANARY, "gi")[Symbol.match](header) ?? [];
  return found.some((word) => !own.includes(word));
}

async function send(url: string, { method, path, headers, body }: SaltedRequest): Promise<Response> {
  const response = await fetch(`${url}${path}`, { method, headers, ...(body === undefined ? {} : { body }) });
  await response.arrayBuffer();
  return response;
}

async function readMetrics({ url, key }: CanaryGround): Promise<string> {
  const response = await fetch(`${url}/metrics`, { headers: { authorization: `Bearer ${key}` } });
  return response.ok ? await response.text() : "";
}

/** Tasks of the last creates end, and callbacks are tried. */
async function settle(): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve, 3000);
  });
}
