import { createHmac } from "node:crypto";

import { createSeededRandom } from "../../src/base/index.ts";
import { verifyCallback } from "../../src/client/webhooks/index.ts";
import { Webhook } from "standardwebhooks";
import type { ArmResult, Drill, DrillRun } from "./drill.ts";

/** What a receiver gets, and when. */
interface Delivery {
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
  /** The receiver's clock, Unix milliseconds. */
  readonly now: number;
}

/** True when a receiver that uses it would believe the delivery. */
type Believes = (delivery: Delivery, secret: string) => Promise<boolean>;

const BODIES = { slice: 10, full: 1_000 } as const;
const NOW = 1_795_000_000_000;

// The service's published example.
const PUBLISHED = {
  secret: "whsec_dGVzdHNlY3JldHRlc3RzZWNyZXR0ZXN0c2VjcmV0MTI=",
  headers: {
    "webhook-id": "9876543210",
    "webhook-timestamp": "1781080794",
    "webhook-signature": "v1,UsKlJP00XoQyOn410NM9xv34sP+Gl0jnOO9Lcpr7NJ4=",
  },
  body: '{"id":"1234567890","status":"succeeded","message":"","create_time":1781080778802,"update_time":1781080794151}',
  now: 1_781_080_794_000,
};

/**
 * S8: deliveries that the official library signed are tampered with in every way of the list, and none may be believed; untouched ones and the
 * service's published example must be. The control arms are verifiers that leave out one comparison each: the time, the signature.
 */
export const forgedDeliveries: Drill = {
  id: "S8",
  title: "forged deliveries of callbacks",
  product: (run) => tryAll(run, { product: byProduct }),
  control: async (run) => {
    const arms = [
      await tryAll(run, { "without the time": withoutTime }),
      await tryAll(run, { "without the signature": withoutSignature }),
    ];
    // Each of them has to believe something that is tampered with.
    return { sentence: arms.map(({ sentence }) => sentence).join("; "), faults: Math.min(...arms.map(({ faults }) => faults)) };
  },
};

const byProduct: Believes = ({ headers, body, now }, secret) => isBelieved(verifyCallback(headers, body, secret, { now }));

const withoutTime: Believes = ({ headers, body, now }, secret) =>
  isBelieved(verifyCallback(headers, body, secret, { now, toleranceSeconds: Number.POSITIVE_INFINITY }));

const withoutSignature: Believes = async ({ headers, now }) =>
  headers["webhook-signature"] !== undefined && Math.abs(now / 1000 - Number(headers["webhook-timestamp"])) <= 300;

async function isBelieved(verified: Promise<unknown>): Promise<boolean> {
  return await verified.then(
    () => true,
    () => false,
  );
}

async function tryAll({ seed, size }: DrillRun, arms: Readonly<Record<string, Believes>>): Promise<ArmResult> {
  const random = createSeededRandom(seed);
  const tampered: [string, Delivery, string][] = [];
  const genuine: [Delivery, string][] = [[PUBLISHED, PUBLISHED.secret]];
  for (let index = 0; index < BODIES[size]; index++) {
    const made = makeGenuine(random, index);
    genuine.push([made.delivery, made.secret]);
    for (const [way, delivery] of tamper(made, random)) tampered.push([way, delivery, made.secret]);
  }
  const tellings: string[] = [];
  let faults = 0;
  for (const [name, believes] of Object.entries(arms)) {
    const believed = await countBelieved(
      tampered.map(([, delivery, secret]) => [delivery, secret]),
      believes,
    );
    const doubted = genuine.length - (await countBelieved(genuine, believes));
    const ways = new Set(tampered.map(([way]) => way)).size;
    tellings.push(
      `${name}: ${believed} of ${tampered.length} tampered believed (${ways} ways), ${doubted} of ${genuine.length} genuine doubted`,
    );
    faults += believed + doubted;
  }
  return { sentence: tellings.join("; "), faults };
}

async function countBelieved(deliveries: readonly (readonly [Delivery, string])[], believes: Believes): Promise<number> {
  const believed = await Promise.all(deliveries.map(([delivery, secret]) => believes(delivery, secret)));
  return believed.filter(Boolean).length;
}

