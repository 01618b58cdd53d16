import { isJsonObject, parseDecimal, type Json, type JsonObject } from "../../base/index.ts";
import { endpoints, isSpendName, makesTask, wireError, type PlanOrder } from "../../contract/index.ts";
import { BodyUnreadable } from "../body/read-body.ts";
import { notAName } from "./read-names.ts";

/** Most creates of one plan: more than this nobody looks through before approving it. */
const MOST_CREATES = 100;

const MEMBERS = ["purpose", "engine", "project", "run", "creates", "exposure"];

/**
 * Reads what somebody wants to buy. `engines` are the names of those that cost money. Whether the service would take the creates is not judged
 * here.
 * @throws WireError with the path of what is wrong, BodyUnreadable without a body.
 */
export function readOrder(body: unknown, engines: readonly string[]): PlanOrder {
  if (body === undefined) throw new BodyUnreadable("The request body is empty");
  const order = body as JsonObject; // the only parser of the server gives nothing else
  const unknown = Object.keys(order).find((name) => !MEMBERS.includes(name));
  if (unknown !== undefined) throw wrong(unknown, "is not part of a plan", `Take it out; a plan has ${MEMBERS.join(", ")}.`);
  const { project, run, exposure } = order;
  return {
    purpose: readName("purpose", order["purpose"]),
    creates: readCreates(order["creates"]),
    ...(order["engine"] !== undefined && { engine: readEngine(order["engine"], engines) }),
    ...(project !== undefined && { project: readName("project", project) }),
    ...(run !== undefined && { run: readName("run", run) }),
    ...(exposure !== undefined && { exposure: readExposure(exposure) }),
  };
}

function readName(path: string, value: Json | undefined): string {
  if (typeof value === "string" && isSpendName(value)) return value;
  throw notAName(path, `The plan's ${path}`);
}

function readEngine(value: Json, engines: readonly string[]): string {
  const found = engines.find((name) => name === value);
  if (found !== undefined) return found;
  throw wrong("engine", "names no engine of this server that costs money", `Name one of ${engines.join(", ")}, or leave it out.`);
}

function readExposure(value: Json): number {
  const hundredths = typeof value === "number" ? parseDecimal(String(value), 2) : undefined;
  if (typeof value === "number" && hundredths !== undefined && hundredths > 0) return value;
  throw wrong("exposure", "is no number of units", "Write the most that each create may cost as a number above 0, such as 12.5.");
}

function readCreates(value: Json | undefined): PlanOrder["creates"] {
  if (!Array.isArray(value) || value.length === 0)
    throw wrong("creates", "is no list of creates", `Write it like [{"endpoint": "omni-video.create", "body": {…}}].`);
  if (value.length > MOST_CREATES)
    throw wrong("creates", `holds more than ${MOST_CREATES} creates`, "Make several plans, each for a purpose of its own.");
  return value.map((create: Json, place) => readCreate(create, `creates[${place}]`));
}

function readCreate(create: Json, path: string): PlanOrder["creates"][number] {
  if (!isJsonObject(create)) throw wrong(path, "is no record", `Write it like {"endpoint": "omni-video.create", "body": {…}}.`);
  const { endpoint, body, ...others } = create;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) throw wrong(`${path}.${unknown}`, "is not part of a create", "A create has endpoint and body.");
  const found = endpoints.find((one) => one.id === endpoint && makesTask(one));
  if (found === undefined)
    throw wrong(
      `${path}.endpoint`,
      "names no operation that makes something",
      `Name one, such as omni-video.create; ${LIST_OF_ALL}.`,
    );
  if (!isJsonObject(body)) throw wrong(`${path}.body`, "is no record", "Put the body there that the operation takes.");
  return { endpoint: found.id, body };
}

const LIST_OF_ALL = "the reference lists all of them under /onetake/docs/";

function wrong(path: string, what: string, fix: string): Error {
  return wireError("bad-value", { path, message: `The plan's ${path} ${what}`, fix });
}
