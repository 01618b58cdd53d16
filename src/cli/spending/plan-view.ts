import { stringifyJson } from "../../base/index.ts";
import type { Finding, LocalPlan, LocalPlanItem } from "../../contract/index.ts";
import type { Out } from "../context.ts";
import { isTrap } from "../findings.ts";
import { printable } from "../terminal/printable.ts";
import { toTable } from "../terminal/table.ts";
import { toTimeText } from "../terminal/time-text.ts";
import { describeCreate } from "./describe-create.ts";
import { packedText, priceText } from "./units-text.ts";

/** Writes a plan: what it is for, each create with its price and what there is to say about it, and what it needs. */
export function writePlan(out: Out, plan: LocalPlan): void {
  const { ink } = out;
  out.write(`${ink.bold(plan.id)}  ${paintState(out, plan)}\n`);
  out.write(
    toTable(
      headRows(plan).map(([name, text]) => [ink.dim(name), printable(text)]),
      "  ",
    ),
  );
  out.write("\n");
  writeCreates(out, plan.creates);
  out.write("\n");
  out.write(
    toTable(
      footRows(out, plan).map(([name, text]) => [ink.dim(name), text]),
      "  ",
    ),
  );
}

/** Writes plans as a table, one line each. */
export function writePlans(out: Out, plans: readonly LocalPlan[]): void {
  const { ink } = out;
  const head = ["plan", "state", "creates", "at most", "purpose", "written"].map(ink.dim);
  const lines = plans.map((plan) => [
    plan.id,
    paintState(out, plan),
    String(plan.creates.length),
    packedText(plan.exposure),
    printable(plan.purpose),
    toTimeText(plan.createdAt),
  ]);
  out.write(toTable([head, ...lines]));
}

/** Writes the exact body of each create, as it travels. */
export function writeBodies(out: Out, { creates }: LocalPlan): void {
  for (const [place, { endpoint, body }] of creates.entries()) {
    out.write(`\n${out.ink.dim(`body of ${place + 1}`)}  ${endpoint}\n`);
    out.write(`${printable(stringifyJson(body, 2))}\n`);
  }
}

type Row = readonly [name: string, text: string];

function headRows({ purpose, engine, project, run }: LocalPlan): readonly Row[] {
  const rows: readonly Row[] = [
    ["purpose", purpose],
    ["engine", engine],
    ["project", project ?? ""],
    ["run", run ?? ""],
  ];
  return rows.filter(([, text]) => text !== "");
}

function paintState({ ink }: Out, { state, approved, reasons }: LocalPlan): string {
  if (state !== "open") return state === "done" ? ink.good("created") : ink.dim(state);
  if (approved !== null) return ink.good("approved");
  return reasons.length > 0 ? ink.warn("waits for a person") : ink.good("passes the policy");
}

function footRows({ ink }: Out, { exposure, reasons, approved, state, expiresAt, digest }: LocalPlan): readonly Row[] {
  return [
    ["at most", ink.bold(packedText(exposure))],
    ...(approved === null && state === "open"
      ? reasons.map((reason, index): Row => [index === 0 ? "why a person" : "", printable(reason)])
      : []),
    ...(approved === null
      ? []
      : [["approved", `by ${printable(approved.by)}, ${toTimeText(approved.at)} to ${toTimeText(approved.until)}`] as const]),
    ...(state === "open" ? [["good until", toTimeText(expiresAt)] as const] : []),
    ["digest", ink.dim(digest)],
  ];
}

function writeCreates(out: Out, creates: readonly LocalPlanItem[]): void {
  const { ink } = out;
  const head = ["", "what", "model", "size", "seconds", "units"].map(ink.dim);
  const rows = creates.map((create, place) => {
    const { what, model, size, seconds } = describeCreate(create);
    return [String(place + 1), what, model, size, seconds, ink.bold(priceText(create))];
  });
  const [first = "", ...lines] = toTable([head, ...rows], "  ").split("\n");
  out.write(`${first}\n`);
  for (const [place, create] of creates.entries()) {
    out.write(`${lines[place] ?? ""}\n`);
    for (const line of notesOf(out, create)) out.write(`     ${line}\n`);
  }
}

function notesOf({ ink }: Out, create: LocalPlanItem): readonly string[] {
  return [
    ink.dim(create.explanation),
    ...(create.asked === create.endpoint ? [] : [`${ink.dim("travels as")} ${create.endpoint}, was asked as ${create.asked}`]),
    ...create.findings
      .filter(isWorthTelling)
      .map((finding) => `${paint(ink, finding)}  ${where(finding)}${printable(finding.message)}`),
    ...create.lost.map(({ path, reason }) => `${ink.warn("lost   ")}  ${printable(path)}  ${printable(reason)}`),
    ...(create.task === null ? [] : [`${ink.dim("task")}  ${create.task}`]),
    ink.dim(`seal ${create.seal}`),
  ];
}

// What a person has to know before money is spent: what rests on a guess, and what is paid for without an effect.
function isWorthTelling(finding: Finding): boolean {
  return finding.severity === "refuse" || finding.severity === "approve" || isTrap(finding);
}

function where({ path }: Finding): string {
  return path === "" ? "" : `${printable(path)}  `;
}

function paint(ink: Out["ink"], { severity }: Finding): string {
  return { refuse: ink.bad, approve: ink.warn, care: ink.warn, fine: ink.dim }[severity](severity.padEnd(7));
}
