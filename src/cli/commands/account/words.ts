import { formatDecimal, parseDecimal } from "../../../base/index.ts";
import { packStatus } from "../../../contract/index.ts";
import type { PackRow } from "../../../store/index.ts";
import { BadInput } from "../../errors.ts";

/** Hundredths of a unit as text. */
export function toUnitsText(hundredths: number): string {
  return formatDecimal(hundredths, 2);
}

/** Millionths of a dollar as text: `$0.014`, `-$3`. */
export function toMoneyText(millionths: number): string {
  return `${millionths < 0 ? "-" : ""}$${formatDecimal(Math.abs(millionths), 6)}`;
}

/** Where a pack stands, in words for people. */
export function packWord(pack: PackRow, now: number): string {
  const words = { toBeOnline: "to come", online: "active", expired: "lapsed", runOut: "used up" };
  return words[packStatus(pack, now)];
}

/**
 * Reads an amount of money as millionths of a dollar.
 * @throws BadInput for anything else.
 */
export function readMoney(text: string, name: string): number {
  const amount = parseDecimal(text.replace(/^(-?)\$/, "$1"), 6);
  if (amount !== undefined) return amount;
  throw new BadInput("bad-amount", `${name} ${text} is no amount of dollars`, {
    fix: `Write it like ${name} 10 or ${name} 0.5.`,
  });
}

/**
 * Reads a whole number of 1 or more.
 * @throws BadInput for anything else.
 */
export function readWhole(text: string, name: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new BadInput("bad-number", `${name} ${text} is not a whole number of 1 or more`, { fix: `Write it like ${name} 5.` });
}
