import type { Endpoint, Field, Shape } from "../vocabulary/index.ts";

/*
 * The endpoints without what a judgement of a body does not read: titles, examples, headers, fields of answers, and what members,
 * forms and parameters mean; those that take no body not at all. The meaning of a body's field stays, as it is told where the field is missing. A browser that checks bodies loads these.
 */

/** Writes endpoints as JSON. */
export function writeLeanEndpoints(endpoints: readonly Endpoint[]): string {
  return JSON.stringify(endpoints.filter((endpoint) => endpoint.bodyFields.length > 0).map(toLean));
}

function toLean({ title: _1, examples: _2, headerFields: _3, answerFields: _4, ...endpoint }: Endpoint): object {
  return { ...endpoint, ...mapMeanings(endpoint, (meaning, isOfBody) => (isOfBody ? meaning : undefined)) };
}

/** Reads what {@link writeLeanEndpoints} wrote; what was left out is empty. */
export function readLeanEndpoints(json: string): readonly Endpoint[] {
  const endpoints = JSON.parse(json) as readonly Endpoint[]; // but for the parts that are put back
  return endpoints.map(restore);
}

function restore(endpoint: Endpoint): Endpoint {
  const parts = mapMeanings(endpoint, (meaning) => meaning ?? "");
  return { ...endpoint, title: "", examples: [], headerFields: [], answerFields: [], ...parts };
}

type Parts = Pick<Endpoint, "pathFields" | "queryFields" | "bodyFields">;

/** Gives another meaning, or none, to each field, member and form of a request. */
type Change = (meaning: string | undefined, isFieldOfBody: boolean) => string | undefined;

function mapMeanings(parts: Parts, change: Change): Parts {
  const elsewhere: Change = (meaning) => change(meaning, false);
  return {
    pathFields: mapFields(parts.pathFields, elsewhere),
    queryFields: mapFields(parts.queryFields, elsewhere),
    bodyFields: mapFields(parts.bodyFields, change),
  };
}

function mapFields(fields: readonly Field[], change: Change): readonly Field[] {
  return fields.map((field) => mean({ ...field, shape: mapShape(field.shape, change) }, change(field.meaning, true)));
}

function mapShape(shape: Shape, change: Change): Shape {
  switch (shape.kind) {
    case "choice":
      return { ...shape, members: shape.members.map((member) => mean(member, change(member.meaning, false))) };
    case "record":
      return { ...shape, fields: mapFields(shape.fields, change) };
    case "list":
      return { ...shape, item: mapShape(shape.item, change) };
    case "variant": {
      const cases = shape.cases.map((form) => ({ ...form, fields: mapFields(form.fields, change) }));
      return { ...shape, cases: cases.map((form) => mean(form, change(form.meaning, false))) };
    }
    default:
      return shape;
  }
}

function mean<T extends { readonly meaning: string }>(named: T, meaning: string | undefined): T {
  return Object.assign({ ...named }, { meaning }); // none only on the way into JSON, which leaves it out
}
