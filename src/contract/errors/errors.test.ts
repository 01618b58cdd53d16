import { describe, expect, it } from "vitest";

import { errorRows } from "./index.ts";

describe("the error table", () => {
  it("has the 21 codes of the service, each once and in order", () => {
    const codes = errorRows.map((row) => row.code);
    expect(codes).toEqual([
      1000, 1001, 1002, 1003, 1004, 1100, 1101, 1102, 1103, 1200, 1201, 1202, 1203, 1300, 1301, 1302, 1303, 1304, 5000, 5001,
      5002,
    ]);
    const names = errorRows.map((row) => row.name);
    expect(names).toEqual([...new Set(names)]);
  });

  it("answers HTTP statuses as documented", () => {
    const statuses = Object.fromEntries(errorRows.map((row) => [row.code, row.http]));
    expect(statuses).toMatchObject({
      1001: 401,
      1102: 429,
      1103: 403,
      1201: 400,
      1203: 404,
      1301: 400,
      1303: 429,
      5000: 500,
      5001: 503,
      5002: 504,
    });
  });

  it("never asks to wait where waiting cannot help", () => {
    for (const name of ["pack-empty", "ip-refused", "arrears", "account-abnormal"]) {
      expect(errorRows.find((row) => row.name === name)?.retry, name).toBe("no");
    }
  });

  it("asks to look a task up first wherever one may exist", () => {
    for (const row of errorRows) expect(row.retry === "after-lookup", row.name).toBe(row.taskMayExist);
  });

  it("answers an unknown task id as a bad value", () => {
    expect(errorRows.find((row) => row.messages["not-found"] !== undefined)).toMatchObject({ http: 400, code: 1201 });
  });
});
