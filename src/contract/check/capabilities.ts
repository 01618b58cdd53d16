import type { Model, VideoModel } from "../vocabulary/index.ts";

/**
 * Whether a model has a capability, by its path in `Capabilities`: a flag by its name (`multiShot`), an entry of a list by name
 * and value (`resolutions:4k`), a length by `seconds:12`. Of a list without a value: whether it has any entry.
 * @throws TypeError for a path that names no capability.
 */
export function hasCapability(model: Model, path: string): boolean {
  const colon = path.indexOf(":");
  const name = colon === -1 ? path : path.slice(0, colon);
  const value = colon === -1 ? undefined : path.slice(colon + 1);
  if (!Object.hasOwn(model.capabilities, name)) throw new TypeError(`the model ${model.id} can have no capability "${path}"`);
  if (name === "seconds" && model.product === "video") return hasSeconds(model.capabilities.seconds, Number(value));
  const capability: unknown = model.capabilities[name as keyof Model["capabilities"]]; // tested to be a key above
  if (!Array.isArray(capability)) return capability === true;
  return value === undefined ? capability.length > 0 : capability.includes(value);
}

/** Whether a model makes clips of so many seconds. */
export function hasSeconds(seconds: VideoModel["capabilities"]["seconds"], value: number): boolean {
  if (!Number.isInteger(value) || value < seconds.min || value > seconds.max) return false;
  return seconds.only === undefined || seconds.only.includes(value);
}
