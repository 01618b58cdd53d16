import { Command, Option } from "commander";

import type { EvidenceRow } from "../../../store/index.ts";
import type { CliContext } from "../../context.ts";
import { BadInput } from "../../errors.ts";
import { countOf } from "../../evidence/review-view.ts";
import { isLoopback, pickRows, shortId } from "../../evidence/words.ts";
import { withOpenHome } from "../../open-home.ts";
import { jsonOption } from "../../options.ts";
import { writeJson } from "../../output.ts";
import { writeNext } from "../../spending/next.ts";

interface DecideFlags {
  readonly all?: true;
  readonly json?: true;
}

const VERBS = {
  accept: { state: "accepted", summary: "free: let proposed records count", done: "accepted" },
  reject: { state: "rejected", summary: "free: set proposed records aside for good", done: "rejected" },
} as const;

/** `onetake evidence accept|reject <id...>`: decides on what is proposed, once. */
export function decideCommand(context: CliContext, verb: keyof typeof VERBS): Command {
  const { state, summary, done } = VERBS[verb];
  return new Command(verb)
    .summary(summary)
    .argument("[ids...]", "ids as review and list show them")
    .addOption(new Option("--all", "all that are proposed, but for what a server of this machine answered"))
    .addOption(jsonOption())
    .action(async (ids: readonly string[], { all, json }: DecideFlags) => {
      if ((ids.length === 0) !== (all === true))
        throw new BadInput("which-evidence", "which records", { fix: "Name their ids, or say --all." });
      const decided = await withOpenHome(context, async ({ store }) => {
        const rows = await store.evidence.list({ states: ["proposed"] });
        const chosen = chooseRows(rows, ids, all === true).map(({ evidence }) => evidence.id);
        await store.evidence.decide(chosen, state, context.user, context.world.clock.now());
        return chosen;
      });
      const next = "onetake evidence review";
      if (json) return writeJson(context.out, { [done]: decided, next });
      context.out.write(
        `${done} ${countOf(decided.length, "record")}${decided.length === 0 ? "" : `: ${decided.map(shortId).join(" ")}`}\n`,
      );
      writeNext(context.out, next);
    });
}

function chooseRows(rows: readonly EvidenceRow[], ids: readonly string[], isAll: boolean): readonly EvidenceRow[] {
  return isAll ? rows.filter((row) => !isLoopback(row)) : pickRows(rows, ids);
}
