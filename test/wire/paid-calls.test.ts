import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { isJsonObject, parseJson, stringifyJson, type Json, type JsonObject } from "../../src/base/index.ts";
import { askedHeaders, findEndpoint, localHeaders, localSpendingPaths, type LocalUnknown } from "../../src/contract/index.ts";
import type { CreateMood } from "../drills/spending.front.ts";
import type { Media } from "../drills/spending.kling.ts";
import { createMakingEngine } from "./making-engine.ts";
import { fits } from "./memory-server.ts";
import { openPaidGround, type PaidGround } from "./paid-ground.ts";

/*
 * What the paid service answers at once goes by the guard like all that costs money; there is no id of ours in it, so that a lost answer is a
 * person's. A second Onetake plays the service; what needs a model that finds faces, it is told what to say.
 */

const FACES = {
  session_id: "880000000000000050",
  face_data: [{ face_id: "0", face_image: "https://files.example/face.png", start_time: 0, end_time: 5200 }],
  final_unit_deduction: "0.05",
};
const SELECTED = { status: 0, session_id: "880000000000000051", res: { frame_index: 3, rle_mask_list: [] } };
const SAID: Readonly<Record<string, Json>> = { "identify-face.call": FACES, "multi-elements.add-selection": SELECTED };

async function save(address: string, to: string): Promise<{ readonly bytes: number; readonly mime: string }> {
  const bytes =
    address === FACES.face_data[0]?.face_image ? Buffer.from("\x89PNG\r\n\x1a\nface", "latin1") : await fetched(address);
  await at.data.world.disk.write(to, bytes);
  return { bytes: bytes.byteLength, mime: "application/octet-stream" };
}

const media: Media = { probe: fits, download: (address, { to }) => save(address, to) };

async function fetched(address: string): Promise<Uint8Array> {
  return new Uint8Array(await at.time.during(async () => await (await fetch(address)).arrayBuffer()));
}

let at: PaidGround;
let next: CreateMood = {};
beforeAll(async () => {
  at = await openPaidGround({
    kling: { engine: createMakingEngine, media },
    product: { media, upstream: { download: (address, { to }) => save(address, to) } },
    front: { says: ({ id }) => SAID[id], mood: () => next },
  });
});
afterAll(() => at?.[Symbol.asyncDispose]());

const LINE = { text: "The lamp has been lit every night.", voice_id: "oversea_male1", voice_language: "en" };

interface Told {
  readonly http: number;
  readonly plan: string;
  readonly data: JsonObject;
  readonly headers: Headers;
}

async function post(id: string, body: JsonObject, purpose: string, ask: PaidGround["ask"] = at.ask): Promise<Told> {
  const headers = { [askedHeaders.engine]: "upstream", [askedHeaders.purpose]: purpose };
  const response = await ask(findEndpoint(id).path, { method: "POST", body: stringifyJson(body), headers });
  const answer = parseJson(await response.text());
  const data = isJsonObject(answer) ? answer["data"] : undefined;
  return {
    http: response.status,
    plan: response.headers.get(localHeaders.plan) ?? "",
    data: isJsonObject(data) ? data : {},
    headers: response.headers,
  };
}

/** Asked, refused, approved, asked again. */
async function buy(id: string, body: JsonObject, purpose: string): Promise<Told> {
  const refused = await post(id, body, purpose);
  expect(refused).toMatchObject({ http: 403, plan: expect.stringMatching(/^plan-/) });
  await at.approve(refused.plan);
  return await at.time.through(post(id, body, purpose, at.askFreely));
}

async function ledger(purpose: string): Promise<readonly string[]> {
  const response = await at.ask(`${localSpendingPaths.ledger}?purpose=${encodeURIComponent(purpose)}`);
  const { data } = (await response.json()) as { data: { lines: readonly { kind: string; units: string; why: string }[] } };
  return data.lines.map(({ kind, units, why }) => `${kind} ${units} ${why}`).toReversed();
}

