import { expect, test } from "vitest";
import { errorRows } from "../errors/index.ts";
import { readEnvelope, writeEnvelope, writeErrorEnvelope } from "./envelope.ts";
import { findErrorRow, WireError, wireError } from "./wire-error.ts";

test("a success has code 0, the service's word, the request id and the data", () => {
  const answer = writeEnvelope("r-1", { task_id: "1" });
  expect(answer).toEqual({ code: 0, message: "SUCCEED", request_id: "r-1", data: { task_id: "1" } });
  expect(readEnvelope(answer)).toEqual({ code: 0, message: "SUCCEED", requestId: "r-1", data: { task_id: "1" } });
});

test("a refusal has the row's code, the message of the case, and no data", () => {
  const answer = writeErrorEnvelope("r-2", wireError("over-concurrency", { textKey: "default" }));
  expect(answer).toEqual({ code: 1303, message: "parallel task over resource pack limit", request_id: "r-2" });
  expect(readEnvelope(answer)?.data).toBeUndefined();
});

test.each([[null], ["<html>"], [[]], [{}], [{ code: "x" }], [{ code: 1.5 }]])("reads %j as no envelope", (answer) => {
  expect(readEnvelope(answer)).toBeUndefined();
});

test("reads a code in text and null data of gateways", () => {
  expect(readEnvelope({ code: "1201", data: null })).toEqual({ code: 1201, message: "", requestId: "", data: undefined });
});

test("a wire error carries its row, text, remedy, path and evidence", () => {
  const error = wireError("bad-value", { textKey: "not-found", values: { id: "42" }, path: "id", evidence: ["e-1"] });
  expect(error).toBeInstanceOf(WireError);
  expect(error).toMatchObject({
    code: "bad-value",
    http: 400,
    wireCode: 1201,
    wireMessage: "Task not found by id/external id: 42",
    path: "id",
    evidence: ["e-1"],
  });
  expect(error.fix).toBe(error.row.remedy);
});

test("an unknown name, text or missing value is a programmer's mistake", () => {
  expect(() => wireError("nonsense")).toThrow(TypeError);
  expect(() => wireError("bad-value", { textKey: "nonsense" })).toThrow(TypeError);
  expect(() => wireError("bad-value", { textKey: "not-found" })).toThrow(/\{id\}/);
});

test("every code of the table is found again", () => {
  for (const row of errorRows) expect(findErrorRow(row.code)).toBe(row);
  expect(findErrorRow(9999)).toBeUndefined();
});
