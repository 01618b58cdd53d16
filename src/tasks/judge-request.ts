import { toDay } from "../base/index.ts";
import {
  check,
  presetVoices,
  readRoles,
  toWireError,
  wireError,
  type CheckOptions,
  type Finding,
  type RoleValue,
  type RoleValues,
} from "../contract/index.ts";
import type { TaskContext } from "./context.ts";
import { NotServed } from "./errors.ts";
import type { Admission } from "./port.ts";
import { isGiven, textOf } from "./text-of.ts";

/**
 * Judges a create by the contract, and by what this server knows and serves; answers what there is to say about a request that is taken.
 * @throws WireError for a request that the service would refuse; NotServed for one that this server cannot serve.
 */
export async function judgeRequest(context: TaskContext, admission: Admission): Promise<readonly Finding[]> {
  const { account, endpoint, body } = admission;
  const findings = judgeByContract(context, admission);
  const roles = readRoles(endpoint, body);
  await refuseUnknownVoices(context, account, roles);
  refuseSessions(roles);
  return findings;
}

/**
 * Judges a create by the contract alone, with the evidence of one's own that is given.
 * @throws WireError for a request that the service would refuse.
 */
export function judgeByContract(
  { world }: Pick<TaskContext, "world">,
  { endpoint, body, strict = false }: Pick<Admission, "endpoint" | "body" | "strict">,
  options: Pick<CheckOptions, "evidence" | "facts"> = {},
): readonly Finding[] {
  const findings = check(endpoint.id, body, { ...options, today: toDay(world.clock.now()), strict });
  const refused = findings.find(({ severity }) => strict || severity === "refuse");
  if (refused) throw toWireError(refused);
  return findings;
}

async function refuseUnknownVoices({ store }: TaskContext, account: string, roles: RoleValues): Promise<void> {
  for (const voice of libraryVoices(roles)) {
    const own = await store.findVoice(account, textOf(voice));
    if (own && own.deletedAt === null) continue;
    throw wireError("bad-value", { textKey: "voice-id", path: voice.path, fix: UNKNOWN_VOICE });
  }
}

/** The voices that a request names and the catalogue does not have. */
export function libraryVoices(roles: RoleValues): readonly RoleValue[] {
  const asked = [...roles.all("voices").map((item) => roles.within(item, "voice")), roles.one("element-voice")];
  return asked.filter(isGiven).filter((voice) => !presetVoices.some(({ id }) => id === textOf(voice)));
}

const UNKNOWN_VOICE = "Use the id of a voice of your own, or of one in the catalogue of preset voices.";

// The calls that open sessions find faces and things in clips, which nothing here can do; so no session can be there.
function refuseSessions(roles: RoleValues): void {
  const session: RoleValue | undefined = roles.one("session");
  if (!isGiven(session)) return;
  throw new NotServed(
    `${session.path} names a session of a call that is not served here: finding faces and marking things in clips needs models that Onetake does not have.`,
    "Use the real service for this operation.",
  );
}
