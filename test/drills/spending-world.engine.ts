import { type Clock, type Json } from "../../src/base/index.ts";
import { answersAtOnce, findEndpoint, price, type TrueReason } from "../../src/contract/index.ts";
import {
  CreateBusy,
  CreateRefused,
  CreateUnknown,
  sealOf,
  type Engine,
  type EngineJob,
  type EngineOutcome,
  type EngineRun,
} from "../../src/engines/index.ts";
import type { Process, Shared } from "./spending-world.process.ts";
import type { Answer, ServiceTask } from "./spending-world.service.ts";

/** How long an answer to a create is waited for. */
const CREATE_MS = 60_000;
const POLL_MS = 5_000;

/** The engine by which a process speaks with the paid service of its world. */
export function createPaidEngine(shared: Shared, self: () => Process, clock: Clock): Engine {
  const { service, scheduler } = shared;
  return {
    name: "upstream",
    billable: true,
    refuses: () => undefined,
    submit: async (job, run) => {
      run.signal.throwIfAborted();
      await self().pass(scheduler.between(0, 50)); // the body is made ready
      if (job.ticket === undefined || sealOf(findEndpoint(job.endpoint), job.body, "there") !== job.ticket.seal)
        throw new CreateRefused(reasonOf("no ticket for it"));
      await job.ticket.redeem();
      return toHandle(job, await send(shared, self(), job));
    },
    settle: async (handle, { endpoint }, run) => {
      const { id, answer } = handle as { readonly id: string; readonly answer?: true }; // as toHandle made it, or a person
      if (!answersAtOnce(findEndpoint(endpoint))) return await settle(shared, self(), clock, id, run);
      const task = answer && service.task(id);
      return task === undefined ? LOST : toOutcome(task, false);
    },
    paid: {
      host: "there",
      slots: () => shared.slots,
      travel: (endpoint, body) => ({ endpoint, body, lost: [] }),
      lookUp: async ({ externalId }) => {
        const found = await self().call("look-up", async () => service.find(externalId ?? ""));
        if (scheduler.chance(0.1)) throw new Error("it could not be asked");
        return found && { id: found.id };
      },
      pass: () => Promise.reject(new TypeError("nothing is passed on here")),
    },
    close: async () => {},
  };
}

/** Sends a create. What has left arrives, also when its sender dies or stands still; the answer needs somebody who waits for it. */
async function send(
  { scheduler, service }: Shared,
  process: Process,
  { externalId, endpoint, body }: EngineJob,
): Promise<Answer> {
  await process.pass(scheduler.between(0, 5));
  scheduler.note(`${process.name} sends ${externalId}`);
  const { max } = price(endpoint, body);
  const cost = Number.isFinite(max) ? Math.round(max * 100) : 100;
  let answered = (_answer: Answer): void => {};
  const answer = new Promise<Answer>((resolve) => (answered = resolve));
  const travel = scheduler.chance(0.05) ? scheduler.between(1_000, 180_000) : scheduler.between(10, 500);
  scheduler.after(travel, () => {
    const given = service.post(externalId ?? "", cost);
    if (given.kind !== "lost") scheduler.after(scheduler.between(10, 500), () => answered(given));
    else if (scheduler.chance(0.5)) scheduler.after(scheduler.between(10, 500), () => answered(given)); // a reset; else it hangs
  });
  const late = process.pass(CREATE_MS).then((): Answer => ({ kind: "lost" }));
  const first = await Promise.race([answer, late]);
  await process.pass(0); // nobody is there to read it when the process is gone
  return first;
}

function toHandle({ endpoint }: EngineJob, answer: Answer): Json {
  if (answer.kind === "made") return { id: answer.id, ...(answersAtOnce(findEndpoint(endpoint)) && { answer: true }) };
  if (answer.kind === "busy") throw new CreateBusy(reasonOf("too much at once"), answer.waitMs);
  if (answer.kind === "refused") throw new CreateRefused(reasonOf("refused"));
  throw new CreateUnknown(reasonOf(answer.kind));
}

function reasonOf(message: string): TrueReason {
  return { class: "unknown", message, next: "" };
}

async function settle(
  { service, scheduler }: Shared,
  process: Process,
  clock: Clock,
  id: string,
  { signal }: EngineRun,
): Promise<EngineOutcome> {
  for (;;) {
    await clock.sleep(POLL_MS, signal);
    const task = await process.call("query", async () => service.task(id));
    if (scheduler.chance(0.05)) throw new Error("it could not be asked");
    if (task === undefined) throw new Error("there is no such task");
    if (task.endsAt <= scheduler.now()) return toOutcome(task, scheduler.now() > task.endsAt + service.ways.keptMs);
  }
}

/** A person says that it was made, and its answer is nowhere. */
const LOST: EngineOutcome = {
  ok: false,
  reason: "its answer was lost",
  paid: { units: null, host: "there", ids: [""], until: 0 },
};

function toOutcome(task: ServiceTask, isGone: boolean): EngineOutcome {
  const units = task.tells ? String(task.charge / 100) : null;
  const paid = { units, host: "there", ids: task.fails ? [] : [`clip of ${task.id}`], until: task.endsAt };
  if (task.fails) return { ok: false, reason: "it failed there", paid };
  if (isGone) return { ok: false, reason: "the result is gone", paid };
  return { ok: true, artifacts: [{ kind: "video", path: task.id, mime: "video/mp4", seconds: "3.0" }], paid };
}
