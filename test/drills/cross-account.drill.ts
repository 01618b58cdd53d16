import { createSeededRandom } from "../../src/base/index.ts";
import type { Keyring } from "../../src/server/index.ts";
import type { Store, Transaction } from "../../src/store/index.ts";
import { startAccountsGround, type GroundParts } from "./accounts.ground.ts";
import { describeOwner, giveEverything, MARK, OWNER, type OwnedId } from "./cross-account.owner.ts";
import { createTrials, type Trial } from "./cross-account.trials.ts";
import type { ArmResult, Drill, DrillRun } from "./drill.ts";

const SHARE = { slice: 0.006, full: 1 } as const;

/**
 * S5: strangers put every id of another account into every place of every request of the contract. Each request is made with an id that the owner
 * has and with one of the same form that nobody has, each time by an account that is new; the answers must be the same but for the
 * ids, none may hold anything of the owner's, and the owner's things must be as they were. In the control arm the store does not ask whose
 * a thing is. Addresses of files are not tried: they are made of the digest of the content, and who has one may read it.
 */
export const crossAccount: Drill = {
  id: "S5",
  title: "two accounts, every route, every id",
  product: (run) => runArm(run, {}),
  control: (run) => runArm({ ...run, size: "slice" }, { weaken: ownerless }),
};

/** Every name that begins with `stranger-` is the key of an account of that name. */
const strangers: Keyring = {
  ofApiKey: async (key) => (key.startsWith("stranger-") ? { account: key } : undefined),
  ofAccessKey: async () => undefined,
};

function ownerless(store: Store): Store {
  return {
    ...store,
    findTask: (_, family, id) => store.findTask(OWNER, family, id),
    findTasks: (_, ids, externalIds) => store.findTasks(OWNER, ids, externalIds),
    listTasks: (_, family, page) => store.listTasks(OWNER, family, page),
    searchTasks: (_, search) => store.searchTasks(OWNER, search),
    findElement: (_, id) => store.findElement(OWNER, id),
    findVoice: (_, id) => store.findVoice(OWNER, id),
    findMade: (_, id) => store.findMade(OWNER, id),
    transaction: (work) => store.transaction((tx) => work(ownerlessWithin(tx))),
  };
}

function ownerlessWithin(tx: Transaction): Transaction {
  return {
    ...tx,
    deleteElement: (_, id, at) => tx.deleteElement(OWNER, id, at),
    deleteVoice: (_, id, at) => tx.deleteVoice(OWNER, id, at),
  };
}

async function runArm({ seed, size }: DrillRun, parts: GroundParts): Promise<ArmResult> {
  const ground = await startAccountsGround({ ...parts, keyring: strangers });
  try {
    const ids = await giveEverything(ground.store, ground.accounts);
    const all = createTrials(ids);
    const random = createSeededRandom(seed);
    const trials = all.filter((trial) => random.fraction() < SHARE[size] || isNearest(trial));
    const before = await describeOwner(ground.store);
    const faults = await tryAll(ground.url, trials, new Set(ids.map(({ own }) => own)));
    const isTouched = (await describeOwner(ground.store)) !== before;
    const routes = new Set(trials.map(({ endpoint }) => endpoint.id)).size;
    const sentence = `${trials.length} of ${all.length} trials (${routes} operations, ${ids.length} ids): ${faults.length} told something, the owner's things ${isTouched ? "changed" : "as they were"}`;
    return { faults: faults.length + (isTouched ? 1 : 0), sentence: [sentence, ...faults.slice(0, 5)].join("; ") };
  } finally {
    await ground.close();
  }
}

/** What a stranger would try first is in every slice: the task of a family in its own path, and the lists. */
function isNearest({ endpoint, id, place }: Trial): boolean {
  return place === "nowhere" || (place === "path" && (endpoint.family === "" || id.what.endsWith(` of ${endpoint.family}`)));
}

const AT_ONCE = 8;

async function tryAll(base: string, trials: readonly Trial[], owned: ReadonlySet<string>): Promise<readonly string[]> {
  const faults: string[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    for (let number = next++; number < trials.length; number = next++) {
      const trial = trials[number];
      const fault = trial && (await tryOne(base, trial, number, owned));
      if (fault !== undefined) faults.push(`${trial?.endpoint.id}, ${trial?.id.what} in ${trial?.place}: ${fault}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return faults;
}

async function tryOne(base: string, trial: Trial, number: number, owned: ReadonlySet<string>): Promise<string | undefined> {
  const { own, absent } = trial.id;
  const [asked, idle] = [
    await ask(base, trial, own, `stranger-${number}-a`),
    await ask(base, trial, absent, `stranger-${number}-b`),
  ];
  const leak = leakIn(asked, trial.id, owned);
  if (leak !== undefined) return `the answer holds ${leak}`;
  const [told, expected] = [asked, idle].map(withoutNews);
  return told === expected ? undefined : `answers differ: ${told?.slice(0, 160)} / ${expected?.slice(0, 160)}`;
}

/** Status and body of an answer, without the id that was sent and the caller's name. */
async function ask(base: string, trial: Trial, id: string, account: string): Promise<string> {
  const { path, init } = trial.request(id);
  const headers = new Headers(init.headers);
  headers.set("authorization", `Bearer ${account}`);
  const response = await fetch(base + path, { ...init, headers });
  return `${response.status} ${(await response.text()).replaceAll(id, "ID").replaceAll(account, "CALLER")}`;
}

/** Ids of requests, tasks and digests, and moments, are new each time. */
function withoutNews(answer: string): string {
  return answer
    .replace(/"request_id":"[^"]*"/, "")
    .replace(/\b(?:\d{13}|\d{15}|\d{18})\b/g, "NUMBER")
    .replace(/\b[0-9a-f]{16,}\b/g, "DIGEST");
}

function leakIn(answer: string, { own }: OwnedId, owned: ReadonlySet<string>): string | undefined {
  if (answer.includes(MARK)) return "a text of the owner's";
  return [...owned].find((id) => id !== own && id.length > 8 && answer.includes(id));
}