interface Genuine {
  readonly delivery: Delivery;
  readonly secret: string;
  readonly id: string;
  readonly seconds: number;
}

type Random = ReturnType<typeof createSeededRandom>;

function makeGenuine(random: Random, index: number): Genuine {
  const secret = toSecret(random.bytes(32));
  const [id, seconds] = [String(7_529_000_000_000_000_000n + BigInt(index)), NOW / 1000];
  const taskId = String(893_026_487_205_900_000n + BigInt(index));
  const body =
    index % 2 === 0
      ? `{"task_id":"${taskId}","task_status":"succeed","task_info":{"external_task_id":"é ${index}"},"updated_at":${NOW}}`
      : `{"id":"${taskId}","status":"succeeded","message":"","outputs":[],"update_time":${NOW}}`;
  return { secret, id, seconds, delivery: sign(secret, id, seconds, body) };
}

function sign(secret: string, id: string, seconds: number, body: string): Delivery {
  const signature = new Webhook(secret).sign(id, new Date(seconds * 1000), body);
  const headers = { "webhook-id": id, "webhook-timestamp": String(seconds), "webhook-signature": signature };
  return { headers, body, now: seconds * 1000 };
}

function toSecret(bytes: Uint8Array): string {
  return `whsec_${Buffer.from(bytes).toString("base64")}`;
}

/** The delivery, changed in each way that a forger may try. */
function tamper(genuine: Genuine, random: Random): readonly (readonly [string, Delivery])[] {
  return [
    ...tamperBody(genuine, random),
    ...tamperHeaders(genuine),
    ...tamperSignature(genuine),
    ...replay(genuine),
    ...signOtherwise(genuine, random),
  ];
}

function tamperBody({ delivery }: Genuine, random: Random): readonly (readonly [string, Delivery])[] {
  const { body } = delivery;
  const at = Math.floor(random.fraction() * body.length);
  const parsed: unknown = JSON.parse(body);
  const bodies: Readonly<Record<string, string>> = {
    "a letter changed": `${body.slice(0, at)}${body[at] === "x" ? "y" : "x"}${body.slice(at + 1)}`,
    "a letter dropped": body.slice(0, at) + body.slice(at + 1),
    "a letter doubled": body.slice(0, at) + body.slice(at, at + 1) + body.slice(at),
    "a state changed": body.replace(/"succeed(ed)?"/, '"failed"'),
    "written again with spaces": JSON.stringify(parsed, null, 1),
    "a member added": body.replace(/}$/, ',"x":1}'),
    "a member given twice": body.replace(/}$/, ',"task_id":"1","id":"1"}'),
    "a byte order mark before": `\uFEFF${body}`,
    "a line end after": `${body}\n`,
    "a NUL after": `${body}\0`,
    "an empty body": "",
    "another record": '{"task_id":"1","task_status":"succeed"}',
    "in an envelope": `{"code":0,"data":${body}}`,
    "escaped otherwise": body.replace(/^\{"/, '{"\\u0000":0,"'),
  };
  return Object.entries(bodies).map(([way, changed]) => [`body: ${way}`, { ...delivery, body: changed }]);
}

function tamperHeaders({ delivery, id, seconds }: Genuine): readonly (readonly [string, Delivery])[] {
  const changes: Readonly<Record<string, Readonly<Record<string, string | undefined>>>> = {
    "another id": { "webhook-id": String(BigInt(id) + 1n) },
    "id with a space": { "webhook-id": `${id} ` },
    "id with the time in it": { "webhook-id": `${id}.${seconds}` },
    "no id": { "webhook-id": undefined },
    "empty id": { "webhook-id": "" },
    "a second later": { "webhook-timestamp": String(seconds + 1) },
    "a second earlier": { "webhook-timestamp": String(seconds - 1) },
    "time with a zero before": { "webhook-timestamp": `0${seconds}` },
    "time with a fraction": { "webhook-timestamp": `${seconds}.0` },
    "time in hexadecimal": { "webhook-timestamp": `0x${seconds.toString(16)}` },
    "time that is none": { "webhook-timestamp": "now" },
    "time without end": { "webhook-timestamp": "Infinity" },
    "no time": { "webhook-timestamp": undefined },
    "no signature": { "webhook-signature": undefined },
    "id given twice": { "Webhook-Id": "1" },
    "signature given twice": { "Webhook-Signature": "v1,AAAA" },
  };
  return Object.entries(changes).map(([way, change]) => [
    `header: ${way}`,
    { ...delivery, headers: { ...delivery.headers, ...change } },
  ]);
}

