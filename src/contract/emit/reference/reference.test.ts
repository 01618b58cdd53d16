import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";

import { isJsonObject } from "../../../base/index.ts";
import { endpoints } from "../../endpoints/index.ts";
import { fieldsIn } from "../../roles/paths.ts";
import type { Shape } from "../../vocabulary/index.ts";
import { toAnswerSchema } from "../json-schema.ts";
import { emitReference } from "./emit-reference.ts";
import { table } from "./markdown.ts";
import { sampleAnswer } from "./samples.ts";

const pages = emitReference();

describe.each(endpoints.map((endpoint) => [endpoint.id, endpoint] as const))("the page of %s", (id, endpoint) => {
  const page = pages.get(`docs/api/${id}.md`) ?? "";

  it("tells every field, member, rule, refused form and example", () => {
    expect(page).toContain(`${endpoint.method} ${endpoint.path}`);
    for (const path of endpoint.alsoAt ?? []) expect(page).toContain(path);
    for (const fields of [
      endpoint.headerFields,
      endpoint.pathFields,
      endpoint.queryFields,
      endpoint.bodyFields,
      endpoint.answerFields,
    ]) {
      for (const { path, field } of fieldsIn(fields)) {
        expect(page).toContain(`| \`${path}\``);
        expect(page).toContain(field.meaning.replaceAll("|", String.raw`\|`));
        for (const value of membersOf(field.shape)) expect(page).toContain(`\`${value}\``);
      }
    }
    for (const rule of endpoint.rules) expect(page).toContain(`- \`${rule.id}\`: ${rule.title}`);
    for (const form of endpoint.refusedForms) expect(page).toContain(form.fix);
    for (const example of endpoint.examples) expect(page).toContain(example.title);
    for (const name of endpoint.models) expect(page).toContain(`| \`${name}\``);
  });

  it("is in the index, and names the records behind it", () => {
    expect(pages.get("docs/api/README.md")).toContain(`(${id}.md)`);
    expect(page).toContain("## Evidence");
    expect(page).toContain(`../register/${id}.md`);
  });

  it("shows an answer that has the documented form", () => {
    const ajv = new Ajv2020({ strict: false });
    const isValid = ajv.compile(toAnswerSchema(endpoint));
    const { data } = sampleAnswer(endpoint);
    const record: unknown = Array.isArray(data) ? data[0] : data;
    expect(isJsonObject(record as never)).toBe(true);
    expect(isValid(record), JSON.stringify(isValid.errors)).toBe(true);
  });
});

function membersOf(shape: Shape): readonly string[] {
  const choice = shape.kind === "list" ? shape.item : shape;
  return choice.kind === "choice" ? choice.members.map(({ value }) => value) : [];
}

describe("a table", () => {
  it("lines its columns up, but for the last one, and keeps bars in cells", () => {
    expect(
      table(
        ["a", "what"],
        [
          ["long name", "x | y"],
          ["b", ""],
        ],
      ),
    ).toEqual(["| a         | what |", "|-----------|-----|", String.raw`| long name | x \| y |`, "| b         |  |"]);
  });
});
