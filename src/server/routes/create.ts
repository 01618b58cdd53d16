import type { Json } from "../../base/index.ts";
import { localHeaders } from "../../contract/index.ts";
import type { TaskView } from "../../tasks/index.ts";
import { tellLocalIds } from "../answers/tell-local.ts";
import { warn } from "../answers/warn.ts";
import { readOnceKey } from "../body/once-key.ts";
import { readPreview } from "../body/preview.ts";
import { takeBody } from "../body/take-body.ts";
import { chooseEngine } from "../engines/choose-engine.ts";
import { readSpendNames } from "../spending/read-names.ts";
import { spendRemarks, tellPlan } from "../spending/tell-plan.ts";
import { tellEnginesOf, tellProgress, toRecord, type Call } from "./call.ts";

/** Answers a create with the record of its task. */
export async function answerCreate(call: Call): Promise<Json> {
  const view = await admitBody(call);
  tellProgress(call, view);
  return toRecord(call, view);
}

/** Admits the body of a call as a task, and tells in headers what became of it. */
export async function admitBody({ parts, endpoint, request, reply }: Call): Promise<TaskView> {
  const { body, mendings, strict } = takeBody(request, endpoint, parts.strictness ?? "as-upstream");
  const onceKey = readOnceKey(request);
  const { account, keyName } = request;
  const engine = chooseEngine(request, parts);
  const view = await parts.tasks.admit({
    account,
    ...(keyName !== "" && { keyName }),
    endpoint,
    body,
    requestId: request.id,
    ...(strict && { strict }),
    ...(onceKey !== undefined && { onceKey }),
    preview: readPreview(request, parts.preview),
    ...(engine !== parts.engine && { engine: engine.name }),
    ...readSpendNames(request),
    ...parts.drilling.admission(request),
  });
  tellEnginesOf({ reply }, [view]);
  await tellPlan({ parts, reply }, view.task);
  warn(reply, view.findings ?? [], mendings, [...spendRemarks(view), ...callbackRemarks(parts, view)]);
  tellLocalIds(reply, endpoint, body);
  if (view.repeats !== undefined) {
    request.repeats = view.repeats;
    reply.header(localHeaders.repeats, view.repeats);
  }
  return view;
}

function callbackRemarks({ callbackFault }: Call["parts"], { task }: TaskView): readonly string[] {
  const fault = task.callbackUrl === null ? undefined : callbackFault?.(task.callbackUrl);
  return fault === undefined ? [] : [`callbacks will not arrive: ${fault}`];
}
