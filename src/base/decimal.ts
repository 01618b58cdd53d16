const DECIMAL = /^(-?)(\d{1,12})(?:\.(\d{1,12}))?$/;

/**
 * Reads decimal text exactly, as a whole number of parts of which `10^places` make one: `1.8` with two places is 180. Undefined for what is no
 * such number, has more places than that, or would not fit into a safe integer.
 */
export function parseDecimal(text: string, places: number): number | undefined {
  const [, sign, whole = "", fraction = ""] = DECIMAL.exec(text) ?? [];
  if (sign === undefined || fraction.replace(/0+$/, "").length > places) return undefined;
  const parts = Number(`${sign}${whole}${fraction.slice(0, places).padEnd(places, "0")}`);
  return Number.isSafeInteger(parts) ? parts + 0 : undefined; // + 0 makes one zero of both
}

/**
 * Writes what {@link parseDecimal} read, without needless zeros: 180 with two places is `1.8`.
 * @throws TypeError for what is no safe integer: it has lost parts already.
 */
export function formatDecimal(parts: number, places: number): string {
  if (!Number.isSafeInteger(parts)) throw new TypeError(`${parts} is no exact number of parts`);
  const digits = String(Math.abs(parts)).padStart(places + 1, "0");
  const fraction = digits.slice(digits.length - places).replace(/0+$/, "");
  const whole = digits.slice(0, digits.length - places);
  return `${parts < 0 ? "-" : ""}${whole}${places === 0 || fraction === "" ? "" : `.${fraction}`}`;
}
