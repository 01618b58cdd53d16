import { signing } from "../../contract/calls.ts";
import { decodeBase64 } from "./base64.ts";

// An account has one secret, or two for some days. Whoever sends hundreds wants the receiver to work.
const MOST = 16;

/** The signatures of a header that could fit: those of the known version; others may stand beside them and say nothing. */
export function readSignatures(header: string): readonly Uint8Array<ArrayBuffer>[] {
  return header
    .split(" ")
    .filter((part) => part.startsWith(signing.signaturePrefix))
    .slice(0, MOST)
    .flatMap((part) => decodeBase64(part.slice(signing.signaturePrefix.length)) ?? []);
}
