import type { Json, JsonObject } from "../../../base/index.ts";
import { fieldsIn, findAt } from "../../roles/paths.ts";
import type { Field, Shape } from "../../vocabulary/index.ts";
import type { Work } from "./body-vectors.ts";
import { badCases, goodCases, nonMembers } from "./cases.ts";
import { put } from "./edit.ts";
import { add, claimsAbout, exclude } from "./plan.ts";
import { sampleField } from "./samples.ts";
import { memberOf } from "./truth.ts";
import { wordOf, applyChanges, type Verdict } from "./vector.ts";

/** The query: each field absent, empty, at and beyond its bounds. */
export function addQueryVectors(work: Work): void {
  const { endpoint } = work.subject;
  for (const field of endpoint.queryFields) {
    const { shape } = field;
    if (field.default !== undefined)
      for (const value of [{}, { [field.name]: "" }])
        addQuery(work, field, "default", value, { says: "reads", at: field.name, as: field.default }, ["default"]);
    if (field.presence === "required")
      addQuery(work, field, "required", {}, { says: "refuses", at: field.name, by: "required" }, ["required"]);
    if (shape.kind === "whole") addWholeQuery(work, field, shape);
    else if (shape.kind === "long") addLongQuery(work, field);
    else
      addQuery(work, field, "given", { [field.name]: "some-id" }, { says: "reads", at: field.name, as: "some-id" }, ["exists"]);
  }
}

function addLongQuery(work: Work, field: Field): void {
  for (const text of ["1", "1790000000000", "9223372036854775807"])
    addQuery(work, field, "given", { [field.name]: text }, { says: "reads", at: field.name, as: text }, ["exists"]);
  for (const text of ["x", "1.5", "-1", "1e2", "12345678901234567890"])
    addQuery(work, field, `text:${text}`, { [field.name]: text }, { says: "refuses", at: field.name, by: "query" }, ["exists"]);
}

function addWholeQuery(work: Work, field: Field, { min, max }: { readonly min?: number; readonly max?: number }): void {
  const good = [min, min === undefined ? undefined : min + 1, max === undefined ? undefined : max - 1, max];
  const names = ["min", "min+1", "max-1", "max"];
  good.forEach((value, index) => {
    if (value === undefined) return;
    const name = names[index] ?? "";
    addQuery(work, field, name, { [field.name]: String(value) }, { says: "reads", at: field.name, as: value }, [
      name.slice(0, 3),
    ]);
  });
  const bad = [
    ...(min === undefined ? [] : [["min-1", String(min - 1)] as const]),
    ...(max === undefined ? [] : [["max+1", String(max + 1)] as const]),
    ...["x", "1.5", "1e2", " 1", "0x1"].map((text) => [`text:${text}`, text] as const),
  ];
  for (const [name, text] of bad) {
    const atoms = name.startsWith("text") ? ["exists"] : [name.slice(0, 3)];
    addQuery(work, field, name, { [field.name]: text }, { says: "refuses", at: field.name, by: "query" }, atoms);
  }
}

function addQuery(work: Work, field: Field, name: string, value: JsonObject, verdict: Verdict, atoms: readonly string[]): void {
  const { endpoint, day } = work.subject;
  const place = `query:${field.name}`;
  const about = claimsAbout(endpoint, place, atoms);
  add(work.plan, { endpoint, surface: "query", place, name, value, today: day, verdict, about });
}

/** Records of the answer: the whole one, each field left out, each member, and values that do not fit. */
export function addAnswerVectors(work: Work): void {
  const { endpoint } = work.subject;
  if (endpoint.answerFields.length === 0) return;
  const least = Object.fromEntries(endpoint.answerFields.filter(({ presence }) => presence === "required").map(sampled));
  addAnswer(work, "", "least", least, { says: "accepts" }, []);
  const whole = wholeRecord(endpoint.answerFields);
  addAnswer(work, "", "whole", whole, { says: "accepts" }, []);
  for (const { path, field, isTag } of fieldsIn(endpoint.answerFields)) {
    if (isTag)
      for (const { value } of findAt(endpoint.answerFields, whole, path)) {
        const member = `member:${wordOf(value)}`;
        addAnswer(work, path, member, whole, { says: "accepts" }, [member]);
      }
    const place = findAt(endpoint.answerFields, whole, path).find(({ isDefault }) => !isDefault)?.path;
    if (place === undefined) exclude(work.plan, endpoint, `answer:${path}`, "given", "the whole record has no such field");
    else addAnswerField(work, path, place, field, whole);
  }
}

function sampled(field: Field): readonly [string, Json] {
  return [field.name, sampleField(field, field.name)];
}

/** A record with every field, and in its lists one item of each form. */
function wholeRecord(fields: readonly Field[]): JsonObject {
  let record: JsonObject = Object.fromEntries(fields.map(sampled));
  for (const { path, field, isTag } of fieldsIn(fields)) {
    if (isTag || findAt(fields, record, path).some(({ isDefault }) => !isDefault)) continue;
    record = put(fields, record, path, sampleField(field, path)).at(-1) ?? record;
  }
  return record;
}

function addAnswerField(work: Work, pattern: string, path: string, field: Field, whole: JsonObject): void {
  const without = applyChanges(whole, [[path]]);
  const set = (value: Json): Json => applyChanges(whole, [[path, value]]);
  const isRequired = field.presence === "required";
  const verdict: Verdict = isRequired ? { says: "refuses", at: path, by: "required" } : { says: "accepts" };
  addAnswer(work, pattern, isRequired ? "required" : "absent", without, verdict, [isRequired ? "required" : "exists"]);
  if (isPlain(field.shape))
    for (const { name, value, atoms } of goodCases(field, path)) {
      const isOwnForm = field.shape.kind === "choice" && path.includes("[") && isTagOf(whole, path, value, work);
      if (!isOwnForm) addAnswer(work, pattern, name, set(value), { says: "accepts" }, atoms);
      const means = memberOf(field, value)?.means;
      if (!isOwnForm && means !== undefined)
        addAnswer(work, pattern, `means:${wordOf(value)}`, set(value), { says: "means", at: path, as: means }, atoms);
    }
  for (const bad of badCases(field))
    addAnswer(work, pattern, bad.name, set(bad.value), { says: bad.says ?? "refuses", at: path, by: bad.by }, bad.atoms);
  if (field.shape.kind === "choice")
    for (const value of nonMembers(field.shape, work.elsewhere.get(field.name) ?? []))
      addAnswer(work, pattern, `other:${value}`, set(value), { says: "refuses", at: path, by: "member" }, ["exists"]);
}

function isPlain({ kind }: Shape): boolean {
  return kind !== "record" && kind !== "list" && kind !== "variant";
}

/** A tag that is set to another form needs the other form's fields too. */
function isTagOf(whole: JsonObject, path: string, value: Json, { subject: { endpoint } }: Work): boolean {
  const pattern = path.replaceAll(/\[\d+\]/g, "[]");
  const isTag = fieldsIn(endpoint.answerFields).some((declared) => declared.isTag && declared.path === pattern);
  return isTag && !findAt(endpoint.answerFields, whole, pattern).some((found) => found.path === path && found.value === value);
}

function addAnswer(work: Work, pattern: string, name: string, value: Json, verdict: Verdict, atoms: readonly string[]): void {
  const { endpoint, day } = work.subject;
  const place = `answer:${pattern}`;
  const about = claimsAbout(endpoint, place, atoms);
  add(work.plan, { endpoint, surface: "answer", place, name, value, today: day, verdict, about });
}
