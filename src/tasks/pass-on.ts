import type { Json } from "../base/index.ts";
import type { TaskContext } from "./context.ts";
import { engineFor } from "./engine-of.ts";
import { NotServed } from "./errors.ts";
import { judgeByContract } from "./judge-request.ts";
import type { Passing } from "./port.ts";

/**
 * Hands a free request to an engine that has elsewhere what it is about.
 * @throws WireError for a request that the service would refuse, and for what it says; NotServed for an engine that has nothing elsewhere.
 */
export async function passOn(context: TaskContext, passing: Passing): Promise<Json> {
  const { endpoint, body, engine, signal } = passing;
  judgeByContract(context, passing);
  const { name, paid } = engineFor(context, engine);
  if (paid !== undefined) return await paid.pass(endpoint, body, { signal });
  throw new NotServed(
    `The engine ${name} has nothing of what ${endpoint.id} is about.`,
    "Name an engine that has the real service behind it.",
  );
}
