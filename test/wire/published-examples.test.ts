import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { check, endpoints, findEndpoint, readRoles, type Example } from "../../src/contract/index.ts";
import { startMemoryServer, type MemoryServer } from "./memory-server.ts";
import { makeFiles, prepareExample, type MadeIds } from "./prepare-example.ts";

/*
 * The invocations that the service's documents show, in values of our own, and the slips that people make in them: each is sent as it
 * stands, and with a slash after its path, and is taken or refused as the contract says. What is taken and not served says so with 501.
 */
const stories = endpoints.flatMap(({ id, examples }) =>
  examples.map((example) => [`${id}: ${example.title}`, id, example] as const),
);

/** Kinds of work that nothing here can do. */
const NEVER: ReadonlySet<string> = new Set(["faces", "segments", "selection", "multi-elements"]);

let at: MemoryServer;
let made: MadeIds;
let ids = 0;
beforeAll(async () => {
  at = await startMemoryServer();
  made = await makeFiles(at);
});
afterAll(() => at?.[Symbol.asyncDispose]());

describe("the published invocations", () => {
  it("are counted", () => {
    expect({ all: stories.length, taken: stories.filter(([, , { accepted }]) => accepted).length }).toEqual({
      all: 159,
      taken: 83,
    });
  });

  it.each(stories)("%s", async (_, id, example) => {
    const { path } = findEndpoint(id);
    for (const address of [path, `${path}/`]) {
      const answer = await at.post(address, prepareExample(at, findEndpoint(id), example.body, made, `example-${ids++}`));
      const { http, code, text } = expectedOf(id, example);
      expect([answer.http, answer.body["code"], answer.body["message"]]).toEqual([http, code, expect.stringMatching(text)]);
    }
  });
});

interface Expected {
  readonly http: number;
  readonly code: number;
  readonly text: RegExp;
}

/** What the contract foresees. */
function expectedOf(id: string, { body, accepted }: Example): Expected {
  const { kind, bodyFields } = findEndpoint(id);
  if (!accepted) {
    const refused = check(id, body).find(({ severity }) => severity === "refuse");
    const text = refused?.wireMessage === undefined ? /\S/ : exactly(refused.wireMessage);
    return refused?.error === "not-found" ? { http: 404, code: 1203, text } : { http: 400, code: 1201, text };
  }
  // The cursors of documents were given out by the real service, and each server only knows its own.
  if (readRoles({ bodyFields }, body).one("cursor")?.value)
    return { http: 400, code: 1201, text: /^cursor value '.+' is invalid$/ };
  const isServed = !NEVER.has(kind) && !bodyFields.some(({ role }) => role === "session");
  return isServed ? { http: 200, code: 0, text: /^SUCCEED$/ } : { http: 501, code: 1202, text: /not served here/ };
}

function exactly(text: string): RegExp {
  return new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`);
}
