import { expect, test } from "vitest";
import { errorRows } from "../errors/index.ts";
import { findErrorClass } from "./error-class.ts";

test.each([
  [1000, "credential", false],
  [1004, "credential", false],
  [1102, "account", false],
  [1103, "account", false],
  [1201, "request", false],
  [1203, "request", false],
  [1301, "request", false],
  [1302, "wait", false],
  [1303, "wait", false],
  [1304, "account", false],
  [5000, "service", true],
  [5002, "service", true],
])("the code %d asks for another %s", (code, remedy, taskMayExist) => {
  expect(findErrorClass(code)).toEqual({ remedy, taskMayExist });
});

test("every row of the error table has its class", () => {
  for (const { code, taskMayExist } of errorRows) expect(findErrorClass(code)).toMatchObject({ taskMayExist });
});

test.each([0, 1, 100, 1005, 12_010, -1201, 13.02])("the code %d has none", (code) => {
  expect(findErrorClass(code)).toBeUndefined();
});
