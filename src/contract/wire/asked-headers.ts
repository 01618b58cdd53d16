import { previewHeader } from "./preview.ts";

/** Headers that a request may carry and that the real service does not know. Names are lower case. */
export const askedHeaders = {
  /** One of `strictnessModes`, for this request alone. */
  strictness: "x-onetake-strictness",
  /** A key of the caller's own: a repeat of the request with it is answered as the first was. */
  onceKey: "idempotency-key",
  /** Of a create, one of `previewLooks`: how its preview is drawn. */
  look: previewHeader("look"),
  /** Of a create, one of `pictureFormats`: the format of its still pictures. */
  pictures: previewHeader("pictures"),
  /** Of a create, the name of the engine that makes it; answers carry the same name. */
  engine: "x-onetake-engine",
  /** Of a create at a billable engine: what it is for. The first success closes a purpose. */
  purpose: "x-onetake-purpose",
  /** Of such a create: the project and the run whose budgets it counts against. */
  project: "x-onetake-project",
  run: "x-onetake-run",
} as const;
