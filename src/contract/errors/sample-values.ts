/** What stands at the `{}` places of observed texts where no request fills them, as in a refusal that a drill makes. */
export const sampleTextValues: Readonly<Record<string, string>> = {
  id: "100000000000000000",
  field: "mode",
  value: "ultra",
  max: "15",
  model: "kling-v1",
};
