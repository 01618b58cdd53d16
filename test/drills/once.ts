import type { ArmResult, Drill, DrillRun } from "./drill.ts";
import { startDrillScript, startOnetakeCommand } from "./command.ts";
import { startDrillServer, type StartServer } from "./server.ts";

const CREATE = "/v1/videos/text2video";
const BODY = {
  model_name: "kling-v3",
  prompt: "A paper boat crosses a puddle.",
  duration: "3",
  mode: "std",
  sound: "off",
  aspect_ratio: "16:9",
};
/** The same key with something else: another body, and the same body at another operation. */
const OTHERS = [
  { path: CREATE, body: { ...BODY, prompt: "A paper boat sinks." } },
  { path: "/v1/videos/omni-video", body: { ...BODY, model_name: "kling-v3-omni" } },
];
const KEYS = { slice: 2, full: 100 } as const;
const AT_ONCE = 100;

/**
 * R5: a hundred creates with the same idempotency key at once, through HTTP on PostgreSQL, key after key. Each key must make one task and
 * give a hundred answers that are the same byte for byte; another request with the key must be refused. In the control arm keys leave no
 * mark, so a key makes many tasks.
 */
export const once: Drill = {
  id: "R5",
  title: "one idempotency key a hundred times at once",
  product: (run) => storm(run, (port, env) => startOnetakeCommand(["serve", "--engine", "instant", "--port", String(port)], env)),
  control: (run) =>
    storm({ ...run, size: "slice" }, (port, env) => startDrillScript("weak-server.ts", ["without-once", String(port)], env)),
};

async function storm({ seed, size }: DrillRun, start: StartServer): Promise<ArmResult> {
  const server = await startDrillServer("r5", start);
  try {
    return await judge(server.base, seed, KEYS[size]);
  } finally {
    await server.end();
  }
}

async function judge(base: string, seed: number, keys: number): Promise<ArmResult> {
  let same = 0;
  let refused = 0;
  for (let key = 0; key < keys; key++) {
    const name = `r5-${seed}-${key}`;
    const answers = await Promise.all(Array.from({ length: AT_ONCE }, () => create(base, CREATE, BODY, name)));
    const [first] = answers;
    if (first?.code === 0) same += answers.filter(({ http, text }) => http === 200 && text === first.text).length;
    for (const { path, body } of OTHERS) {
      const { http, code } = await create(base, path, body, name);
      if (http === 400 && code === 1201) refused++;
    }
  }
  const tasks = await countTasks(base);
  const [answers, others] = [keys * AT_ONCE, keys * OTHERS.length];
  const sentence = `${keys} keys x ${AT_ONCE} creates at once: ${tasks} tasks, ${same} of ${answers} answers the same, ${refused} of ${others} other requests refused`;
  return { sentence, faults: Math.abs(tasks - keys) + (answers - same) + (others - refused) };
}

interface Answer {
  readonly http: number;
  readonly code: number | undefined;
  readonly text: string;
}

async function create(base: string, path: string, body: object, key: string): Promise<Answer> {
  const headers = { "content-type": "application/json", "idempotency-key": key };
  const response = await fetch(base + path, { method: "POST", headers, body: JSON.stringify(body) });
  const text = await response.text();
  return { http: response.status, code: (JSON.parse(text) as { code?: number }).code, text };
}

/** Tasks of any family. */
async function countTasks(base: string): Promise<number> {
  let count = 0;
  for (let cursor = ""; ;) {
    const response = await fetch(`${base}/tasks`, { method: "POST", body: JSON.stringify({ limit: 500, cursor }) });
    const { data } = (await response.json()) as {
      data: { count: number; next_cursor: string; has_more: boolean }; // shape of the service's answer
    };
    count += data.count;
    if (!data.has_more) return count;
    cursor = data.next_cursor;
  }
}
