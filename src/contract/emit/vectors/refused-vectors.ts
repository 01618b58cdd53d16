import type { Json } from "../../../base/index.ts";
import { refusedClaim } from "../../claims/claim-ids.ts";
import { fieldAt } from "../../roles/paths.ts";
import type { RefusedForm } from "../../vocabulary/index.ts";
import { accepted, placeIn, withValue, type Work } from "./body-vectors.ts";
import { add, dated, exclude } from "./plan.ts";
import { sampleOf } from "./samples.ts";
import { goalOfPresence } from "./solve.ts";
import { wordOf } from "./vector.ts";

/** Every form that is known to be refused or ignored, at its place. */
export function addRefusedVectors(work: Work): void {
  const { endpoint } = work.subject;
  for (const form of endpoint.refusedForms) {
    const isItem = form.path.endsWith("[]");
    const dot = form.path.lastIndexOf(".");
    const holder = isItem ? form.path.slice(0, -2) : dot === -1 ? undefined : form.path.slice(0, dot);
    const state = accepted(work, holder === undefined ? [] : [goalOfPresence(holder)]);
    const around = state === undefined || holder === undefined ? "" : placeIn(work, state, holder);
    if (state === undefined || around === undefined) {
      exclude(work.plan, endpoint, form.path, nameOf(form), "no accepted body has what is around it");
      continue;
    }
    const path = isItem ? `${around}[0]` : `${around === "" ? "" : `${around}.`}${form.path.slice(dot + 1)}`;
    for (const [index, value] of valuesOf(work, form).entries()) {
      add(work.plan, {
        endpoint,
        surface: "body",
        place: form.path,
        name: `${nameOf(form)}${index === 0 ? "" : ` ${index + 1}`}`,
        ...dated(withValue(state, path, value)),
        verdict:
          form.effect === "refused"
            ? { says: "refuses", at: path, by: "refused-form" }
            : { says: "cares", at: path, by: "no-effect" },
        about: [refusedClaim(endpoint.id, form)],
      });
    }
  }
}

function nameOf(form: RefusedForm): string {
  return form.form === undefined ? `refused${form.value === undefined ? "" : `:${wordOf(form.value)}`}` : `refused:${form.form}`;
}

function valuesOf({ subject: { endpoint } }: Work, form: RefusedForm): readonly Json[] {
  if (form.form === "data-prefix") return ["data:image/png;base64,aGVsbG8gd29ybGQh", "DATA:video/mp4;base64,aGVsbG8="];
  if (form.form === "base64") return ["aGVsbG8gd29ybGQh"];
  if (form.form === "digits") return ["829836802793406551"];
  if (form.form === "digits") return ["829836802793406551"];
  if (form.value !== undefined) return [form.value];
  const field = fieldAt(endpoint.bodyFields, form.path);
  return [field === undefined ? "https://media.example.com/misplaced.png" : sampleOf(field.shape, form.path)];
}
