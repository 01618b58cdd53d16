import type { IntentPatch, SpendWriter, Transaction } from "../../src/store/index.ts";
import type { Weakening } from "./spending-world.ts";

/** A world from which one guard was taken. */
export interface Control {
  /** What is missing. */
  readonly missing: string;
  readonly weaken: Weakening;
  /** The fault that it must lead to. */
  readonly leadsTo: RegExp;
}

/** Each of them must be found out. */
export const controls: readonly Control[] = [
  {
    missing: "the mark that a create is sent is written late",
    weaken: () => {
      const marks = new Map<string, IntentPatch>(); // in the memory of one process
      return withSpend((spend) => ({ updateIntent: (...given) => markLate(spend, marks, ...given) }));
    },
    leadsTo: /tasks were made of/,
  },
  {
    missing: "what an unknown create holds is given back",
    weaken: () => withSpend((spend) => ({ updateIntent: (...given) => releaseUnknown(spend, ...given) })),
    leadsTo: /holds -?\d+ for/,
  },
  {
    missing: "a create that is not found is armed again",
    weaken: () => withSpend((spend) => ({ updateIntent: (id, from, patch) => spend.updateIntent(id, from, rearm(patch)) })),
    leadsTo: /was sent again after/,
  },
  {
    missing: "an approval lets creates out for some minutes after its end",
    weaken: () => withSpend((spend) => ({ liveApproval: (...given) => lateApproval(spend, ...given) })),
    leadsTo: /without a live approval/,
  },
  {
    missing: "slots are not counted",
    weaken: () => withSpend(() => ({ lockSlots: async () => new Map<string, number>() })),
    leadsTo: /slots are taken of/,
  },
  {
    missing: "any success closes its purpose",
    weaken: () =>
      withSpend((spend) => ({
        lockPurpose: async (...given) => ({ ...(await spend.lockPurpose(...given)), state: "open", closedBy: null }),
      })),
    leadsTo: /is closed by/,
  },
];

type Update = Parameters<SpendWriter["updateIntent"]>;
type Updated = ReturnType<SpendWriter["updateIntent"]>;

/** Replaces some of what transactions write of spending. */
function withSpend(change: (spend: SpendWriter) => Partial<SpendWriter>): (transaction: Transaction) => Transaction {
  return (transaction) => ({ ...transaction, spend: { ...transaction.spend, ...change(transaction.spend) } });
}

/** The mark goes into the memory of the process, and is written with the next change of the create. */
async function markLate(spend: SpendWriter, marks: Map<string, IntentPatch>, ...[id, from, patch]: Update): Updated {
  if (patch.state === "sent") {
    const intent = await spend.intent(id);
    if (intent?.state !== "held") return undefined;
    marks.set(id, patch);
    return { ...intent, ...patch };
  }
  const mark = marks.get(id);
  marks.delete(id);
  if (mark !== undefined) await spend.updateIntent(id, ["held"], mark);
  return await spend.updateIntent(id, from, patch);
}

async function lateApproval(
  spend: SpendWriter,
  ...[planId, digest, now]: Parameters<SpendWriter["liveApproval"]>
): ReturnType<SpendWriter["liveApproval"]> {
  for (let late = 0; late < 20; late++) {
    const approval = await spend.liveApproval(planId, digest, now - late * 30_000);
    if (approval !== undefined) return approval;
  }
  return undefined;
}

async function releaseUnknown(spend: SpendWriter, ...[id, from, patch]: Update): Updated {
  const intent = await spend.updateIntent(id, from, patch);
  if (intent === undefined || patch.state !== "unknown") return intent;
  const day = new Date(intent.createdAt).toISOString().slice(0, 10);
  const use = await spend.lockUse(`${intent.account}/day/*/${intent.pack}`, day);
  await spend.setUse({ ...use, held: use.held - intent.held });
  return intent;
}

function rearm(patch: IntentPatch): IntentPatch {
  return (patch.lookUps ?? 0) < 3 ? patch : { ...patch, state: "held", notBefore: 0, nextLookUpAt: null, lookUps: 0 };
}
