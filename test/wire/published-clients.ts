import { createRequire } from "node:module";

import type * as Module from "@microfox/kling-ai";
import { expect, vi } from "vitest";

import { createNodeWorld } from "../../src/base/node.ts";
import { whyNotServed } from "./pending.ts";

/** The key pair that the clients sign their own tokens with, and the keys of a strict server that knows it. */
export const PAIR = { accessKey: "access-of-a-studio", secretKey: "a secret key of at least thirty-two letters" };
export const KEYS = [{ account: "studio", ...PAIR }];

/** What both clients answer, as far as the tests read it. */
export interface Answer {
  readonly code: number;
  readonly data: {
    readonly task_id: string;
    readonly task_status: string;
    readonly task_result?: {
      readonly videos?: readonly { readonly url: string }[];
      readonly images?: readonly { readonly url: string }[];
    };
  };
}

/** What a client does for one family: a create, and the query that it polls with. */
export interface Family<Client> {
  readonly name: string;
  readonly makes: "videos" | "images";
  create(client: Client): Promise<unknown>;
  query(client: Client, id: string): Promise<unknown>;
  list?(client: Client): Promise<unknown>;
}

/** The client's declarations promise more precise shapes than its code. */
export interface Microfox {
  textToVideo(body: object): Promise<Answer>;
  queryTextToVideoTask(id: string): Promise<Answer>;
  listTextToVideoTasks(page?: number, size?: number): Promise<{ readonly data: readonly Answer["data"][] }>;
  imageToVideo(body: object): Promise<unknown>;
  imageGeneration(body: object): Promise<unknown>;
  virtualTryOn(body: object): Promise<unknown>;
  listImageToVideoTasks(): Promise<unknown>;
  listMultiImageToVideoTasks(): Promise<unknown>;
  listVideoExtendTasks(): Promise<unknown>;
  listLipSyncTasks(): Promise<unknown>;
  listVideoEffectsTasks(): Promise<unknown>;
  listImageGenerationTasks(): Promise<unknown>;
}

/** Polls as a client does, only sooner. */
export async function untilEnded(query: () => Promise<Answer>): Promise<Answer> {
  for (let tries = 0; ; tries++) {
    const answer = await query();
    if (tries > 600 || answer.data.task_status === "succeed" || answer.data.task_status === "failed") return answer;
    await createNodeWorld().clock.sleep(50);
  }
}

/** Its build as a CommonJS module: the other one does not find the function of its token library. */
export function createMicrofox(url: () => string): Microfox {
  const plain = globalThis.fetch;
  vi.stubGlobal("fetch", (address: string, init?: RequestInit) =>
    plain(address.replace("https://api-singapore.klingai.com", url()), init),
  );
  const { createKlingaiSDK } = createRequire(import.meta.url)("@microfox/kling-ai") as typeof Module;
  return createKlingaiSDK(PAIR) as object as Microfox; // its declarations promise other shapes than its code takes
}

/** Whether a family waits for an engine; then its create has to be answered with 501, else the line is out of date. */
export async function isPending(family: string, create: () => Promise<unknown>): Promise<boolean> {
  const reason = whyNotServed(`${family}.create`);
  if (reason === undefined) return false;
  await expect(create(), `${family} is no longer pending: ${reason}`).rejects.toThrow(/nothing ready|not served/);
  return true;
}
