/** A figure that is printed, with what it should be where there is a goal. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  /** Digits after the point; 2 when absent. */
  readonly digits?: number;
  readonly unit: string;
  readonly atLeast?: number;
  readonly atMost?: number;
  readonly note?: string;
}

/** Prints figures under a title, MISSED beside each that misses its goal; answers whether none did. */
export function report(title: string, figures: readonly Figure[]): boolean {
  console.log(title);
  for (const figure of figures) console.log(`  ${toLine(figure)}`);
  return !figures.some(isMissed);
}

function toLine(figure: Figure): string {
  const { name, value, digits = 2, unit, atLeast, atMost, note } = figure;
  const goal = atLeast !== undefined ? `goal >= ${atLeast}` : atMost !== undefined ? `goal <= ${atMost}` : undefined;
  const rest = [goal, note].filter((part) => part !== undefined).join(", ");
  const line = `${name.padEnd(34)} ${value.toFixed(digits).padStart(8)} ${unit}${rest === "" ? "" : `  (${rest})`}`;
  return isMissed(figure) ? `${line}  MISSED` : line;
}

function isMissed({ value, atLeast, atMost }: Figure): boolean {
  return (atLeast !== undefined && !(value >= atLeast)) || (atMost !== undefined && !(value <= atMost));
}
