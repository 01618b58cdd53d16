// A child of child.test.ts that needs a package which nobody has.
const name: string = "onetake-absent-part";
await import(name);
