/** `omni-video.create` as a type's name, `OmniVideoCreate`. */
export function toTypeName(endpointId: string): string {
  return endpointId
    .split(/[^a-zA-Z0-9]+/)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join("");
}

/** The first line of every generated TypeScript file. */
export const GENERATED_NOTE =
  "// Generated from the contract by scripts/generate.ts. Edit the contract, then run `npm run generate`.";

/** A text as a template literal of TypeScript. */
export function templateLiteral(text: string): string {
  return `\`${text.replaceAll(/[\\`]|\$\{/g, String.raw`\$&`)}\``;
}
