import { describe, expect, it } from "vitest";

import { findModelAt } from "../lookup.ts";
import type { Endpoint, Field, Rule } from "../vocabulary/index.ts";
import { endpoints } from "./index.ts";
import { fieldsIn } from "../roles/paths.ts";
import { pathsIn } from "./paths.suite.ts";

describe.each(endpoints)("$id", (endpoint: Endpoint) => {
  it("names no field, member or rule twice", () => {
    for (const group of [endpoint.pathFields, endpoint.queryFields, endpoint.bodyFields, endpoint.answerFields]) {
      const paths = fieldsIn(group).map(({ path }) => path);
      expect(paths).toEqual([...new Set(paths)]);
    }
    for (const { field } of everyField(endpoint)) {
      if (field.shape.kind !== "choice") continue;
      const values = field.shape.members.map((member) => member.value);
      expect(values).toEqual([...new Set(values)]);
    }
    const ids = endpoint.rules.map((rule) => rule.id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it("has a path field for each part of its path", () => {
    const parts = [...endpoint.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
    expect(endpoint.pathFields.map((field) => field.name)).toEqual(parts);
  });

  it("takes models that the contract knows, by the names of its own standard", () => {
    for (const name of endpoint.models) expect(findModelAt(endpoint, name), name).toBeDefined();
    const shape = endpoint.bodyFields.find((field) => field.role === "model")?.shape;
    const named = shape?.kind === "choice" ? shape.members.map((member) => member.value) : [];
    expect(endpoint.pathModel === undefined ? named : [endpoint.pathModel]).toEqual(endpoint.models);
  });

  it("has rules that read only what it declares", () => {
    const declared = fieldsIn([...endpoint.queryFields, ...endpoint.bodyFields]);
    const paths = declared.flatMap(({ path, field }) => (holdsPlainValues(field) ? [path, `${path}[]`] : [path]));
    // A field that forms share may also be read over all of them, and a form without a field of its own by its name.
    const known = new Set([...paths, ...paths.map((path) => path.replace(/\[[^\]]+\]/g, "[]")), ...formsOf(endpoint.bodyFields)]);
    const wrong = endpoint.rules.flatMap((rule) => [
      ...rule.reads.filter((path) => !known.has(path)).map((path) => `${rule.id} reads ${path}, which is not declared`),
      ...pathsIn(rule)
        .filter((path) => !rule.reads.includes(path))
        .map((path) => `${rule.id} uses ${path} without reading it`),
    ]);
    expect([...new Set(wrong)]).toEqual([]);
  });

  it("tells of each rule why it fails and what to send instead", () => {
    for (const rule of endpoint.rules) {
      expect(rule.message.length, rule.id).toBeGreaterThan(10);
      expect(rule.fix.length, rule.id).toBeGreaterThan(10);
      for (const path of placeholdersOf(rule)) expect(rule.reads, `${rule.id} tells {${path}}`).toContain(path);
    }
  });

  it("refuses no form that it also proposes", () => {
    const declared = fieldsIn(endpoint.bodyFields);
    const proposed = endpoint.refusedForms.filter((form) => {
      const shape = declared.find(({ path }) => path === form.path)?.field.shape;
      if (shape?.kind === "choice" && form.value !== undefined)
        return shape.members.some((member) => member.value === form.value);
      if (shape?.kind === "media" && form.form !== undefined) return shape.forms.some((taken) => taken === form.form);
      // A free text proposes no value in particular, and no form.
      return shape?.kind === "text" && (form.value ?? form.form) !== undefined ? false : shape !== undefined;
    });
    expect(proposed).toEqual([]);
  });
});

describe("the endpoints together", () => {
  it("are told apart by id, by family and action, and by method and path", () => {
    for (const keyOf of [
      (endpoint: Endpoint) => endpoint.id,
      // A family may have several calls beside its tasks.
      (endpoint: Endpoint) => (endpoint.action === "call" ? endpoint.id : `${endpoint.family} ${endpoint.action}`),
      (endpoint: Endpoint) => `${endpoint.method} ${endpoint.path}`,
      (endpoint: Endpoint) => `${endpoint.sdk.resource}.${endpoint.sdk.method}`,
    ]) {
      const keys = endpoints.map(keyOf);
      expect(keys).toEqual([...new Set(keys)]);
    }
  });
});

function formsOf(fields: readonly Field[]): readonly string[] {
  return fieldsIn(fields).flatMap(({ path, field: { shape } }) =>
    shape.kind === "list" && shape.item.kind === "variant" ? shape.item.cases.map((form) => `${path}[${form.value}]`) : [],
  );
}

function everyField(endpoint: Endpoint): readonly { readonly path: string; readonly field: Field }[] {
  return [endpoint.pathFields, endpoint.queryFields, endpoint.bodyFields, endpoint.answerFields].flatMap((fields) =>
    fieldsIn(fields),
  );
}

function holdsPlainValues({ shape }: Field): boolean {
  return shape.kind === "list" && shape.item.kind !== "record" && shape.item.kind !== "variant";
}

/** The default of a record is an empty one, whose fields take their own defaults. */
function placeholdersOf(rule: Rule): readonly string[] {
  return [...rule.message.matchAll(/\{([^}]+)\}/g)].map((match) => match[1] ?? "");
}
