import type { Finding } from "../../contract/index.ts";
import { sealOf, type Engine } from "../../engines/index.ts";
import type { PlanRow, Store, Transaction } from "../../store/index.ts";
import type { TaskContext } from "../context.ts";
import { DrillInvalid } from "../faults/drill-invalid.ts";
import { judgeByContract } from "../judge-request.ts";
import { findOnce, markOnce, OnceBefore, repeat } from "../once.ts";
import { ownEvidence } from "../own-evidence.ts";
import type { Admission, TaskView } from "../port.ts";
import { externalIdTaken } from "../refused-create.ts";
import { toChoicesJson } from "../task-choices.ts";
import { digestOf } from "../task-row.ts";
import { beginPlan, type Begun } from "./begin-plan.ts";
import { readName } from "./names.ts";
import { answerAgain, findAnswer, type PaidRequest } from "./paid-request.ts";
import { prepareItem } from "./prepare-item.ts";
import { externalIdOf, isFree, purposeOf } from "./purpose-of.ts";
import { writePlan } from "./write-plan.ts";

/**
 * Admits a create at an engine that costs money. Its plan is found by purpose and request, or written down; without a live approval it is refused
 * with the plan's id. A purpose that is closed answers the task that closed it, and a request that is under way answers its task:
 * nothing is bought twice.
 * @throws WireError for a request that the service would refuse; NotServed for one that the engine cannot serve; DrillInvalid for a drill;
 * SpendRefused for one that may not be bought.
 */
export async function admitPaid(
  context: TaskContext,
  nextId: () => string,
  engine: Engine,
  admission: Admission,
): Promise<TaskView> {
  const { store } = context;
  refuseDrill(engine, admission);
  const evidence = await ownEvidence(store.evidence, engine.paid?.host);
  judgeByContract(context, admission, evidence && { evidence });
  const request = toPaidRequest(admission);
  try {
    await findOnce(store, admission, { taskId: "", digest: request.bodyDigest, createdAt: context.world.clock.now() });
    // Looked at first: when the same create was inserted just before, by a repeat on its way, it is found as an answer.
    const isTaken = await isIdTaken(store, request);
    const there = await findAnswer(store, request);
    if (there !== undefined) return await answerThere(context, admission, request, there);
    if (isTaken) throw externalIdTaken(request.externalId ?? "");
    const plan = (await findPlan(context, engine, request)) ?? (await writeDown(context, engine, admission, request));
    return await begin(context, nextId, admission, request, plan);
  } catch (thrown) {
    if (thrown instanceof OnceBefore) return await repeat(store, thrown.before);
    throw thrown;
  }
}

function refuseDrill({ name }: Engine, { drill }: Admission): void {
  if (drill === undefined || drill === null) return;
  throw new DrillInvalid(
    "",
    `has no place in a create at the engine ${name}, which costs money`,
    "Leave the drill out, or let another engine make it.",
  );
}

function toPaidRequest(admission: Admission): PaidRequest {
  const { account, endpoint, body } = admission;
  const askedDigest = sealOf(endpoint, body);
  const externalId = externalIdOf(endpoint, body);
  const purpose = purposeOf(admission, askedDigest);
  return { account, endpoint, askedDigest, bodyDigest: digestOf(body), externalId, purpose, isFree: isFree(endpoint, body) };
}

async function isIdTaken(store: Store, { account, externalId }: PaidRequest): Promise<boolean> {
  return externalId !== undefined && (await store.findTasks(account, [], [externalId])).length > 0;
}

async function findPlan({ store, world }: TaskContext, engine: Engine, request: PaidRequest): Promise<PlanRow | undefined> {
  const { account, purpose, askedDigest } = request;
  const plan = await store.spend.findPlan(account, engine.name, purpose.name, askedDigest);
  return plan !== undefined && plan.expiresAt > world.clock.now() ? plan : undefined;
}

async function writeDown(context: TaskContext, engine: Engine, admission: Admission, request: PaidRequest): Promise<PlanRow> {
  const { account, endpoint, body, keyName = null, strict = false, project, run } = admission;
  const item = await prepareItem(context, engine, { account, endpoint, body, strict });
  return await writePlan(context, {
    account,
    keyName,
    engine,
    purpose: request.purpose.name,
    project: project === undefined ? null : readName("project", project),
    run: run === undefined ? null : readName("run", run),
    items: [item],
  });
}

async function begin(
  context: TaskContext,
  nextId: () => string,
  admission: Admission,
  request: PaidRequest,
  plan: PlanRow,
): Promise<TaskView> {
  const { account, keyName = null } = admission;
  const choices = toChoicesJson(admission);
  const mark = markWith(context, admission, request);
  const begun = await beginPlan(context, nextId, {
    account,
    planId: plan.id,
    keyName,
    ...(choices && { choices }),
    settling: mark,
  });
  const [taskId = ""] = begun.taskIds;
  if (begun.kind !== "made") return await answerAgain(context.store, request, taskId);
  const task = await context.store.taskById(taskId);
  if (task === undefined) throw new TypeError(`the task ${taskId} was made and is gone`); // rows are never deleted
  const findings = (plan.items[0]?.findings ?? []) as unknown as readonly Finding[]; // plans hold what the contract found
  return { task, elements: [], voices: [], findings };
}

async function answerThere(context: TaskContext, admission: Admission, request: PaidRequest, taskId: string): Promise<TaskView> {
  const mark = markWith(context, admission, request);
  const view = await answerAgain(context.store, request, taskId);
  if (admission.onceKey !== undefined)
    await context.store.transaction((transaction) => mark(transaction, { kind: "same", taskIds: [taskId] }));
  return view;
}

/** Marks the idempotency key with the task that answers the create, in the transaction that settles which one it is. */
function markWith({ world }: TaskContext, admission: Admission, { bodyDigest: digest }: PaidRequest) {
  return async (transaction: Transaction, { taskIds: [taskId = ""] }: Begun): Promise<void> => {
    const before = await markOnce(transaction, admission, { taskId, digest, createdAt: world.clock.now() });
    if (before !== undefined) throw new OnceBefore(before);
  };
}
