import type { Unsupported } from "./port.ts";
import type { RoleRequest } from "./role-request.ts";

/** The refusal of an engine that makes no watermarked copies; undefined when none is asked for. Leaving it out silently would be a lie. */
export function refuseWatermark({ watermark }: Pick<RoleRequest, "watermark">): Unsupported | undefined {
  if (!watermark) return undefined;
  return { reason: "Watermarked copies are not made in this version.", fix: "Leave the watermark out, or set it to false." };
}
