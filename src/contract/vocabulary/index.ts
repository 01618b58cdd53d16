export type { PresetElement, PresetVoice } from "./catalogue.ts";
export type { Action, Endpoint, Example, Product, Standard } from "./endpoint.ts";
export type { ErrorRow } from "./error-row.ts";
export type { ClaimId, Evidence, Rung, Scope, Source, Standing, Verdict } from "./evidence.ts";
export type { Field, MediaForm, MediaLimits, Medium, Member, Presence, RefusedForm, Shape } from "./field.ts";
export type { Capabilities, Model, Pack, PriceRow, Resolution } from "./model.ts";
export type { Role } from "./role.ts";
export type { Condition, Requirement, Rule } from "./rule.ts";
