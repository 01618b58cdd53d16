import { createHash } from "node:crypto";

import type { JsonObject } from "../../src/base/index.ts";
import { endpoints, type Endpoint } from "../../src/contract/index.ts";
import type { DeductionRow, PackRow, Store, TaskRow } from "../../src/store/index.ts";
import type { Accounts } from "../../src/tasks/index.ts";

/** Stands in every text of the owner's that is no number. */
export const MARK = "adas-own";

/** The account whose things must stay its own. */
export const OWNER = `${MARK}-account`;

/** An id of the owner's and one of the same form that nobody has. */
export interface OwnedId {
  readonly what: string;
  readonly own: string;
  readonly absent: string;
}

const NOW = 1_795_000_000_000;
const KEY_NAME = `${MARK}-key`;
const ONCE_KEY = `${MARK}-once`;

/** Gives the owner one of everything: a finished task of each family, what those made, keys, packs, lines of the ledgers. Answers the ids. */
export async function giveEverything(store: Store, accounts: Accounts): Promise<readonly OwnedId[]> {
  await accounts.create(OWNER);
  await accounts.addApiKey(OWNER, KEY_NAME);
  const { accessKey } = await accounts.addKeyPair(OWNER, `${MARK}-pair`);
  const life = { effectiveAt: NOW - 1000, invalidAt: NOW * 2 };
  const pack = await accounts.addPack(OWNER, { kind: "video", name: `${MARK}-pack`, total: 10_000, concurrency: 5, ...life });
  await accounts.addCash(OWNER, 1_000_000);
  const tasks = families().map(toTask);
  await store.transaction(async (tx) => {
    for (const [index, task] of tasks.entries()) {
      await tx.insertTask(task);
      await tx.insertMade({ ...toMade(index), taskId: task.id });
      await tx.accounts.insertDeduction(toDeduction(task, pack));
    }
    await tx.insertElement(toElement(tasks));
    await tx.insertVoice(toVoice(tasks));
    const once = { account: OWNER, key: ONCE_KEY, endpoint: "text2video.create", digest: "0", requestId: "r", createdAt: NOW };
    await tx.insertOnce({ ...once, taskId: tasks[0]?.id ?? "" });
  });
  return [...idsOfTasks(tasks), ...otherIds(pack, accessKey)];
}

function idsOfTasks(tasks: readonly TaskRow[]): readonly OwnedId[] {
  return [
    ...tasks.map((task, index) => idOf(`task of ${task.family}`, task.id, digits("nobody", index))),
    ...tasks.map((task) => textOf(`external id of ${task.family}`, task.externalId ?? "")),
  ];
}

function otherIds(pack: PackRow, accessKey: string): readonly OwnedId[] {
  return [
    idOf("element", ELEMENT, "321922438904399"),
    idOf("voice", VOICE, digits("nobodys voice", 0)),
    idOf("made clip", digits("made", 0), digits("nobodys clip", 0)),
    idOf("pack", pack.id, digits("nobodys pack", 0)),
    textOf("name of a pack", pack.name),
    textOf("name of a key", KEY_NAME),
    idOf("access key", accessKey, "0123456789abcdef0123456789abcdef"),
    textOf("idempotency key", ONCE_KEY),
    textOf("account", OWNER),
    idOf("blob reference", `blob:${blobOf("video", 0)}`, `blob:${blobOf("nobodys", 0)}`),
  ];
}

/** What the owner has that others could change, as text: equal before and after, nobody did. */
export async function describeOwner(store: Store): Promise<string> {
  const lists = await Promise.all(families().map(({ family }) => store.listTasks(OWNER, family, { number: 1, size: 100 })));
  const kept = [
    await store.findElement(OWNER, ELEMENT),
    await store.findVoice(OWNER, VOICE),
    await store.accounts.findAccount(OWNER),
  ];
  return JSON.stringify([lists, kept, await store.accounts.listKeys(OWNER), await store.accounts.listPacks(OWNER)]);
}

function families(): readonly Endpoint[] {
  const creates = endpoints.filter(({ action, kind }) => action === "create" && kind !== "tasks");
  return creates.filter(({ family }, index) => creates.findIndex((each) => each.family === family) === index);
}

const ELEMENT = "321922438904313";
const VOICE = digits("voice", 0);

function idOf(what: string, own: string, absent: string): OwnedId {
  return { what, own, absent };
}

function textOf(what: string, own: string): OwnedId {
  return { what, own, absent: own.replace(MARK, "nobodys-") };
}

/** An 18-digit id, the same each time. */
function digits(what: string, index: number): string {
  const hash = createHash("sha256").update(`${what} ${index}`).digest();
  return `8${String(hash.readBigUInt64BE() % 10n ** 17n).padStart(17, "0")}`;
}

function blobOf(what: string, index: number): string {
  return createHash("sha256").update(`blob of ${what} ${index}`).digest("hex");
}

function toTask(endpoint: Endpoint, index: number): TaskRow {
  const prompt: JsonObject = { prompt: `${MARK} prompt` };
  return {
    id: digits("task", index),
    account: OWNER,
    family: endpoint.family,
    endpoint: endpoint.id,
    externalId: `${MARK}-take-${index}`,
    engine: "nothing",
    state: "succeeded",
    reason: null,
    body: prompt,
    bodyDigest: "0",
    result: { videos: [{ id: digits("made", index), blob: blobOf("video", index), mime: "video/mp4", seconds: "5.041" }] },
    handle: null,
    progress: { percent: 100, stage: "done" },
    units: "1.8",
    model: "",
    pack: endpoint.pack ?? null,
    slots: 0,
    keyName: KEY_NAME,
    callbackUrl: null,
    drill: null,
    createdAt: NOW,
    updatedAt: NOW,
  };
}

function toMade(index: number) {
  return { id: digits("made", index), account: OWNER, medium: "video", blob: blobOf("video", index), createdAt: NOW } as const;
}

function toDeduction(task: TaskRow, pack: PackRow): DeductionRow {
  const amounts = { amount: 180, before: 1000, after: 820, work: { title: MARK, model: "" } };
  const from = { source: "pack", pack: "video", packId: pack.id, packName: pack.name } as const;
  const times = { taskCreatedAt: NOW, at: NOW };
  return { id: `${task.id}-000`, account: OWNER, taskId: task.id, keyName: KEY_NAME, ...from, ...amounts, ...times };
}

function toElement(tasks: readonly TaskRow[]) {
  const texts = { name: `${MARK} Mira`, description: `${MARK} girl`, kind: "images" };
  const rest = { images: [blobOf("image", 0)], videos: [], voiceId: VOICE, tags: [], deletedAt: null, createdAt: NOW };
  return { id: ELEMENT, account: OWNER, taskId: idOfFamily(tasks, "element"), ...texts, ...rest };
}

function toVoice(tasks: readonly TaskRow[]) {
  const rest = { name: `${MARK} voice`, sample: blobOf("sample", 0), deletedAt: null, createdAt: NOW };
  return { id: VOICE, account: OWNER, taskId: idOfFamily(tasks, "voice"), ...rest };
}

function idOfFamily(tasks: readonly TaskRow[], product: Endpoint["product"]): string {
  const family = endpoints.find((endpoint) => endpoint.product === product && endpoint.action === "create")?.family;
  return tasks.find((task) => task.family === family)?.id ?? "";
}
