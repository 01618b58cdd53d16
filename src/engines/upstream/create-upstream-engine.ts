import { OnetakeError, type Json } from "../../base/index.ts";
import { endpoints, makesTask, type Pack } from "../../contract/index.ts";
import { CreateBusy, type Engine, type EngineJob, type EngineRun, type RoleRequest, type Unsupported } from "../index.ts";
import { ask } from "./ask.ts";
import { isOutOfTime } from "./codes.ts";
import { createExit, type Exit } from "./exit.ts";
import { judgeCreate } from "./judge-create.ts";
import { openUpstream, type Upstream } from "./link.ts";
import { lookUp } from "./look-up.ts";
import type { UpstreamOptions } from "./options.ts";
import { pass } from "./pass.ts";
import { createPauses, type Pauses } from "./pauses.ts";
import { createPoller } from "./poller.ts";
import { queryAnything } from "./queries.ts";
import { createResults } from "./results.ts";
import { settle } from "./settle.ts";
import { faultOfWay, nothingMade, travel } from "./travel.ts";

/**
 * The engine that has the paid service make things. A create leaves only with a ticket, once, and is never sent again by itself; what became of
 * it is told by {@link CreateBusy}, `CreateRefused` and `CreateUnknown`. Ends of all open tasks are waited for together, results brought over at
 * once.
 * @throws TypeError for an address that is none; OnetakeError for a standard that the credential cannot reach.
 */
export function createUpstreamEngine(options: UpstreamOptions): Engine {
  const fault = faultOfWay(options);
  if (fault !== undefined) throw new OnetakeError("upstream-standard", fault);
  const upstream = openUpstream(options);
  const exit = createExit(upstream);
  const pauses = createPauses(upstream.times.busyMs);
  const poller = createPoller(upstream);
  const results = createResults(upstream);
  return {
    name: "upstream",
    billable: true,
    refuses: refuse,
    submit: (job, run) => submit({ upstream, exit, pauses }, job, run),
    settle: (handle, job, run) => settle(upstream, { poller, results }, handle, job, run),
    paid: {
      host: upstream.host,
      slots: (pack) => options.slots?.[pack as Pack], // a kind that is none has no slots
      travel: (endpoint, body) => travel(options, endpoint, body),
      lookUp: (job, run) => lookUp(upstream, job, run.signal),
      pass: (endpoint, body, { signal }) => pass(upstream, endpoint, body, signal),
    },
    close: async () => {
      poller.close();
      await results.close();
    },
  };
}

interface Parts {
  readonly upstream: Upstream;
  readonly exit: Exit;
  readonly pauses: Pauses;
}

async function submit({ upstream, exit, pauses }: Parts, job: EngineJob, { signal }: EngineRun): Promise<Json> {
  signal.throwIfAborted();
  const outcome = await exit.create(job, signal);
  if (outcome.kind === "answered" && isOutOfTime(outcome.envelope.code)) await measureAgain(upstream, job);
  try {
    const handle = judgeCreate(upstream, pauses, job, outcome);
    pauses.reset(job.taskId);
    return handle;
  } catch (thrown) {
    if (!(thrown instanceof CreateBusy)) pauses.reset(job.taskId);
    throw thrown;
  }
}

async function measureAgain(upstream: Upstream, { endpoint }: EngineJob): Promise<void> {
  const one = endpoints.find(({ id }) => id === endpoint);
  upstream.clock.forget();
  if (one) await ask(upstream, queryAnything(one.family, one.standard));
}

function refuse({ endpoint }: RoleRequest): Unsupported | undefined {
  const one = endpoints.find(({ id }) => id === endpoint);
  return one !== undefined && makesTask(one) ? undefined : nothingMade(endpoint);
}
