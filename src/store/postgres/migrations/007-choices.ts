import type { Migration } from "../migrate.ts";

/** What creates choose beyond the wire's own fields, such as the look of a preview. */
export const choicesMigration: Migration = {
  number: 7,
  name: "choices",
  statements: ["alter table onetake.task add column choices json"],
};
