import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { startOnetake, type Onetake } from "../../src/assemble.ts";
import { isJsonObject, parseJson, stringifyJson, type JsonObject } from "../../src/base/index.ts";
import { createNodeWorld } from "../../src/base/node.ts";
import { endpoints, type Endpoint } from "../../src/contract/index.ts";
import { createTestDatabase, type TestDatabase } from "../../src/store/testing.ts";

const world = createNodeWorld();

/*
 * Every documented operation has a route, at each of its paths, and tells the truth: it serves, refuses with a row of the error
 * table, or says with 501 that it is not served here. None ends in an unknown route or an internal error.
 */
let database: TestDatabase;
let home: string;
let onetake: Onetake;
beforeAll(async () => {
  database = await createTestDatabase();
  home = await world.disk.temporaryDirectory("onetake-every-");
  onetake = await startOnetake({ databaseUrl: database.url, home, engine: "instant" });
});
afterAll(async () => {
  await onetake?.close();
  await database?.drop();
  await world.disk.remove(home);
});

const paths = endpoints.flatMap((endpoint) => [endpoint.path, ...(endpoint.alsoAt ?? [])].map((path) => ({ endpoint, path })));

describe("every documented operation", () => {
  it.each(paths.map((one) => [`${one.endpoint.method} ${one.path}`, one] as const))(
    "%s has a truthful route",
    async (_, { endpoint, path }) => {
      const { http, body } = await ask(endpoint, path);
      // A path without a route is answered with 404 and 1202; 404 and 1203 is a model that was switched off.
      expect(["200 0", "400 1201", "404 1203", "501 1202"], stringifyJson(body)).toContain(
        `${http} ${stringifyJson(body["code"] ?? null)}`,
      );
      expect(body["message"]).toMatch(/\S/);
    },
  );
});

async function ask(endpoint: Endpoint, path: string): Promise<{ readonly http: number; readonly body: JsonObject }> {
  const example = endpoint.examples.find(({ accepted }) => accepted)?.body ?? {};
  const init = endpoint.method === "GET" ? {} : { method: "POST", body: stringifyJson(example) };
  const response = await fetch(onetake.url + path.replace("{id}", "900000000000000000"), init);
  const body = parseJson(await response.text());
  if (!isJsonObject(body)) throw new TypeError("the answer is no JSON object");
  return { http: response.status, body };
}
