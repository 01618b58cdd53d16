import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { CallError, createClient, type Client } from "../../../src/client/index.ts";
import { errorRows } from "../../../src/contract/index.ts";
import { createEmulator, type Emulator } from "../../../src/emulator.ts";

const BODY = { model_name: "kling-v3", prompt: "A paper boat.", duration: "3", aspect_ratio: "16:9", mode: "std" } as const;
const PATH = "/v1/videos/text2video";
const HEADER = "x-onetake-drill";

/** What a client is told to do about each row, as one error class for each remedy. */
const CLASSES: Readonly<Record<number, string>> = {
  1000: "AuthError",
  1001: "AuthError",
  1002: "AuthError",
  1003: "AuthError",
  1004: "AuthError",
  1100: "AccountError",
  1101: "AccountError",
  1102: "AccountError",
  1103: "AccountError",
  1200: "RefusedError",
  1201: "RefusedError",
  1202: "RefusedError",
  1203: "RefusedError",
  1300: "RefusedError",
  1301: "RefusedError",
  1302: "BusyError",
  1303: "BusyError",
  1304: "AccountError",
  5000: "UnknownOutcomeError",
  5001: "UnknownOutcomeError",
  5002: "UnknownOutcomeError",
};

describe("every row of the error table, on demand, over HTTP", () => {
  let emulator: Emulator;
  let client: Client;
  beforeAll(async () => {
    emulator = await createEmulator();
    client = createClient({ baseUrl: emulator.url, retries: 0 });
  });
  afterAll(() => emulator.close());

  const create = (drill: string): Promise<Response> =>
    fetch(emulator.url + PATH, { method: "POST", headers: { [HEADER]: drill }, body: JSON.stringify(BODY) });
  const list = (drill: string): Promise<Response> => fetch(emulator.url + PATH, { headers: { [HEADER]: drill } });

  it.each(errorRows.map((row) => [row.code, row.name, row] as const))(
    "%d %s, at a create and at a query, with each observed text",
    async (code, name, row) => {
      for (const text of ["", ...Object.keys(row.messages).map((key) => `; text=${key}`)]) {
        const answers = [await create(`refuse=${code}${text}`), await list(`refuse=${name}; on=query${text}`)];
        for (const answer of answers) {
          expect(answer.status).toBe(row.http);
          expect(answer.headers.get(HEADER)).toBe(`refuse=${name}${text}; seed=1`);
          expect(await answer.json()).toEqual({
            code,
            message: expect.stringMatching(/\S/),
            request_id: answer.headers.get("x-request-id"),
          });
        }
      }
    },
  );

  it("makes no task of any of them", async () => {
    expect(await client.textToVideo.list()).toEqual([]);
  });

  it("is told apart by the client, one class for each remedy: 21 of 21", async () => {
    const met = new Map<number, string>();
    for (const { code } of errorRows) {
      emulator.drill({ refuse: code });
      const thrown: unknown = await client.textToVideo.create(BODY).catch((caught: unknown) => caught);
      if (!(thrown instanceof CallError)) throw new Error(`${code} is no error of the client`);
      expect([code, thrown.wireCode]).toEqual([code, code]);
      met.set(code, thrown.name);
    }
    emulator.drill(undefined);
    expect(Object.fromEntries(met)).toEqual(CLASSES);
    expect(met.size).toBe(21);
  });
});
