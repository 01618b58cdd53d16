import { ownEvidence } from "../claims/own-evidence.ts";
import { endpoints } from "../endpoints/index.ts";
import { models } from "../models/index.ts";
import type { Contract } from "./contract.ts";

let contract: Contract | undefined;

/** The contract of this package, whole. */
export function ownContract(): Contract {
  contract ??= { endpoints, models, evidence: ownEvidence() };
  return contract;
}
