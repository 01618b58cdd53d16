import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { endpoints } from "../endpoints/index.ts";
import { operations } from "../generated/operations.ts";
import type { OmniVideoCreateBody, OperationTypes, ResourceOperations } from "../generated/types.ts";
import { emitAll } from "./emit-all.ts";
import { toOperation, type Operation } from "./operation.ts";

const root = join(import.meta.dirname, "..", "..", "..");

describe("what is generated", () => {
  const files = emitAll();

  test.each([...files.keys()])("%s is on disk as the contract makes it", async (path) => {
    expect(await readFile(join(root, path), "utf8")).toBe(files.get(path));
  });

  test("is all that there is in the folders of what is generated", async () => {
    const folders = new Set([...files.keys()].map(dirname).filter((folder) => folder !== "docs"));
    for (const folder of folders)
      for (const name of await readdir(join(root, folder)))
        expect(files.has(`${folder}/${name}`), `${folder}/${name}`).toBe(true);
  });

  test("is the same each time", () => {
    expect([...emitAll()]).toEqual([...files]);
  });
});

test("the operations are those of the endpoints", () => {
  const byId = (a: Operation, b: Operation): number => (a.id < b.id ? -1 : 1);
  expect(operations.toSorted(byId)).toEqual(endpoints.map(toOperation).toSorted(byId));
});

test("resource and method name one operation each", () => {
  const names = operations.map((operation) => `${operation.resource}.${operation.method}`);
  expect(new Set(names).size).toBe(names.length);
});

test("the types hold the documented form of a request", () => {
  const body: OperationTypes[ResourceOperations["omniVideo"]["create"]]["body"] = {
    model_name: "kling-v3-omni",
    multi_shot: true,
    shot_type: "customize",
    multi_prompt: [{ index: 1, prompt: "Rain.", duration: "5" }],
    element_list: [{ element_id: 829836802793406551n }],
    duration: "5",
  } satisfies OmniVideoCreateBody;
  // @ts-expect-error -- `standard` is no mode
  const wrong: OmniVideoCreateBody = { mode: "standard" };
  expect([body.duration, wrong.mode]).toEqual(["5", "standard"]);
});
