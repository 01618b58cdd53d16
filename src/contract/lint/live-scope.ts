import type { Evidence } from "../vocabulary/index.ts";
import type { Lint } from "./lint.ts";

/** A live call was made somewhere, in some standard, with some model: a record of it says at least one of these. */
export const liveScope: Lint = {
  name: "live-scope",
  holds: "live evidence has a scope: surface, standard, model, mode or form",
  find: ({ log }) => log.filter((line) => isLive(line) && isOpen(line)).map((line) => `${line.id} is a live call of nowhere`),
};

function isLive({ source, rung }: Evidence): boolean {
  return ["probe", "traffic", "relay"].includes(source.kind) && rung !== "stated";
}

function isOpen({ scope }: Evidence): boolean {
  return Object.values(scope).every((part) => part === undefined);
}
