import type { Json } from "../../base/index.ts";
import { readRoles, wireError, writeTask, type Endpoint, type Product, type Role } from "../../contract/index.ts";
import type { Tasks } from "../../tasks/index.ts";
import { warn } from "../answers/warn.ts";
import { assertAccepted } from "../body/judge.ts";
import { takeBody, type TakenBody } from "../body/take-body.ts";
import type { Call } from "./call.ts";

/** How an item of a library is deleted. */
interface Deletion {
  readonly role: Role;
  /** Key of the service's text for an item that is not there. */
  readonly textKey: string;
  run(tasks: Tasks, account: string, id: string): Promise<boolean>;
}

const DELETIONS: Readonly<Partial<Record<Product, Deletion>>> = {
  element: { role: "element", textKey: "element-id", run: (tasks, account, id) => tasks.deleteElement(account, id) },
  voice: { role: "voice", textKey: "voice-id", run: (tasks, account, id) => tasks.deleteVoice(account, id) },
};

/** Deletes an item of the account's library and answers in the form of a task; nobody can ask for that task later. */
export async function answerDelete({ parts, endpoint, request, reply }: Call): Promise<Json> {
  const deletion = DELETIONS[endpoint.product];
  if (!deletion) throw new TypeError(`${endpoint.id} deletes something that no library has`);
  const taken = takeBody(request, endpoint, parts.strictness ?? "as-upstream");
  warn(reply, assertAccepted(endpoint, taken), taken.mendings);
  const id = readId(endpoint, deletion.role, taken);
  // Ids are digits, so anything else is not there; it need not reach the store.
  const isDeleted = /^\d+$/.test(id) && (await deletion.run(parts.tasks, request.account, id));
  if (!isDeleted) throw wireError("bad-value", { textKey: deletion.textKey });
  const now = parts.world.clock.now();
  return writeTask(endpoint, {
    id: parts.newId(),
    externalId: null,
    state: "succeeded",
    reason: null,
    createdAt: now,
    updatedAt: now,
    units: null,
  });
}

function readId(endpoint: Endpoint, role: Role, { body }: TakenBody): string {
  const id = readRoles(endpoint, body).one(role)?.value;
  if (typeof id === "string") return id;
  if (typeof id === "number" || typeof id === "bigint") return id.toString();
  throw new TypeError(`${endpoint.id} declares no field for what is deleted`);
}
