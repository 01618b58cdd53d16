export type { PresetElement, PresetVoice } from "./catalogue.ts";
export type { Callback, Signing } from "./callback.ts";
export type { Action, Endpoint, Example, Kind, Product, Standard } from "./endpoint.ts";
export type { ErrorRow } from "./error-row.ts";
export type { ClaimId, Evidence, EvidenceMark, Rung, Scope, Source, Standing, Verdict } from "./evidence.ts";
export type { Case, Field, MediaForm, MediaLimits, Medium, Member, Presence, RefusedForm, Shape } from "./field.ts";
export type {
  Capabilities,
  ImageCapabilities,
  ImageModel,
  ImageSize,
  Model,
  Pack,
  PriceRow,
  Resolution,
  UnitPrice,
  VideoModel,
} from "./model.ts";
export type { Note } from "./note.ts";
export type { Policy } from "./policy.ts";
export type { Role } from "./role.ts";
export type { Condition, Requirement, Rule } from "./rule.ts";
