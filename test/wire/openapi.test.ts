import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { Validator } from "@seriousme/openapi-schema-validator";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { isJsonObject, parseJson, type Json, type JsonObject } from "../../src/base/index.ts";
import { endpoints, errorRows } from "../../src/contract/index.ts";
import { startTestServer } from "../../src/server/testing.ts";

const root = join(import.meta.dirname, "..", "..");
const STANDARDS = ["legacy", "new"] as const;
const documents = new Map<string, JsonObject>();
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "onetake-openapi-"));
  await symlink(join(root, "node_modules"), join(folder, "node_modules"));
  for (const standard of STANDARDS) {
    const document = parseJson(await readFile(join(root, "docs", "openapi", `${standard}.json`), "utf8"));
    if (isJsonObject(document)) documents.set(standard, document);
  }
});
afterAll(() => rm(folder, { recursive: true }));

describe.each(STANDARDS)("the OpenAPI document of the %s standard", (standard) => {
  const own = endpoints.filter((endpoint) => endpoint.standard === standard);

  it("is valid by an independent validator", async () => {
    const result = await new Validator().validate(documents.get(standard) ?? {});
    expect(result.errors ?? []).toEqual([]);
    expect(result.valid).toBe(true);
    const broken = { ...documents.get(standard), paths: { "no-slash": { get: { responses: 7 } } } };
    expect((await new Validator().validate(broken)).valid).toBe(false);
  });

  it("has every operation at every path, and no other", () => {
    const paths = partOf(documents.get(standard), "paths");
    const found = Object.entries(paths).flatMap(([path, item]) =>
      Object.keys(isJsonObject(item) ? item : {}).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const declared = own.flatMap(({ method, path, alsoAt = [] }) => [path, ...alsoAt].map((each) => `${method} ${each}`));
    expect(found.toSorted()).toEqual([...new Set(declared)].toSorted());
  });

  it("tells every error code under its HTTP status, in every operation", () => {
    const responses = partOf(documents.get(standard), "components", "responses");
    for (const { code, http } of errorRows) expect(JSON.stringify(responses[`Error${http}`])).toContain(`\`${code}\``);
    for (const operation of operationsOf(documents.get(standard))) {
      const told = Object.keys(partOf(operation, "responses")).filter((status) => status !== "200");
      expect(told).toEqual([...new Set(errorRows.map(({ http }) => String(http)))].toSorted());
    }
  });

  it("has examples that its own schemas take, by an independent validator", () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema(JSON.parse(JSON.stringify(documents.get(standard), bigAsNumber)) as object, "document");
    let shown = 0;
    for (const operation of operationsOf(documents.get(standard))) {
      const content = partOf(operation, "requestBody", "content", "application/json");
      const reference = textOf(partOf(content, "schema")["$ref"]);
      for (const example of Object.values(partOf(content, "examples"))) {
        const isValid = ajv.compile({ $ref: `document${reference}` });
        const value = JSON.parse(JSON.stringify(isJsonObject(example) ? example["value"] : null, bigAsNumber)) as unknown;
        expect(isValid(value), JSON.stringify([reference, isValid.errors])).toBe(true);
        shown += 1;
      }
    }
    expect(shown).toBeGreaterThan(0);
  });

  it("refers to the signed callback where a body may name an address", () => {
    const withAddress = own.filter((endpoint) => JSON.stringify(endpoint.bodyFields).includes('"role":"callback"'));
    const told = operationsOf(documents.get(standard)).filter((operation) => operation["callbacks"] !== undefined);
    expect(told.map((operation) => operation["x-onetake-id"])).toEqual(withAddress.map(({ id }) => id));
    const webhook = JSON.stringify(partOf(documents.get(standard), "components", "pathItems"));
    for (const header of ["webhook-id", "webhook-timestamp", "webhook-signature"]) expect(webhook).toContain(header);
  });
});

