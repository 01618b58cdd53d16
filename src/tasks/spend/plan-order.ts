import { endpoints, makesTask, wireError, WireError, type Endpoint, type PlanOrder } from "../../contract/index.ts";
import type { Engine } from "../../engines/index.ts";
import type { PlanItem, PlanRow } from "../../store/index.ts";
import type { TaskContext } from "../context.ts";
import { engineFor } from "../engine-of.ts";
import { readName } from "./names.ts";
import type { Asker } from "./port.ts";
import { prepareItem } from "./prepare-item.ts";
import { isFree } from "./purpose-of.ts";
import { purposeClosed, refuse } from "./refusals.ts";
import { MOST_CREATES, tooManyCreates, writePlan } from "./write-plan.ts";

/** Prepares every create of an order and writes the plan down; see `plan` of {@link Spending}. */
export async function planOrder(context: TaskContext, { account, keyName }: Asker, order: PlanOrder): Promise<PlanRow> {
  const engine = payingEngine(context, order.engine);
  const purpose = readName("purpose", order.purpose);
  const project = order.project === undefined ? null : readName("project", order.project);
  const run = order.run === undefined ? null : readName("run", order.run);
  if (order.creates.length > MOST_CREATES) throw tooManyCreates(order.creates.length);
  if (order.creates.length === 0) throw bad("creates", "A plan has at least one create", "Give the operation and body of each.");
  const closed = await context.store.spend.purpose(account, purpose);
  if (closed?.state === "closed" && order.creates.some(({ endpoint, body }) => !isFree(findCreate(endpoint), body)))
    throw purposeClosed(purpose, closed.closedBy); // told before pictures are fetched in vain
  const exposure = readExposure(order.exposure);
  const items: PlanItem[] = [];
  for (const [place, { endpoint: id, body }] of order.creates.entries())
    items.push(
      await at(place, () =>
        prepareItem(context, engine, { account, endpoint: findCreate(id), body, ...(exposure !== undefined && { exposure }) }),
      ),
    );
  return await writePlan(context, { account, keyName, engine, purpose, project, run, items });
}

/** The engine that is asked for, or the first one that costs money. */
function payingEngine(context: TaskContext, name: string | undefined): Engine {
  const { engine, otherEngines = [] } = context;
  const found = name === undefined ? [engine, ...otherEngines].find(({ billable }) => billable) : engineFor(context, name);
  if (found?.billable === true) return found;
  throw refuse(
    "engine-absent",
    found === undefined
      ? "this server has no engine that costs money"
      : `the engine ${found.name} costs nothing, so there is nothing to plan`,
    found === undefined
      ? "Start the server with the paid service that creates go to."
      : "Send the create to that engine as it is.",
  );
}

function findCreate(id: string): Endpoint {
  const found = endpoints.find((endpoint) => endpoint.id === id && makesTask(endpoint));
  if (found !== undefined) return found;
  throw bad(
    "endpoint",
    `There is no operation "${id}" that makes something`,
    "Name an operation as the list of operations does, such as omni-video.create.",
  );
}

/** Units as a person writes them, in hundredths. */
function readExposure(units: number | undefined): number | undefined {
  if (units === undefined) return undefined;
  const hundredths = Math.round(units * 100);
  if (Number.isSafeInteger(hundredths) && hundredths >= 0 && Math.abs(hundredths - units * 100) < 1e-6) return hundredths;
  throw bad("exposure", `${units} is no amount of units`, "Write units with at most two decimals, such as 2.5.");
}

/** Says which of the creates a refusal is about. */
async function at<T>(place: number, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    if (!(thrown instanceof WireError)) throw thrown;
    const { row, wireMessage, fix, evidence } = thrown;
    const path = `creates[${place}]${thrown.path === undefined || thrown.path === "" ? "" : `.${thrown.path}`}`;
    throw new WireError(row, wireMessage, { path, evidence, ...(fix !== undefined && { fix }) });
  }
}

function bad(path: string, message: string, fix: string): WireError {
  return wireError("bad-value", { path, message, fix });
}
