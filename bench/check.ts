// How fast `check` is, beside two libraries that look at the shape of a body alone: ajv with the emitted schema, compiled, and zod with
// a schema of the same strength, written by hand. The same bodies of omni-video in one process, in turns, so that only ratios matter:
// `npm run bench`. `check` also judges rules between fields, models, dates, known refusals and the evidence behind each of them.
// Exits 1 when a goal is missed.
import { Ajv2020 } from "ajv/dist/2020.js";
import { z } from "zod";
import type { JsonObject } from "../src/base/index.ts";
import { check, findEndpoint, toBodySchema } from "../src/contract/index.ts";

const ENDPOINT = "omni-video.create";
const ROUNDS = 7;
const ROUND_MS = 250;
/** Checks a second that there have to be: a request is judged in half a millisecond. */
const GOAL = 2_000;

const picture = "https://media.example.com/lantern.png";
const shots = [
  { index: 1, prompt: "<<<element_1>>> hangs a lantern over the stall.", duration: "2" },
  { index: 2, prompt: '<<<element_2>>> looks up. Camera: push in. <<<element_2>>> says: "Is it finished?"', duration: "3" },
];
const good: JsonObject = {
  model_name: "kling-v3-omni",
  multi_shot: true,
  shot_type: "customize",
  multi_prompt: shots,
  image_list: [{ image_url: picture, type: "first_frame" }],
  element_list: [{ element_id: 321922438904313 }, { element_id: 322705206027217 }],
  sound: "on",
  mode: "pro",
  duration: "5",
  external_task_id: "take-001",
  watermark_info: { enabled: false },
};
/** Each fails for its shape, so that all three have something to refuse. */
const bad: readonly JsonObject[] = [
  { ...good, mode: "standard" },
  { ...good, duration: 5 },
  { ...good, multi_prompt: [{ index: 1, prompt: "Rain.", duration: "0" }] },
  { ...good, image_list: [{ image: picture }] },
  { ...good, element_list: [{ element_id: "nobody" }] },
  { ...good, multi_prompt: [...shots, { index: 3, prompt: "x".repeat(513), duration: "1" }] },
];

const schema = bodySchema();
const arms = {
  check: (body: JsonObject) => check(ENDPOINT, body).every(({ severity }) => severity !== "refuse"),
  "ajv alone": new Ajv2020({ strict: false }).compile(toBodySchema(findEndpoint(ENDPOINT))) as (body: JsonObject) => boolean,
  zod: (body: JsonObject) => schema.safeParse(body).success,
};

for (const [name, judge] of Object.entries(arms))
  if (!judge(good) || bad.some((body) => judge(body))) throw new Error(`${name} does not tell the good body from the bad ones`);

const isGood = [race("a valid body", [good]), race("a failing body", bad)].every(Boolean);
process.exitCode = isGood ? 0 : 1;

/** The shape of the body as `toBodySchema` has it; members and bounds are those of the contract's page. */
function bodySchema(): z.ZodType {
  const address = /^https?:\/\/[^/?#\s]+\S*$/i;
  const digits = (from: number, to: number): z.ZodType =>
    z.enum(Array.from({ length: to - from + 1 }, (_, index) => String(from + index)) as [string, ...string[]]);
  const image = z.string().regex(/^https?:\/\/[^/?#\s]+\S*$|^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2,4}={0,2})$/i);
  const flag = z.union([z.boolean(), z.enum(["true", "false"])]);
  const shot = z.looseObject({ index: z.int().min(1).max(6), prompt: z.string().min(1).max(512), duration: digits(1, 15) });
  return z.looseObject({
    model_name: z.enum(["kling-video-o1", "kling-v3-omni"]).optional(),
    multi_shot: flag.optional(),
    shot_type: z.enum(["customize", "intelligence"]).optional(),
    multi_prompt: z.array(shot).max(6).optional(),
    prompt: z.string().max(2500).optional(),
    image_list: z.array(z.looseObject({ image_url: image, type: z.enum(["first_frame", "end_frame"]).optional() })).optional(),
    element_list: z.array(z.looseObject({ element_id: z.union([z.int(), z.string().regex(/^[0-9]{1,19}$/)]) })).optional(),
    video_list: z
      .array(
        z.looseObject({
          video_url: z.string().regex(address),
          refer_type: z.enum(["base", "feature"]).optional(),
          keep_original_sound: z.enum(["yes", "no"]).optional(),
        }),
      )
      .max(1)
      .optional(),
    sound: z.enum(["on", "off"]).optional(),
    mode: z.enum(["std", "pro", "4k"]).optional(),
    aspect_ratio: z.enum(["16:9", "9:16", "1:1"]).optional(),
    duration: digits(3, 15).optional(),
    watermark_info: z.looseObject({ enabled: flag.optional() }).optional(),
    callback_url: z.union([z.literal(""), z.string().regex(address)]).optional(),
    external_task_id: z.string().optional(),
  });
}

/** The arms take turns; each counts by its best round. */
function race(what: string, bodies: readonly JsonObject[]): boolean {
  const best = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [name, judge] of Object.entries(arms)) best.set(name, Math.max(best.get(name) ?? 0, rateOf(judge, bodies)));
  const own = best.get("check") ?? 0;
  console.log(what);
  for (const [name, rate] of best) {
    const ratio = name === "check" ? "" : `  check has 1/${(rate / own).toFixed(0)} of its rate`;
    console.log(
      `  ${name.padEnd(10)} ${Math.round(rate).toString().padStart(9)} a second, ${(1e6 / rate).toFixed(1)} us each${ratio}`,
    );
  }
  if (own < GOAL) console.log(`  MISSED: check makes fewer than ${GOAL} a second`);
  return own >= GOAL;
}

/** Judgements in a second of the processor's time, which other work on the machine does not blur. */
function rateOf(judge: (body: JsonObject) => boolean, bodies: readonly JsonObject[]): number {
  const began = process.cpuUsage();
  let count = 0;
  let spent = 0;
  do {
    for (let turn = 0; turn < 20; turn += 1) for (const body of bodies) judge(body);
    count += 20 * bodies.length;
    const { user, system } = process.cpuUsage(began);
    spent = (user + system) / 1000;
  } while (spent < ROUND_MS);
  return (count / spent) * 1000;
}
