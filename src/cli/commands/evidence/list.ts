import { Command, Option } from "commander";

import type { EvidenceRow } from "../../../store/index.ts";
import type { CliContext } from "../../context.ts";
import { writeRows } from "../../evidence/review-view.ts";
import { withOpenHome } from "../../open-home.ts";
import { jsonOption } from "../../options.ts";
import { writeJson } from "../../output.ts";
import { writeNext } from "../../spending/next.ts";

const STATES: readonly EvidenceRow["state"][] = ["proposed", "accepted", "rejected"];

interface ListFlags {
  readonly state?: EvidenceRow["state"];
  readonly json?: true;
}

/** `onetake evidence list [claim]`: records of one's own, oldest first. */
export function listCommand(context: CliContext): Command {
  return new Command("list")
    .summary("free: the records of your own, oldest first")
    .argument("[claim]", "only those that speak of this claim")
    .addOption(new Option("--state <state>", "only those that stand so").choices(STATES))
    .addOption(jsonOption())
    .action(async (claim: string | undefined, { state, json }: ListFlags) => {
      const rows = await withOpenHome(context, ({ store }) =>
        store.evidence.list({ ...(state && { states: [state] }), ...(claim !== undefined && { claim }) }),
      );
      const next = rows.some((row) => row.state === "proposed") ? "onetake evidence review" : "onetake register";
      if (json) return writeJson(context.out, { records: rows, next });
      if (rows.length === 0) context.err.write("no records\n");
      else writeRows(context.out, rows);
      writeNext(context.out, next);
    });
}
