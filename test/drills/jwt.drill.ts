import { createSeededRandom } from "../../src/base/index.ts";
import { createNodeWorld } from "../../src/base/node.ts";
import type { Keyring, Pair } from "../../src/server/index.ts";
import { startAccountsGround, type AccountsGround } from "./accounts.ground.ts";
import type { ArmResult, Drill, DrillRun } from "./drill.ts";
import { createForgeries, createGenuine, createMutations, type Credential, type JwtFacts } from "./jwt.corpus.ts";

const MUTATIONS = { slice: 100, full: 20_000 } as const;
const LEGACY = "/v1/videos/text2video";
const NEW = "/tasks?task_ids=1";

/**
 * S4: forged, stale and maimed credentials against a strict server over HTTP; each must be refused with one of the five rows for credentials, and
 * everything that a holder may send must be taken. On paths of the new standard tokens are refused whoever signed them. In the control arm the
 * keyring answers an access key that it does not know with the pair of somebody whom it knows.
 */
export const jwt: Drill = {
  id: "S4",
  title: "forged credentials",
  product: (run) => runArm(run, false),
  control: (run) => runArm({ ...run, size: "slice" }, true),
};

async function runArm({ seed, size }: DrillRun, isGullible: boolean): Promise<ArmResult> {
  let somebody: Pair | undefined;
  const gullible: Keyring = { ofApiKey: async () => undefined, ofAccessKey: async () => somebody };
  const ground = await startAccountsGround(isGullible ? { keyring: gullible } : {});
  try {
    const facts = await makeFacts(ground);
    somebody = { account: "ada", secretKey: facts.secretKey };
    const forgeries = createForgeries(facts);
    const mutations = createMutations(facts, MUTATIONS[size], createSeededRandom(seed));
    const genuine = createGenuine(facts);
    const tokens = genuine.filter(({ header }) => header.split(".").length === 3);
    const turnedAway = await notTaken(ground, genuine); // first, for they do not live for ever
    const taken = [
      ...(await refusedOrWrong(ground, LEGACY, [...forgeries, ...mutations])),
      ...(await refusedOrWrong(ground, NEW, [...forgeries, ...tokens])),
    ];
    const tried = `${forgeries.length} forgeries and ${mutations.length} tokens with a letter changed on a legacy path, ${forgeries.length} forgeries and ${tokens.length} good tokens on one of the new standard`;
    const sentence = `${tried}: ${taken.length} not refused; ${genuine.length - turnedAway.length} of ${genuine.length} genuine ones taken`;
    const names = [...taken, ...turnedAway].slice(0, 5);
    return { faults: taken.length + turnedAway.length, sentence: [sentence, ...names].join("; ") };
  } finally {
    await ground.close();
  }
}

async function makeFacts({ accounts }: AccountsGround): Promise<JwtFacts> {
  for (const account of ["ada", "bob"]) await accounts.create(account);
  const pair = await accounts.addKeyPair("ada", "program");
  const other = await accounts.addKeyPair("bob", "program");
  const removed = await accounts.addKeyPair("ada", "old");
  await accounts.removeKey("ada", "old");
  return {
    ...pair,
    other,
    removed,
    apiKey: await accounts.addApiKey("bob", "laptop"),
    now: Math.floor(createNodeWorld().clock.now() / 1000),
  };
}

/** What was not refused as a credential is, by its name. */
async function refusedOrWrong(ground: AccountsGround, path: string, all: readonly Credential[]): Promise<readonly string[]> {
  return await collect(all, async ({ name, header }) => {
    const { http, code } = await ask(ground.url + path, header);
    return http === 401 && code >= 1000 && code <= 1004 ? undefined : `${name} at ${path}: ${http}/${code}`;
  });
}

async function notTaken(ground: AccountsGround, genuine: readonly Credential[]): Promise<readonly string[]> {
  return await collect(genuine, async ({ name, header }) => {
    const { http, code } = await ask(ground.url + LEGACY, header);
    return http === 200 && code === 0 ? undefined : `${name}: ${http}/${code}`;
  });
}

const AT_ONCE = 8;

async function collect(
  all: readonly Credential[],
  judge: (each: Credential) => Promise<string | undefined>,
): Promise<readonly string[]> {
  const found: string[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    for (let each = all[next++]; each !== undefined; each = all[next++]) {
      const fault = await judge(each);
      if (fault !== undefined) found.push(fault);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return found;
}

async function ask(url: string, authorization: string): Promise<{ readonly http: number; readonly code: number }> {
  const response = await fetch(url, { headers: { authorization } });
  const { code } = (await response.json()) as { code: number }; // every answer is an envelope
  return { http: response.status, code };
}
