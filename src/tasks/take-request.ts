import type { JsonObject } from "../base/index.ts";
import type { Finding } from "../contract/index.ts";
import { buildRequest } from "./build-request.ts";
import type { TaskContext } from "./context.ts";
import { engineFor } from "./engine-of.ts";
import { NotServed } from "./errors.ts";
import { judgeRequest } from "./judge-request.ts";
import { isLibraryItem } from "./library-item.ts";
import { judgeMade } from "./media/judge-made.ts";
import { takeInInline } from "./media/take-in.ts";
import type { Admission } from "./port.ts";

/** A request that is good so far: addresses are still to be fetched. */
export interface TakenRequest {
  /** What there is to say about it. */
  readonly findings: readonly Finding[];
  /** The body with `blob:` references in place of inline content. */
  readonly body: JsonObject;
}

/**
 * Judges a request by the contract and by what is known and served here, and takes in what it carries inline.
 * @throws WireError for a request that the service would refuse; NotServed for one that this engine cannot serve.
 */
export async function takeRequest(context: TaskContext, admission: Admission): Promise<TakenRequest> {
  const { account, endpoint } = admission;
  const findings = await judgeRequest(context, admission);
  const { body, findings: remarks } = await takeInInline(context, endpoint, admission.body);
  await judgeMade(context, account, endpoint, body);
  const request = await buildRequest(context, account, endpoint, body, "names");
  // Elements and voices are kept, not made: no engine has a part in them.
  const unsupported = isLibraryItem(endpoint) ? undefined : engineFor(context, admission.engine).refuses(request);
  if (unsupported) throw new NotServed(unsupported.reason, unsupported.fix);
  return { findings: [...findings, ...remarks], body };
}
