/** What one arm of a drill saw. */
export interface ArmResult {
  /** Numerators, denominators and exclusions in one sentence. */
  readonly sentence: string;
  /** How many promises were broken. */
  readonly faults: number;
}

/** How much of a drill is run: the short slice of the default tests, or all of it. */
export type DrillSize = "slice" | "full";

/** What an arm is told. The same seed makes the same choices. */
export interface DrillRun {
  readonly seed: number;
  readonly size: DrillSize;
}

/**
 * A reliability or security run with a control arm: the same run and the same judge over an assembly from which the guard was taken.
 * A figure counts only when the product's arm has no fault and the control arm has at least one.
 */
export interface Drill {
  readonly id: string;
  readonly title: string;
  product(run: DrillRun): Promise<ArmResult>;
  control(run: DrillRun): Promise<ArmResult>;
}

/** Whether the two arms together prove anything. */
export function isProof(product: ArmResult, control: ArmResult): boolean {
  return product.faults === 0 && control.faults > 0;
}
