import { stringifyJson } from "../../base/index.ts";
import { placedPattern, refusedClaim, type places } from "../claims/claim-ids.ts";
import type {
  Endpoint,
  ErrorRow,
  Field,
  Member,
  Model,
  Policy,
  PriceRow,
  RefusedForm,
  Rule,
  Shape,
  UnitPrice,
} from "../vocabulary/index.ts";
import { countOf, describeLimits, describeShape, FORM_WORDS } from "./shape-words.ts";

type Place = (typeof places)[number];

/** What a claim about a field says, in words made from the declaration. */
export function sayField(field: Field, place: Place, atom: string): string {
  const { shape } = field;
  const [name = "", ...rest] = atom.split(":");
  const value = rest.join(":");
  switch (name) {
    case "exists":
      return `${describeShape(shape)}. ${field.meaning}`;
    case "required":
      return place === "answer" ? "is always there" : "has to be sent";
    case "default":
      return `${stringifyJson(field.default ?? null)} when it is absent`;
    case "min":
      return `at least ${boundOf(field, "min")}`;
    case "max":
      return `at most ${boundOf(field, "max")}`;
    case "member":
      return sayMember(field, value);
    case "form":
      return value === "url" || value === "base64" ? `may be ${FORM_WORDS[value]}` : `may be ${value}`;
    case "limits":
      return shape.kind === "media" ? describeLimits(shape) : "";
    case "effect":
      return `does what it is for: ${field.meaning}`;
    default:
      return atom;
  }
}

/** What is declared of a form that is refused or without effect. */
export function sayRefused(form: RefusedForm): string {
  const seen = form.wireMessage === undefined ? "" : ` Answered with: ${form.wireMessage}`;
  return `${form.effect === "refused" ? "refused" : "taken without effect"}: ${form.message}. Instead: ${form.fix}.${seen}`;
}

/** The refused form that a claim speaks of. */
export function findRefused({ id, refusedForms }: Endpoint, claim: string): RefusedForm | undefined {
  return refusedForms.find((form) => refusedClaim(id, form) === claim);
}

/** What a rule between fields demands, and since or until when. */
export function sayRule(rule: Rule): string {
  const since = rule.since === undefined ? "" : ` Since ${rule.since}.`;
  const until = rule.until === undefined ? "" : ` Lifted on ${rule.until}.`;
  const effect = rule.effect === "ignored" ? "Taken without effect" : "Refused";
  const message = rule.message.replace(/\{([^}]+)\}/g, "<$1>");
  return `${rule.title}.${since}${until} ${effect}: ${message}. Instead: ${rule.fix}. Reads ${rule.reads.join(", ")}.`;
}

/** What a claim about a model says. */
export function sayModel(model: Model, atom: string): string {
  const [name = "", value] = atom.split(":", 2);
  if (name === "exists") return sayModelItself(model);
  if (name === "retired") return `takes no creates since ${model.retiredOn ?? "an unknown day"}`;
  const all: Readonly<Record<string, unknown>> = { ...model.capabilities };
  if (name === "seconds" && model.product === "video") {
    const { min, max, only } = model.capabilities.seconds;
    return only === undefined ? `makes clips of ${min} to ${max} s` : `makes clips of ${only.join(" or ")} s`;
  }
  const words = CAPABILITIES[name] ?? name;
  const wanted = value === undefined ? "" : ` ${atom.slice(name.length + 1)}`;
  return `${all[name] === false ? "has no" : "has"} ${words}${wanted}`;
}