describe("clients made from the documents by an independent generator", () => {
  it("compile under a strict compiler, and refuse what the contract does not have", async () => {
    for (const standard of STANDARDS) generateClient(standard);
    await writeFile(join(folder, "package.json"), '{ "type": "module" }');
    await writeFile(join(folder, "usage.ts"), USAGE);
    await writeFile(join(folder, "tsconfig.json"), JSON.stringify(TSCONFIG));
    const compiled = run("typescript", "bin/tsc", ["-p", folder]);
    expect(compiled).toEqual({ status: 0, text: "" });
  });

  it("are understood by the server", async () => {
    generateClient("legacy");
    const client = (await import(join(folder, "legacy.ts"))) as LegacyClient;
    await using server = await startTestServer();
    const options = { baseUrl: server.url };
    const created = await client.omniVideoCreate({ model_name: "kling-v3-omni", prompt: "Rain." }, options);
    expect(created).toMatchObject({ status: 200, data: { code: 0, data: { task_status: "submitted" } } });
    expect(await client.omniVideoOne("1", options)).toMatchObject({ status: 400, data: { code: 1201 } });
    const listed = await client.omniVideoList({ pageNum: 1, pageSize: 5 }, options);
    expect(listed).toMatchObject({ status: 200, data: { data: [{ task_status: "submitted" }] } });
  });
});

/** What the test calls of the generated client; the compiler has judged its real types above. */
interface LegacyClient {
  omniVideoCreate(body: object, options: object): Promise<unknown>;
  omniVideoOne(id: string, options: object): Promise<unknown>;
  omniVideoList(query: object, options: object): Promise<unknown>;
}

const USAGE = `
import { omniVideoCreate, type OmniVideoCreateBody } from "./legacy.ts";
import { omniVideo30OmniCreate } from "./new.ts";
const body: OmniVideoCreateBody = {
  multi_shot: true,
  shot_type: "customize",
  multi_prompt: [{ index: 1, prompt: "Rain.", duration: "5" }],
  element_list: [{ element_id: 829836802793406 }],
  duration: "5",
};
const answer = await omniVideoCreate(body);
if (answer.status === 200) console.log(answer.data.data.task_id.length, answer.data.code satisfies 0);
if (answer.status === 429) console.log(answer.data.code satisfies number | undefined);
await omniVideo30OmniCreate({ contents: [{ type: "prompt", text: "Rain." }] });
// @ts-expect-error -- standard is no mode
await omniVideoCreate({ mode: "standard" });
// @ts-expect-error -- a first frame needs an address
await omniVideo30OmniCreate({ contents: [{ type: "first_frame" }] });
`;

const TSCONFIG = {
  compilerOptions: {
    target: "es2023",
    lib: ["es2023", "dom"],
    module: "nodenext",
    strict: true,
    noUncheckedIndexedAccess: true,
    allowImportingTsExtensions: true,
    skipLibCheck: true,
    noEmit: true,
    types: [],
  },
  files: ["legacy.ts", "new.ts", "usage.ts"],
};

function generateClient(standard: string): void {
  const source = join(root, "docs", "openapi", `${standard}.json`);
  const made = run("oazapfts", "dist/cli.js", [source, join(folder, `${standard}.ts`), "--futureStripLegacyMethods"]);
  expect(made.status, made.text).toBe(0);
}

/** Runs a file of an installed package. */
function run(name: string, file: string, args: readonly string[]): { readonly status: number | null; readonly text: string } {
  const path = join(root, "node_modules", name, file);
  const { status, stdout, stderr } = spawnSync(process.execPath, [path, ...args], { encoding: "utf8" });
  return { status, text: stdout + stderr };
}

function operationsOf(document: JsonObject | undefined): readonly JsonObject[] {
  const items = Object.values(partOf(document, "paths")).filter(isJsonObject);
  const operations = items.flatMap((item) => Object.values(item).filter(isJsonObject));
  return operations.filter(({ operationId }) => !/Also\d+$/.test(textOf(operationId)));
}

/** A part of a JSON value by its keys; an empty one where there is none. */
function partOf(value: Json | undefined, ...keys: readonly string[]): JsonObject {
  let part: Json | undefined = value;
  for (const key of keys) part = isJsonObject(part) ? part[key] : undefined;
  return isJsonObject(part) ? part : {};
}

function textOf(value: Json | undefined): string {
  return typeof value === "string" ? value : "";
}

function bigAsNumber(_key: string, value: unknown): unknown {
  return typeof value === "bigint" ? Number(value) : value;
}
