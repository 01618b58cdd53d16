import type { Finding } from "../contract/index.ts";
import type { Out } from "./context.ts";
import { CheckFailed } from "./errors.ts";

/** A finding in words: where, why, what to send instead, and the evidence. */
export function describeFinding({ ink }: Out, finding: Finding): string {
  const paint = { refuse: ink.bad, approve: ink.warn, care: ink.dim, fine: ink.good }[finding.severity];
  const whose = finding.policy === undefined ? "" : ink.dim(`  policy ${finding.policy}`);
  const lines = [
    `${paint(finding.severity.padEnd(7))}  ${ink.bold(finding.path === "" ? "(body)" : finding.path)}${whose}`,
    `         ${finding.message}`,
    `         ${ink.dim("fix")}  ${finding.fix}`,
    ...(finding.evidence.length === 0 ? [] : [`         ${ink.dim(`evidence  ${finding.evidence.join(", ")}`)}`]),
  ];
  return `${lines.join("\n")}\n`;
}

/** Something that people believe to be a field, and that is not: the request goes through and makes something else. */
export function isTrap({ rule }: Finding): boolean {
  return rule === "no-effect" || rule === "unknown-field";
}

/** @throws CheckFailed when a finding refuses the payload, or asks for somebody's approval. */
export function assertPassed(findings: readonly Finding[], endpoint: string): void {
  const count = (severity: Finding["severity"]): number => findings.filter((finding) => finding.severity === severity).length;
  const [refused, toApprove] = [count("refuse"), count("approve")];
  if (refused + toApprove > 0) throw new CheckFailed(refused, toApprove, endpoint);
}