/** What a price row costs, and for what. */
export function sayPrice(row: PriceRow): string {
  const input = row.videoInput === undefined ? "" : row.videoInput ? "with a clip as input" : "without a clip as input";
  const picture = row.imageInput === undefined ? "" : row.imageInput ? "with a picture as input" : "from text";
  const dates = [
    row.since === undefined ? "" : `since ${row.since}`,
    row.until === undefined ? "" : `no longer listed on ${row.until}`,
  ];
  const conditions = [row.model, row.kind, row.resolution, row.audio, input, picture, ...dates].filter(
    (part) => part !== undefined && part !== "",
  );
  const per = row.per === "five-seconds" ? "started five seconds" : row.per;
  return `${row.units} units of the ${row.pack} pack per ${per}: ${conditions.join(", ")}`;
}

/** What a unit costs. */
export function sayUnit({ pack, dollars }: UnitPrice): string {
  return `a unit of the ${pack} pack costs $${dollars} at list price`;
}

/** What an error code means and what to do about it. */
export function sayError(row: ErrorRow): string {
  const texts = Object.values(row.messages).map((text) => `"${text}"`);
  const seen = texts.length === 0 ? "" : ` Texts seen: ${texts.join("; ")}`;
  const task = row.taskMayExist ? " A task may exist." : "";
  return `HTTP ${row.http}, ${row.name}. ${row.meaning} ${row.remedy}${task}${seen}`;
}

/** What a policy of our own asks for, and why. */
export function sayPolicy(policy: Policy, atom: string): string {
  const asked =
    atom === "models"
      ? `only the models ${(policy.models ?? []).join(", ")}`
      : `at most ${policy.maxSeconds ?? "any number of"} s for a scene`;
  return `Our own choice, no fact about the service: ${asked}. Why: ${policy.why}.`;
}

const CAPABILITIES: Readonly<Record<string, string>> = {
  resolutions: "the size",
  sizes: "the size",
  ratios: "the shape",
  elements: "elements of the kind",
  multiShot: "several shots in one clip",
  nativeAudio: "sound made with the picture",
  voiceControl: "chosen voices",
  referenceVideo: "a clip to edit or refer to",
  firstFrame: "a first frame",
  endFrame: "an end frame",
  cameraControl: "camera control",
  motionMasks: "motion brush",
  motionControl: "motion control",
  guidance: "an ear for cfg_scale",
  autoRatio: "a shape that it chooses itself",
  textToImage: "pictures from text",
  imageToImage: "pictures from a picture",
  series: "series of pictures",
  multiImage: "several pictures as input",
  characterReference: "a character or face taken from a picture",
};

function sayModelItself(model: Model): string {
  const names = Object.entries(model.wire).map(([standard, name]) => `${name} (${standard})`);
  const from = model.validFrom === undefined ? "" : `, since ${model.validFrom}`;
  const until = model.retiredOn === undefined ? "" : `, retired on ${model.retiredOn}`;
  const guess = model.standing === "hypothesis" ? "; no document of the service names it yet" : "";
  return `${model.title}, on the wire ${names.join(" and ") || "unknown"}${from}${until}${guess}`;
}

function sayMember(field: Field, value: string): string {
  const { shape } = field;
  const member = membersOf(shape).find((each) => each.value === value);
  const needs = member?.needs === undefined ? "" : ` Needs a model with ${member.needs}.`;
  return `"${value}": ${member?.meaning ?? ""}${needs}`;
}

/** The values that a declaration names one by one. */
function membersOf(shape: Shape): readonly Member[] {
  if (shape.kind === "choice") return shape.members;
  return (shape.kind === "whole" ? shape.words : shape.kind === "text" ? shape.known : undefined) ?? [];
}

function boundOf({ shape }: Field, side: "min" | "max"): string {
  if (shape.kind === "text") return countOf(shape[side] ?? 0, "character");
  if (shape.kind === "list") return countOf(shape[side] ?? 0, "item");
  return shape.kind === "whole" || shape.kind === "decimal" ? String(shape[side] ?? "") : "";
}

/** The name of a place and path as people write it: `answer:task_id`, `rule:shots-sum`. */
export function nameOf(place: Place | undefined, path: string): string {
  return place === undefined ? path : placedPattern(place, path);
}
