import type { LocalPlan } from "../../contract/index.ts";

/** The folder for results of a plan where none is named: its purpose under `results`, each part of it as a name that every system takes. */
export function toFolder({ purpose, id }: Pick<LocalPlan, "purpose" | "id">): string {
  const parts = purpose
    .split("/")
    .map(toName)
    .filter((part) => part !== "");
  return ["results", ...(parts.length === 0 ? [id] : parts)].join("/");
}

// Nothing leads out of the folder, is hidden, or steers a shell.
function toName(part: string): string {
  return part
    .normalize("NFC")
    .replaceAll(/[^\p{L}\p{N}._-]+/gu, "-")
    .replaceAll(/^[.-]+|[.-]+$/g, "")
    .slice(0, 80);
}
