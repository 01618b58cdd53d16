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
      expect([endpoint.kind, body["message"]]).toEqual([
        endpoint.kind,
        expect.stringMatching(http === 501 ? whyNot(endpoint) : /\S/),
      ]);
    },
  );

  it("is reached under the mounts of proxies, with doubled and trailing slashes", async () => {
    for (const { endpoint, path } of paths.filter(({ endpoint: { method } }) => method === "GET")) {
      const plain = await ask(endpoint, path);
      for (const mount of ["/kling", "/proxy/kling", "//proxy//kling/"]) {
        const mounted = await ask(endpoint, `${mount}/${path}/`);
        expect([path, mount, mounted.http, mounted.body["code"]]).toEqual([path, mount, plain.http, plain.body["code"]]);
      }
    }
  });
});

/** What nothing here can do; all the rest may only wait for an engine that makes it. */
const NEVER: ReadonlySet<string> = new Set(["faces", "segments", "selection", "lip-sync", "multi-elements"]);

function whyNot({ kind }: Endpoint): RegExp {
  if (NEVER.has(kind)) return /needs a model that|needs models that|instant engine/;
  return /^The instant engine has nothing ready for|^Callbacks/;
}

async function ask(endpoint: Endpoint, path: string): Promise<{ readonly http: number; readonly body: JsonObject }> {
  const example = endpoint.examples.find(({ accepted }) => accepted)?.body ?? {};
  const init = endpoint.method === "GET" ? {} : { method: "POST", body: stringifyJson(example) };
  const response = await fetch(onetake.url + path.replace("{id}", "900000000000000000"), init);
  const body = parseJson(await response.text());
  if (!isJsonObject(body)) throw new TypeError("the answer is no JSON object");
  return { http: response.status, body };
}
