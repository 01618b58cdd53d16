/**
 * How a body is judged. `as-upstream`: what the service ignores is ignored and told, and values in a form that real clients send are
 * read as they were surely meant. `strict`: whatever `check` has to say is a refusal. `lenient`: known slips are mended too.
 */
export type Strictness = "as-upstream" | "strict" | "lenient";

/** Every {@link Strictness}, the default first. */
export const strictnessModes: readonly Strictness[] = ["as-upstream", "strict", "lenient"];
