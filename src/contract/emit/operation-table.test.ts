import fc from "fast-check";
import { expect, test } from "vitest";
import { endpoints } from "../endpoints/index.ts";
import { readOperationTable, writeOperationTable } from "./operation-table.ts";
import { toOperation, type Operation } from "./operation.ts";

const read = (operations: readonly Operation[]): readonly Operation[] =>
  readOperationTable(writeOperationTable(operations).join("\n"));

test("the table of the contract's own operations reads as it was written", () => {
  const operations = endpoints.map(toOperation);
  expect(new Map(read(operations).map((operation) => [operation.id, operation]))).toEqual(
    new Map(operations.map((operation) => [operation.id, operation])),
  );
});

const word = fc.stringMatching(/^[a-z][a-z0-9]{0,6}$/);
const operation: fc.Arbitrary<Operation> = fc
  .record({
    family: fc.oneof(word, fc.constantFrom("a", "text-to-video-3.0")),
    word,
    resource: word,
    method: word,
    http: fc.constantFrom("GET", "POST"),
    path: fc.constantFrom("/v1/a", "/v1/a/{id}", "/v1/b-c", "/tasks", "/v1/videos/a", "/v1/videos/a/{id}"),
    action: fc.constantFrom("create", "one", "list", "delete", "find", "search", "call"),
    standard: fc.constantFrom("legacy", "new"),
    answer: fc.constantFrom("record", "list"),
    onceBy: fc.option(fc.constantFrom("external_task_id", "options.external_task_id"), { nil: undefined }),
    ids: fc.option(fc.tuple(word, word), { nil: undefined }),
    isUsual: fc.boolean(),
  } as const)
  .map(toAnyOperation);

test("the table of any operation reads as it was written", () => {
  fc.assert(
    fc.property(operation, (one) => {
      expect(read([one])).toEqual([one]);
    }),
  );
});

interface Parts extends Omit<Operation, "id" | "onceBy" | "ids"> {
  readonly family: string;
  readonly word: string;
  readonly isUsual: boolean;
  readonly onceBy: string | undefined;
  readonly ids: [string, string] | undefined;
}

function toAnyOperation({ family, word, isUsual, onceBy, ids, ...rest }: Parts): Operation {
  const id = `${family}.${isUsual ? rest.action : word}`;
  return { ...rest, id, ...(onceBy && { onceBy }), ...(ids && { ids }) };
}
