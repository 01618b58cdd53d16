import type { JsonObject } from "../base/index.ts";
import type { PreviewOptions } from "../contract/index.ts";

/** What a create chooses beyond the wire's own fields, as the task's row keeps it. */
export interface TaskChoices {
  readonly preview?: PreviewOptions;
}

/** Choices as the row keeps them; undefined where nothing was chosen. */
export function toChoicesJson({ preview = {} }: TaskChoices): JsonObject | undefined {
  return Object.keys(preview).length === 0 ? undefined : { preview: { ...preview } };
}

/** Reads what {@link toChoicesJson} wrote; a task without choices has none. */
export function readChoices(json: JsonObject | undefined): TaskChoices {
  return json === undefined ? {} : json; // written by toChoicesJson
}
