import type { RefusedForm } from "../../vocabulary/index.ts";

/** Forms that every video create of the legacy standard refuses: the long names of the modes, and data: URLs in its pictures. */
export function sharedRefusals(picturePaths: readonly string[]): readonly RefusedForm[] {
  return [refusedMode("standard", "std"), refusedMode("professional", "pro"), ...dataPrefixRefusals(picturePaths)];
}

/** A `data:` prefix where raw base64 or an address is taken. */
export function dataPrefixRefusals(paths: readonly string[]): readonly RefusedForm[] {
  return paths.map((path) => ({
    path,
    form: "data-prefix",
    effect: "refused",
    message: "the picture begins with data:, which is not taken",
    fix: "send the base64 text alone, without the prefix up to and including the comma, or an http(s) address",
    wireMessage: "File is not in a valid base64 format",
  }));
}

/** `model` without `_name` is taken and ignored, so the endpoint's default model runs. */
export const modelTrap: RefusedForm = {
  path: "model",
  effect: "ignored",
  message: "model is ignored, so the default model runs",
  fix: "call it model_name",
  rename: "model_name",
};

/** A name that people expect here and that the service ignores. */
export function noEffectTrap(path: string, why: string, fix: string): RefusedForm {
  return { path, effect: "ignored", message: `${path} has no effect: ${why}`, fix };
}

/** Watermarks are made of clips and pictures only. */
export const watermarkTrap: RefusedForm = noEffectTrap("watermark_info", "nothing here gets a watermark", "leave it out");

/** A clip at the top level is no field of any endpoint. */
export function videoUrlTrap(fix: string): RefusedForm {
  return { path: "video_url", effect: "ignored", message: "a top-level video_url is no field here and has no effect", fix };
}

function refusedMode(value: string, instead: string): RefusedForm {
  return {
    path: "mode",
    value,
    effect: "refused",
    message: `mode "${value}" is refused`,
    fix: `send "mode": "${instead}"`,
    instead,
    wireMessage: `mode value '${value}' is invalid`,
  };
}
