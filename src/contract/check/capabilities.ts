import type { Capabilities, Model } from "../vocabulary/index.ts";

/**
 * Whether a model has a capability, by its path in `Capabilities`: a flag by its name (`multiShot`), an entry of a list by name
 * and value (`resolutions:4k`), a length by `seconds:12`. Of a list without a value: whether it has any entry.
 * @throws TypeError for a path that names no capability.
 */
export function hasCapability(model: Model, path: string): boolean {
  const colon = path.indexOf(":");
  const name = colon === -1 ? path : path.slice(0, colon);
  const value = colon === -1 ? undefined : path.slice(colon + 1);
  if (!(name in model.capabilities)) throw new TypeError(`models have no capability "${path}"`);
  if (name === "seconds") return hasSeconds(model.capabilities.seconds, Number(value));
  const capability = model.capabilities[name as Exclude<keyof Capabilities, "seconds">]; // tested to be a key above
  if (typeof capability === "boolean") return capability;
  const entries: readonly string[] = capability;
  return value === undefined ? entries.length > 0 : entries.includes(value);
}

/** Whether a model makes clips of so many seconds. */
export function hasSeconds(seconds: Capabilities["seconds"], value: number): boolean {
  if (!Number.isInteger(value) || value < seconds.min || value > seconds.max) return false;
  return seconds.only === undefined || seconds.only.includes(value);
}
