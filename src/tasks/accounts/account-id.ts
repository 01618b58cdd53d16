/** The account of a server that asks for no credential. It is there without being made, and spends freely until it gets a pack. */
export const DEFAULT_ACCOUNT = "default";
