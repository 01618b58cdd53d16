import { wireError, type WireError } from "../wire/wire-error.ts";
import type { Finding } from "./finding.ts";

/** The refusal that the service answers with for a finding. */
export function toWireError(finding: Finding): WireError {
  return wireError(finding.error ?? "bad-value", {
    message: finding.wireMessage ?? `${finding.path === "" ? "" : `${finding.path}: `}${finding.message}`,
    path: finding.path,
    fix: finding.fix,
    evidence: finding.evidence,
  });
}
