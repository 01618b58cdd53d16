import type { Evidence } from "../vocabulary/index.ts";
import type { Lint } from "./lint.ts";

/**
 * Evidence says which artifact it is from and where in it. Where a document itself was not kept the record is marked `relayed` and
 * names the file of reference or seed that tells of it, with its section or row.
 */
export const located: Lint = {
  name: "located",
  holds: "evidence has artifact and locator; a relayed document names the file that tells of it",
  find: ({ log }) => log.flatMap(faultsOf),
};

const KEPT = /\b(?:reference\/kling-(?:video|other)\.md|seeds\/00\d)/;

function faultsOf({ id, source: { kind, artifact, locator, relayed } }: Evidence): readonly string[] {
  const isUntold = kind === "document" && relayed === true && !KEPT.test(`${artifact} ${locator}`);
  return [
    ...(artifact.trim().length > 5 ? [] : [`${id} does not say what it is from`]),
    ...(locator.trim().length > 3 ? [] : [`${id} does not say where in it that stands`]),
    ...(isUntold ? [`${id} is relayed, and names no file that tells of it`] : []),
  ];
}
