import { fieldClaim, modelClaim } from "../claims/claim-ids.ts";
import { findModelIn } from "../models/find-model.ts";
import { readRoles, type RoleValue } from "../roles/read-roles.ts";
import type { Field, Model } from "../vocabulary/index.ts";
import { tagField } from "../roles/paths.ts";
import { wireError } from "../wire/wire-error.ts";
import { hasCapability } from "./capabilities.ts";
import { readAt } from "./conditions.ts";
import type { CheckContext } from "./context.ts";
import type { Draft } from "./finding.ts";
import { nearest } from "./nearest.ts";
import { brief, wireTexts } from "./texts.ts";

/**
 * Judges the request's model: whether it exists, still takes creates, belongs to this endpoint, and is more than a guess. A
 * default model is judged too, because leaving the field out means asking for it.
 */
export function checkModel(context: CheckContext): readonly Draft[] {
  const { endpoint } = context;
  const named: RoleValue | undefined =
    endpoint.pathModel === undefined ? undefined : { path: "", value: endpoint.pathModel, isDefault: false };
  const given = named ?? readRoles(endpoint, context.body).one("model");
  if (given === undefined || typeof given.value !== "string") return [];
  const here = { ...given, value: given.value };
  if (context.model === undefined) return [unknownModel(context, here)];
  if (!endpoint.models.includes(here.value)) return [foreignModel(context, context.model, here)];
  if (context.model.retiredOn !== undefined && context.model.retiredOn <= context.today)
    return [retiredModel(context, context.model, here)];
  return context.model.standing === "hypothesis" ? [guessedModel(context.model, here)] : [];
}

/**
 * Judges the members that need a capability, such as a resolution, against the request's model. Defaults are the service's own
 * choice.
 */
export function checkMemberNeeds(context: CheckContext): readonly Draft[] {
  const { model, endpoint } = context;
  if (model === undefined) return [];
  return membersOf(endpoint.bodyFields, "").flatMap(({ pattern, field }) =>
    readAt(pattern, context).flatMap(({ path, value, isDefault }) => {
      const member =
        field.shape.kind === "choice" ? field.shape.members.find((candidate) => candidate.value === value) : undefined;
      if (isDefault || member?.needs === undefined || hasCapability(model, member.needs)) return [];
      return [lackingModel(context, model, field, { path, pattern, value: member.value, needs: member.needs })];
    }),
  );
}

type Given = RoleValue & { readonly value: string };

function unknownModel(context: CheckContext, given: Given): Draft {
  const { endpoint } = context;
  const meant = nearest(given.value, endpoint.models);
  return {
    path: given.path,
    rule: "model-unknown",
    severity: "refuse",
    message: `there is no model "${brief(given.value)}"`,
    fix: meant === undefined ? sendLiving(context) : `send "${meant}"`,
    wireMessage: wireTexts.value(given.path, given.value),
    error: "not-found",
    claims: [fieldClaim(endpoint.id, given.path, "exists")],
  };
}

function foreignModel(context: CheckContext, model: Model, given: Given): Draft {
  const { endpoint } = context;
  return {
    path: given.path,
    rule: "model-not-here",
    severity: "refuse",
    message: `the model ${given.value} is not taken by this endpoint`,
    fix: sendLiving(context),
    wireMessage: wireTexts.value(given.path, given.value),
    claims: [
      ...endpoint.models.map((name) => fieldClaim(endpoint.id, given.path, `member:${name}`)),
      modelClaim(model.id, "exists"),
    ],
  };
}

function retiredModel(context: CheckContext, model: Model, given: Given): Draft {
  const how = given.isDefault ? `the default model ${given.value} was` : `the model ${given.value} was`;
  return {
    path: given.path,
    rule: "model-retired",
    severity: "refuse",
    message: `${how} switched off on ${model.retiredOn ?? context.today}`,
    fix: sendLiving(context),
    wireMessage: wireError("not-found", { textKey: "model-discontinued", values: { model: given.value } }).wireMessage,
    error: "not-found",
    claims: [modelClaim(model.id, "retired"), modelClaim(model.id, "exists")],
  };
}

function guessedModel(model: Model, given: Given): Draft {
  return {
    path: given.path,
    rule: "model-hypothesis",
    severity: "approve",
    message: `no document of the service names the model ${given.value} yet`,
    fix: "have the call approved, or choose a documented model",
    claims: [modelClaim(model.id, "exists")],
  };
}

function lackingModel(
  context: CheckContext,
  model: Model,
  field: Field,
  given: { readonly path: string; readonly pattern: string; readonly value: string; readonly needs: string },
): Draft {
  const { endpoint } = context;
  const name = model.wire[endpoint.standard] ?? model.id;
  const others =
    field.shape.kind === "choice"
      ? field.shape.members.filter((member) => member.needs === undefined || hasCapability(model, member.needs))
      : [];
  const fixes = [
    others.length === 0 ? "" : `send ${others.map((member) => `"${member.value}"`).join(" or ")}`,
    modelsWith(context, given.needs),
  ];
  return {
    path: given.path,
    rule: "capability",
    severity: "refuse",
    message: `${name} does not have ${field.name} "${given.value}"`,
    fix: fixes.filter((fix) => fix !== "").join(", or ") || "leave it out",
    wireMessage: wireTexts.unsupported(`${given.value} ${field.name}`, name),
    claims: [modelClaim(model.id, given.needs), fieldClaim(endpoint.id, given.pattern, `member:${given.value}`)],
  };
}

/** The endpoint's models that still take creates, as advice. */
function sendLiving({ endpoint, contract }: CheckContext): string {
  const names = endpoint.models.filter((name) => findModelIn(contract.models, endpoint, name)?.retiredOn === undefined);
  if (names.length === 0) return "use another endpoint: each model of this one was switched off";
  return `send one of ${names.map((name) => `"${name}"`).join(", ")}`;
}

function modelsWith({ endpoint, contract }: CheckContext, capability: string): string {
  const names = endpoint.models.filter((name) => {
    const model = findModelIn(contract.models, endpoint, name);
    return model !== undefined && model.retiredOn === undefined && hasCapability(model, capability);
  });
  return names.length === 0 ? "" : `use the model ${names.join(" or ")}`;
}

function membersOf(fields: readonly Field[], parent: string): readonly { readonly pattern: string; readonly field: Field }[] {
  return fields.flatMap((field) => {
    const pattern = parent === "" ? field.name : `${parent}.${field.name}`;
    const { shape } = field;
    if (shape.kind === "choice") return shape.members.some((member) => member.needs !== undefined) ? [{ pattern, field }] : [];
    if (shape.kind === "record") return membersOf(shape.fields, pattern);
    if (shape.kind !== "list") return [];
    if (shape.item.kind === "record") return membersOf(shape.item.fields, `${pattern}[]`);
    if (shape.item.kind !== "variant") return [];
    const forms = shape.item.cases.flatMap((form) => membersOf(form.fields, `${pattern}[${form.value}]`));
    return [...membersOf([tagField(shape.item)], `${pattern}[]`), ...forms];
  });
}
