import type { ByteRange } from "../../base/index.ts";

/** What a `Range` header asks of content with `size` bytes: all of it, one part, or a part that is not there. */
export type RangeRequest =
  | { readonly kind: "whole" }
  | { readonly kind: "part"; readonly range: ByteRange }
  | { readonly kind: "outside" };

const WHOLE: RangeRequest = { kind: "whole" };

/**
 * Reads a `Range` header (RFC 9110 section 14). Several ranges, other units and forms that cannot be read are answered with the whole content,
 * which the standard allows.
 */
export function readRange(header: string | undefined, size: number): RangeRequest {
  const match = /^bytes=\s*(\d*)-(\d*)\s*$/i.exec(header ?? "");
  const [, first = "", last = ""] = match ?? [];
  if (!match || (first === "" && last === "")) return WHOLE;
  const start = first === "" ? Math.max(size - Number(last), 0) : Number(first);
  const end = first === "" || last === "" ? size - 1 : Math.min(Number(last), size - 1);
  if (first !== "" && last !== "" && Number(last) < Number(first)) return WHOLE;
  return start <= end ? { kind: "part", range: { start, end } } : { kind: "outside" };
}
