import type { JsonObject, Random } from "../../src/base/index.ts";
import { askedHeaders } from "../../src/contract/index.ts";
import { chance, pick } from "./choose.ts";

/** A request with canaries wherever a caller can put words. */
export interface SaltedRequest {
  readonly kind: string;
  readonly method: "GET" | "POST";
  /** Path and query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The text of the body. */
  readonly body?: string;
}

/** What every canary looks like; nothing of the product's own does. */
export const CANARY = /cnry[0-9a-f]{12}/i;

/** A new canary. */
export function canary(random: Random): string {
  return `cnry${Buffer.from(random.bytes(6)).toString("hex")}`;
}

/** Makes requests of all kinds, for a server that takes `key`; the same draws give the same requests. */
export function createRequests(random: Random, key: string): () => SaltedRequest {
  return () => {
    const make = pick(random, KINDS) ?? paidCreate;
    const request = make(random);
    const headers = { authorization: `Bearer ${key}`, "content-type": "application/json", ...request.headers };
    return { ...request, headers };
  };
}

type Make = (random: Random) => SaltedRequest;

const VIDEO = "/v1/videos/omni-video";

/** A good body but for what callers write into it. */
function goodBody(random: Random): JsonObject {
  const word = canary(random);
  return {
    model_name: "kling-v3-omni",
    prompt: `A ${word} sways in the wind, "${word}".`,
    mode: chance(random, 0.5) ? "std" : "pro",
    duration: "5",
    aspect_ratio: "16:9",
    external_task_id: `${word}-${canary(random)}`,
    ...(chance(random, 0.3) ? { callback_url: `https://${word}.example/${word}?token=${word}` } : {}),
    ...(chance(random, 0.3) ? { [`${word}_field`]: { [word]: word } } : {}),
  };
}

const paidCreate: Make = (random) => ({
  kind: "paid create",
  method: "POST",
  path: VIDEO,
  headers: {
    [askedHeaders.engine]: "upstream",
    [askedHeaders.purpose]: `purpose ${canary(random)}`,
    ...(chance(random, 0.5) ? { [askedHeaders.project]: canary(random), [askedHeaders.run]: canary(random) } : {}),
    ...(chance(random, 0.3) ? { [askedHeaders.onceKey]: canary(random) } : {}),
  },
  body: JSON.stringify(goodBody(random)),
});

const freeCreate: Make = (random) => ({
  kind: "free create",
  method: "POST",
  path: VIDEO,
  headers: {},
  body: JSON.stringify({
    ...goodBody(random),
    ...(chance(random, 0.5)
      ? { image_list: [{ image_url: `https://${canary(random)}:${canary(random)}@127.0.0.1/${canary(random)}.png` }] }
      : {}),
  }),
});

const badCreate: Make = (random) => {
  const word = canary(random);
  const bad: readonly JsonObject[] = [
    { mode: word },
    { model_name: word },
    { duration: word },
    { image_list: [{ image_url: `data:image/png;base64,${word}`, [word]: word }] },
    { image_list: word },
    { [word]: word, prompt: "" },
    { callback_url: word },
  ];
  const headers = { ...paidCreate(random).headers, ...(chance(random, 0.3) ? { [askedHeaders.strictness]: "strict" } : {}) };
  return {
    kind: "bad create",
    method: "POST",
    path: VIDEO,
    headers,
    body: JSON.stringify({ ...goodBody(random), ...pick(random, bad) }),
  };
};

const brokenBody: Make = (random) => ({
  kind: "broken body",
  method: "POST",
  path: VIDEO,
  headers: { [askedHeaders.engine]: chance(random, 0.5) ? "upstream" : canary(random) },
  body: `{"prompt": "${canary(random)}", ${canary(random)}`,
});

const query: Make = (random) => {
  const word = canary(random);
  const paths = [
    `${VIDEO}/${word}`,
    `${VIDEO}?pageNum=${word}&${word}=${word}`,
    `/tasks?task_ids=${word}&external_task_ids=${word}`,
    `/onetake/plans/${word}`,
    `/${word}?${word}=${word}`,
    `/onetake/media/${word}`,
  ];
  return {
    kind: "query",
    method: "GET",
    path: pick(random, paths) ?? VIDEO,
    headers: { "x-request-id": word, referer: `https://${word}.example/` },
  };
};

const stranger: Make = (random) => {
  const word = canary(random);
  const credentials = [`Bearer ${word}`, word, `Basic ${word}`, `Bearer ${word}.${word}.${word}`];
  return {
    kind: "wrong credential",
    method: "GET",
    path: `${VIDEO}/${word}`,
    headers: { authorization: pick(random, credentials) ?? word, cookie: `${word}=${word}` },
  };
};

const element: Make = (random) => {
  const word = canary(random);
  return {
    kind: "element",
    method: "POST",
    path: "/v1/general/advanced-custom-elements",
    headers: chance(random, 0.5) ? paidCreate(random).headers : {},
    body: JSON.stringify({
      element_name: word.slice(0, 16),
      element_description: `${word} looks up`,
      reference_type: "video_refer",
      element_video_list: { refer_videos: [{ video_url: `https://${word}.example/${word}.mp4` }] },
      external_task_id: word,
    }),
  };
};

const KINDS: readonly Make[] = [
  paidCreate,
  paidCreate,
  paidCreate,
  freeCreate,
  badCreate,
  badCreate,
  brokenBody,
  query,
  query,
  stranger,
  element,
];