function tamperSignature({ delivery }: Genuine): readonly (readonly [string, Delivery])[] {
  const text = delivery.headers["webhook-signature"] ?? "";
  const bytes = Buffer.from(text.slice(3), "base64");
  const flipped = [...bytes.keys()].map((place): readonly [string, string] => {
    const copy = Buffer.from(bytes);
    copy[place] = (copy[place] ?? 0) ^ 1;
    return [`bit of byte ${place} flipped`, `v1,${copy.toString("base64")}`];
  });
  const others: readonly (readonly [string, string])[] = [
    ["empty", ""],
    ["the version alone", "v1,"],
    ["without its version", text.slice(3)],
    ["of another version", `v2${text.slice(2)}`],
    ["asymmetric in name", `v1a${text.slice(2)}`],
    ["version in capitals", `V1${text.slice(2)}`],
    ["cut to a byte", `v1,${bytes.subarray(0, 1).toString("base64")}`],
    ["cut to half", `v1,${bytes.subarray(0, 16).toString("base64")}`],
    ["with bytes after", `v1,${Buffer.concat([bytes, Buffer.alloc(3)]).toString("base64")}`],
    ["of zeros", `v1,${Buffer.alloc(32).toString("base64")}`],
    ["in hexadecimal", `v1,${bytes.toString("hex")}`],
    ["parted by a comma", `v1,AAAA,${text}`],
    ["doubly encoded", `v1,${Buffer.from(text.slice(3)).toString("base64")}`],
    ["a star", "v1,*"],
  ];
  return [...flipped, ...others].map(([way, signature]) => [
    `signature: ${way}`,
    { ...delivery, headers: { ...delivery.headers, "webhook-signature": signature } },
  ]);
}

function replay({ delivery }: Genuine): readonly (readonly [string, Delivery])[] {
  const offs = [301, 302, 3_600, 86_400, 31_536_000].flatMap((seconds) => [seconds, -seconds]);
  return offs.map((seconds) => [`time: seen ${seconds} s later`, { ...delivery, now: delivery.now + seconds * 1000 }]);
}

// A forger who knows the scheme and not the key, or takes a part of it for the whole.
function signOtherwise({ delivery, secret, id, seconds }: Genuine, random: Random): readonly (readonly [string, Delivery])[] {
  const { body, headers } = delivery;
  const key = Buffer.from(secret.slice(6), "base64");
  const hmac = (bytes: Buffer | string, text: string, hash = "sha256"): string =>
    `v1,${createHmac(hash, bytes).update(text).digest("base64")}`;
  const signed = `${id}.${seconds}.${body}`;
  const signatures: Readonly<Record<string, string>> = {
    "another key": new Webhook(toSecret(random.bytes(32))).sign(id, new Date(seconds * 1000), body),
    "no key": hmac("", signed),
    "the secret's text for the key": hmac(secret, signed),
    "the base64 text for the key": hmac(secret.slice(6), signed),
    "half of the key": hmac(key.subarray(0, 16), signed),
    "SHA-1": hmac(key, signed, "sha1"),
    "SHA-512": hmac(key, signed, "sha512"),
    "the body alone": hmac(key, body),
    "time and body": hmac(key, `${seconds}.${body}`),
    "id and body": hmac(key, `${id}.${body}`),
    "other separators": hmac(key, `${id}:${seconds}:${body}`),
    "no separators": hmac(key, `${id}${seconds}${body}`),
    "another order": hmac(key, `${seconds}.${id}.${body}`),
    milliseconds: hmac(key, `${id}.${seconds * 1000}.${body}`),
    "another delivery": new Webhook(secret).sign(String(BigInt(id) + 7n), new Date(seconds * 1000), body),
    "another body": new Webhook(secret).sign(id, new Date(seconds * 1000), `${body} `),
  };
  return Object.entries(signatures).map(([way, signature]) => [
    `signed with ${way}`,
    { ...delivery, headers: { ...headers, "webhook-signature": signature } },
  ]);
}
