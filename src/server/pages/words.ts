const STEPS = [
  { ms: 86_400_000, unit: "d" },
  { ms: 3_600_000, unit: "h" },
  { ms: 60_000, unit: "min" },
  { ms: 1000, unit: "s" },
] as const;

/** A length of time in its largest whole unit, such as `3 min`. */
export function writeSpan(ms: number): string {
  const step = STEPS.find((one) => ms >= one.ms);
  return step === undefined ? "0 s" : `${Math.floor(ms / step.ms)} ${step.unit}`;
}

/** A moment in UTC, to the second. */
export function writeMoment(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19).replace("T", " ")} UTC`;
}

/** A text that is no longer than `most` characters; says what it left out. */
export function shorten(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most)}… (${text.length - most} more characters)`;
}
