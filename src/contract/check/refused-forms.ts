import { refusedClaim } from "../claims/claim-ids.ts";
import { fieldAt, isAbsent, type Found } from "../roles/paths.ts";
import type { RefusedForm } from "../vocabulary/index.ts";
import { isSame, readAt } from "./conditions.ts";
import type { CheckContext } from "./context.ts";
import type { Draft } from "./finding.ts";
import { formOf } from "./media-text.ts";

/** Finds the forms that are known to be refused or ignored, each at its place and with what to send instead. */
export function checkRefusedForms(context: CheckContext): readonly Draft[] {
  return context.endpoint.refusedForms.flatMap((form) =>
    readAt(form.path, context)
      .filter((found) => !found.isDefault && matches(form, found))
      .map((found) => toDraft(form, found, context)),
  );
}

function matches(form: RefusedForm, found: Found): boolean {
  if (form.form === "data-prefix") return typeof found.value === "string" && /^data:/i.test(found.value);
  if (form.form === "base64") return typeof found.value === "string" && formOf(found.value) === "base64";
  if (form.form === "digits") return typeof found.value === "string" && /^\d+$/.test(found.value);
  if (form.value !== undefined) return isSame(form.value, found.value);
  return !isAbsent(found.value);
}

function toDraft(form: RefusedForm, found: Found, { endpoint }: CheckContext): Draft {
  const isUnknown = fieldAt(endpoint.bodyFields, found.path) === undefined;
  return {
    path: found.path,
    rule: form.effect === "refused" ? "refused-form" : "no-effect",
    severity: form.effect === "refused" ? "refuse" : "care",
    message: form.message,
    fix: form.fix,
    claims: [refusedClaim(endpoint.id, form)],
    ...(form.wireMessage === undefined ? {} : { wireMessage: form.wireMessage }),
    ...(isUnknown && form.effect === "ignored" ? { unknownField: true } : {}),
  };
}