describe("speech", () => {
  it("is bought once: planned, approved, answered with a sound in our custody, and settled as it was billed", async () => {
    const told = await buy("tts.call", LINE, "line 1");
    expect(told).toMatchObject({ http: 200, data: { task_status: "succeed", final_unit_deduction: "0.05" } });
    expect(told.headers.get(localHeaders.engine)).toBe("upstream");
    const [sound] = (told.data["task_result"] as { readonly audios: readonly { readonly id: string; readonly url: string }[] })
      .audios;
    expect(sound?.url).toMatch(`${at.url}/onetake/media/`);
    expect(Buffer.from(await fetched(sound?.url ?? "")).toString("latin1")).toMatch(/^ID3/);
    expect(await ledger("line 1")).toEqual(["hold 0.05 admitted", "charge 0.05 billed"]);
    const again = await post("tts.call", LINE, "line 1");
    expect(again.data["task_result"]).toEqual(told.data["task_result"]);
    expect(at.front.posts).toHaveLength(1);
    expect(at.front.posts[0]?.body).toEqual(LINE);

    // The sound has the id that it has there, so that what speaks with it may travel.
    const body = { image: "https://files.example/face.png", audio_id: sound?.id ?? "" };
    await buy("avatar.create", body, "speaking 1");
    expect(at.front.posts.at(-1)?.body).toMatchObject({ audio_id: sound?.id });
    expect(await at.rest()).toBe(true);
  });

  it("whose answer was lost is sent no second time and waits for a person, who books it as the service did", async () => {
    const before = at.front.posts.length;
    next = { drill: "lost=after" };
    const { plan } = await post("tts.call", LINE, "line 2");
    await at.approve(plan);
    const late = await at.time.through(post("tts.call", LINE, "line 2", at.askFreely));
    next = {};
    expect(late).toMatchObject({ http: 504 });
    expect(late.headers.get(localHeaders.fix)).toContain("nothing is bought twice");
    await at.time.clock.advance(86_400_000);
    expect(at.front.posts.slice(before)).toHaveLength(1);
    const { data } = (await (await at.ask(localSpendingPaths.unknowns)).json()) as {
      data: { unknowns: readonly LocalUnknown[] };
    };
    expect(data.unknowns).toMatchObject([
      { purpose: "line 2", findable: false, lookUps: 0, nextLookUpAt: null, held: { video: "0.05" } },
    ]);
    await at.data.keeper.decide(data.unknowns[0]?.task ?? "", { kind: "made" }, "somebody");
    expect(await at.rest()).toBe(true);
    expect(await ledger("line 2")).toEqual(["hold 0.05 admitted", "charge 0.05 assumed"]);
    expect(at.front.posts.slice(before)).toHaveLength(1);
    const books = (await at.kling.books()).filter(({ row }) => row.family === "tts");
    expect(books.map(({ charges }) => charges.length)).toEqual([1, 1]);
  });
});

describe("faces", () => {
  it("are found there, answered as they were with a picture in our custody, and may be named by what is bought next", async () => {
    const told = await buy("identify-face.call", { video_url: "https://media.example/talk.mp4" }, "faces 1");
    expect(told).toMatchObject({ http: 200, data: { session_id: FACES.session_id, final_unit_deduction: "0.05" } });
    const [face] = told.data["face_data"] as readonly { readonly face_id: string; readonly face_image: string }[];
    expect(face).toEqual({ ...FACES.face_data[0], face_image: expect.stringMatching(`^${at.url}/onetake/media/`) });
    expect(Buffer.from(await fetched(face?.face_image ?? "")).toString("latin1")).toContain("face");
    expect(await ledger("faces 1")).toEqual(["hold 0.05 admitted", "charge 0.05 billed"]);

    const speaking = {
      session_id: FACES.session_id,
      face_choose: [
        { face_id: "0", audio_id: "880000000000000043", sound_start_time: 0, sound_end_time: 3000, sound_insert_time: 0 },
      ],
    };
    const order = { purpose: "lips 1", exposure: 1, creates: [{ endpoint: "advanced-lip-sync.create", body: speaking }] };
    const response = await at.ask(localSpendingPaths.plans, { method: "POST", body: stringifyJson(order) });
    await at.approve(response.headers.get(localHeaders.plan) ?? "");
    await post("advanced-lip-sync.create", speaking, "lips 1");
    await at.time.clock.advance(10_000);
    expect(at.front.posts.at(-1)).toMatchObject({ endpoint: "advanced-lip-sync.create", body: speaking });
  });
});

describe("a step of a session that is open there", () => {
  it("is free, needs nobody's yes, and is handed on as it is", async () => {
    const before = at.front.posts.length;
    const body = { session_id: SELECTED.session_id, frame_index: 3, points: [{ x: 0.5, y: 0.25 }] };
    expect(await post("multi-elements.add-selection", body, "cut")).toMatchObject({ http: 200, plan: "", data: SELECTED });
    expect([at.front.posts.length - before, at.front.strays]).toEqual([0, []]);
  });
});
