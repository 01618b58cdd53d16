import type { Signing } from "../vocabulary/index.ts";

/** How callbacks of both standards are signed. */
export const signing: Signing = {
  since: "2026-08-07",
  scheme: "standard-webhooks",
  idHeader: "webhook-id",
  timestampHeader: "webhook-timestamp",
  signatureHeader: "webhook-signature",
  secretPrefix: "whsec_",
  signaturePrefix: "v1,",
  toleranceSeconds: 300,
  rotationDays: 7,
};
