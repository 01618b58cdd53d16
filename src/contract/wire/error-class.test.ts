import { expect, test } from "vitest";
import { errorRows } from "../errors/index.ts";
import { findErrorClass } from "./error-class.ts";

test("every row of the error table has its class", () => {
  for (const { code, http, retry, taskMayExist } of errorRows) {
    expect(findErrorClass(code)).toEqual({ code, http, retry, taskMayExist });
  }
});

test.each([0, 1, 100, 12_010, -1201])("the code %d has none", (code) => {
  expect(findErrorClass(code)).toBeUndefined();
});
