import { answersAtOnce, endpoints, makesTask, type PlanOrder } from "../../contract/index.ts";
import type { CliContext } from "../context.ts";
import { BadInput } from "../errors.ts";
import { bodyOf } from "../payload/body-of.ts";
import { readPayload, type Payload } from "../payload/read-payload.ts";

/** What `onetake plan` is told beside the requests. */
export interface OrderFlags {
  readonly purpose?: string;
  readonly project?: string;
  readonly run?: string;
  readonly engine?: string;
  readonly exposure?: string;
  readonly endpoint?: string;
}

/**
 * The order that requests and flags make: each request as `check` reads it.
 * @throws BadInput for a request that cannot be read, and for what is missing.
 */
export async function toOrder(context: CliContext, sources: readonly string[], flags: OrderFlags): Promise<PlanOrder> {
  const { purpose, project, run, engine, exposure, endpoint } = flags;
  if (sources.length === 0)
    throw new BadInput("no-request", "there is no request to plan", {
      fix: "Name a file with a request: onetake plan request.json --purpose <text>.",
    });
  if (purpose === undefined || purpose.trim() === "")
    throw new BadInput("no-purpose", "a plan needs a purpose", {
      fix: "Say what it is for with --purpose, such as --purpose fox/opening; the first success closes a purpose.",
    });
  const creates: PlanOrder["creates"][number][] = [];
  // One after the other: only one of them can be standard input.
  for (const source of sources) {
    const payload = await readPayload(context, source, endpoint);
    if (!isPlanned(payload)) throw noCreate(source, payload);
    creates.push({ endpoint: payload.endpoint, body: bodyOf(payload) });
  }
  return {
    purpose: purpose.trim(),
    creates,
    ...(project !== undefined && { project }),
    ...(run !== undefined && { run }),
    ...(engine !== undefined && { engine }),
    ...(exposure !== undefined && { exposure: toUnits(exposure) }),
  };
}

/** What makes something. Nothing is bought that answers at once on a guess: its bodies are small, and much looks like them. */
function isPlanned({ endpoint: id, isGuess }: Payload): boolean {
  const endpoint = endpoints.find((one) => one.id === id);
  return endpoint !== undefined && makesTask(endpoint) && !(isGuess && answersAtOnce(endpoint));
}

function noCreate(source: string, { endpoint, isGuess }: Payload): BadInput {
  const fits = endpoint === "" ? "fits none" : `fits ${endpoint} best, which is not planned on a guess`;
  const message = isGuess
    ? `${source} names no operation and ${fits}`
    : `${endpoint} makes nothing, and only what is made is planned`;
  return new BadInput("no-create", message, {
    fix: "Give the body alone and name its operation, such as --endpoint omni-video.",
  });
}

function toUnits(text: string): number {
  if (/^\d{1,6}(?:\.\d{1,2})?$/.test(text) && Number(text) > 0) return Number(text);
  throw new BadInput("bad-exposure", `--exposure ${text} is no number of units`, {
    fix: "Write the most units that each create may cost, like --exposure 12 or --exposure 0.5.",
  });
}
