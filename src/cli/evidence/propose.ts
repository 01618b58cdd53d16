import { stringifyJson, toDay, type JsonObject } from "../../base/index.ts";
import { createRegister } from "../../contract/index.ts";
import { proposeProbe, type Probe } from "../../contract/observe/index.ts";
import type { CliContext, Out } from "../context.ts";
import { BadInput } from "../errors.ts";
import { writeJson } from "../output.ts";
import { suggestFor } from "../register/suggest.ts";
import { writeNext } from "../spending/next.ts";
import { quote } from "../spending/words.ts";
import { readOwnEvidence } from "./own-evidence.ts";

/** Flags of what proposes a probe. */
export interface ProposeFlags {
  readonly evidence?: string;
  readonly json?: true;
}

/**
 * Proposes the cheapest requests that could settle a claim, and prints them ready for `plan`.
 * @throws BadInput for what is no claim.
 */
export async function proposeFor(context: CliContext, claim: string, flags: ProposeFlags): Promise<void> {
  const today = toDay(context.world.clock.now());
  const register = createRegister({ today });
  if (register.find(claim) === undefined)
    throw new BadInput("unknown-claim", `there is no claim ${claim}`, { fix: suggestFor(register, claim) });
  const { accepted, seen } = await readOwnEvidence(context, flags.evidence);
  const probe = proposeProbe(claim, { today, seen, evidence: accepted });
  const next = nextOf(probe);
  if (flags.json) return writeJson(context.out, { ...probe, next });
  writeProbe(context.out, probe);
  writeNext(context.out, next);
}

function nextOf(probe: Probe): string {
  if (probe.is === "refused-later") return "onetake evidence import traffic.har";
  if (probe.is === "none" || probe.is === "query") return `onetake register ${quote(probe.claim)}`;
  const files = probe.is === "pair" && probe.control !== undefined ? "control.json probe.json" : "probe.json";
  return `onetake plan ${files} --endpoint ${probe.endpoint} --purpose probe/${probe.claim.replace(/[^\w.-]+/g, "-")}`;
}

function writeProbe(out: Out, probe: Probe): void {
  const { ink } = out;
  out.write(`${ink.bold(probe.claim)}\n`);
  switch (probe.is) {
    case "none":
      return out.write(`no probe: ${probe.why}\n`);
    case "query":
      out.write(`${ink.good("free")}  two queries that differ in one parameter; queries cost nothing\n`);
      return out.write(`  ${probe.control}\n  ${probe.probe}\n`);
    case "refused-later":
      return writeRefusedLater(out, probe);
    case "pair":
      return writePair(out, probe);
    default:
      return writeOne(out, probe);
  }
}

function writeRefusedLater(out: Out, { probe }: Extract<Probe, { readonly is: "refused-later" }>): void {
  out.write(`${out.ink.good("free")}  a create that is refused in any case, so that nothing is made\n`);
  writeBody(out, "probe.json", probe);
  out.write(
    "The service was seen to look at the model before the picture: a refusal over the model is against the claim, one over the picture for it.\n" +
      "Onetake sends nothing that check refuses: send it yourself, and import what was recorded.\n",
  );
}

function writeOne(out: Out, { is, probe, price, doubts }: Extract<Probe, { readonly is: "bill" | "taking" }>): void {
  const why = is === "bill" ? "its bill shows the price" : "its taking speaks for the claim, its refusal settles nothing";
  writeCost(out, price, `one create: ${why}`);
  writeBody(out, "probe.json", probe);
  writeDoubts(out, doubts);
  out.write(HOW);
}

function writePair(out: Out, { probe, control, price, doubts }: Extract<Probe, { readonly is: "pair" }>): void {
  const what =
    control === undefined
      ? "one create: earlier traffic has the other half of the pair"
      : "two creates that differ in one field, at most so much each and nothing where one is refused";
  writeCost(out, price, what);
  if (control !== undefined) writeBody(out, "control.json", control);
  writeBody(out, "probe.json", probe);
  writeDoubts(out, doubts);
  out.write(HOW);
}

const HOW =
  "Put files of your own where an example's address stands. Nothing was sent: plan prices it, a person approves, create sends.\n";

function writeCost(out: Out, price: Amount | undefined, what: string): void {
  const { ink } = out;
  if (price === undefined || price.max === 0) out.write(`${ink.good("free")}  ${what}\n`);
  else out.write(`${ink.warn("costs")}  ${unitsOf(price)}: ${what}\n`);
}

interface Amount {
  readonly pack: string;
  readonly min: number;
  readonly max: number;
}

function writeBody(out: Out, name: string, body: JsonObject): void {
  out.write(`${out.ink.dim(name)}\n${stringifyJson(body, 2)}\n`);
}

function writeDoubts(out: Out, doubts: readonly string[]): void {
  for (const doubt of doubts) out.write(`${out.ink.warn("approve")}  ${doubt}\n`);
}

function unitsOf({ pack, min, max }: Amount): string {
  const amount = min === max ? `${max}` : `${min} to ${max}`;
  return Number.isFinite(max) ? `${amount} ${pack} units` : `an unknown number of ${pack} units`;
}
