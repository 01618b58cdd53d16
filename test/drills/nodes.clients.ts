import { setTimeout as sleep } from "node:timers/promises";

import { isJsonObject, parseJson, stringifyJson, type Json, type Random } from "../../src/base/index.ts";
import { askedHeaders, findEndpoint } from "../../src/contract/index.ts";
import { pick } from "./choose.ts";
import { ACCOUNTS, type Node, type NodesGround } from "./nodes.ground.ts";

/** The creates of a run and how far they are. */
export interface Creates {
  readonly count: number;
  next: number;
  /** Task ids by number, as a node acknowledged them. */
  readonly acknowledged: Map<number, string>;
  /** What was refused for good. */
  readonly refused: string[];
  over: boolean;
}

/** The operation that is created. */
export const CREATE = findEndpoint("text2video.create");
const CREATORS = 8;
/** For an answer; a node that was stopped gives none. */
const PATIENCE_MS = 8_000;

/** Nothing created yet. */
export function createCreates(count: number): Creates {
  return { count, next: 0, acknowledged: new Map(), refused: [], over: false };
}

/** The account of a create. */
export function accountOf(number: number): string {
  return ACCOUNTS[number % ACCOUNTS.length] ?? "";
}

/** The words by which a create is known on both sides, whatever id it has. */
export function promptOf(number: number): string {
  return `Paper boat ${number}.`;
}

/** Eight clients create until everything is acknowledged. Each asks again, at any node that is up, until it knows. */
export async function createAll(ground: NodesGround, creates: Creates, random: Random): Promise<void> {
  const work = async (): Promise<void> => {
    while (creates.next < creates.count && !creates.over) await createOne(ground, creates, creates.next++, random);
  };
  await Promise.all(Array.from({ length: CREATORS }, work));
}

async function createOne(ground: NodesGround, creates: Creates, number: number, random: Random): Promise<void> {
  while (!creates.over) {
    const node = pick(
      random,
      ground.nodes.filter(({ isUp }) => isUp),
    );
    const answer = node && (await ask(ground, node, number));
    if (answer?.kind === "made") return void creates.acknowledged.set(number, answer.id);
    if (answer?.kind === "refused") return void creates.refused.push(`${number}: ${answer.words}`);
    await sleep(100 + random.fraction() * 200);
  }
}

/** What a node said; `later` where nothing is known yet. */
type Answer =
  | { readonly kind: "made"; readonly id: string }
  | { readonly kind: "refused"; readonly words: string }
  | { readonly kind: "later" };

const OVER_CONCURRENCY = 1303;

async function ask({ keys }: NodesGround, { base }: Node, number: number): Promise<Answer> {
  const body = {
    model_name: "kling-v3",
    prompt: promptOf(number),
    duration: "3",
    mode: "std",
    sound: "off",
    aspect_ratio: "16:9",
    external_task_id: `n1-${number}`,
  };
  try {
    const response = await fetch(base + CREATE.path, {
      method: "POST",
      headers: {
        authorization: `Bearer ${keys.get(accountOf(number))}`,
        "content-type": "application/json",
        [askedHeaders.purpose]: `n1-${number}`,
      },
      body: stringifyJson(body),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return toAnswer(response.status, parseJson(await response.text()));
  } catch {
    return { kind: "later" };
  }
}

function toAnswer(status: number, answer: Json): Answer {
  if (!isJsonObject(answer) || status >= 500) return { kind: "later" };
  const data = answer["data"];
  const id = isJsonObject(data) ? data["task_id"] : undefined;
  if (typeof id === "string") return { kind: "made", id };
  return Number(answer["code"]) === OVER_CONCURRENCY ? { kind: "later" } : { kind: "refused", words: stringifyJson(answer) };
}
