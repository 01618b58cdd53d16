import type { Case, Endpoint, Field, MediaForm, MediaLimits, Medium, Role, Shape } from "../vocabulary/index.ts";

/** A place where requests take a medium. */
export interface MediaInput {
  readonly endpoint: Endpoint;
  /** Pattern of the field, such as `image_list[].image_url` or `contents[first_frame].url`. */
  readonly path: string;
  /** What the medium is for: the field's role, or that of the list which holds it. */
  readonly role: Role | undefined;
  /** What the form of its record says of it, such as `first`, `end`, `base` or `feature`. */
  readonly use?: string;
  readonly medium: Medium;
  readonly forms: readonly MediaForm[];
  readonly limits: MediaLimits;
  /** Wire name of the model that these limits are for, where it has its own. */
  readonly model?: string;
}

/** Every place of these endpoints where a medium is taken; once more for each model with limits of its own. */
export function mediaInputsOf(endpoints: readonly Endpoint[]): readonly MediaInput[] {
  return endpoints.flatMap((endpoint) => inFields(endpoint.bodyFields, { endpoint, path: "", role: undefined }));
}

type Around = Pick<MediaInput, "endpoint" | "path" | "role" | "use">;

function inFields(fields: readonly Field[], around: Around): readonly MediaInput[] {
  const prefix = around.path === "" ? "" : `${around.path}.`;
  return fields.flatMap(({ name, role, shape }) => inShape(shape, { ...around, path: prefix + name, role: role ?? around.role }));
}

function inShape(shape: Shape, around: Around): readonly MediaInput[] {
  if (shape.kind === "record") return inFields(shape.fields, around);
  if (shape.kind === "list" && shape.item.kind !== "variant") return inShape(shape.item, { ...around, path: `${around.path}[]` });
  const variant = shape.kind === "list" ? shape.item : shape;
  if (variant.kind === "variant") return variant.cases.flatMap((form) => inCase(form, around));
  if (shape.kind !== "media") return [];
  const { medium, forms, limits, limitsByModel = {} } = shape;
  const general = { ...around, medium, forms, limits };
  const own = Object.entries(limitsByModel).map(([model, changed]) =>
    Object.assign({}, general, { limits: { ...limits, ...changed }, model }),
  );
  return [general, ...own];
}

function inCase({ value, role, implies = {}, fields }: Case, around: Around): readonly MediaInput[] {
  const [use] = Object.values(implies);
  const path = `${around.path}[${value}]`;
  return inFields(fields, { ...around, path, role: role ?? around.role, ...(typeof use === "string" && { use }) });
}
