import { isAbsolute, join } from "node:path";

import { Command, Option } from "commander";

import type { EvidenceRow } from "../../../store/index.ts";
import type { CliContext } from "../../context.ts";
import { toLine } from "../../evidence/evidence-file.ts";
import { countOf } from "../../evidence/review-view.ts";
import { withOpenHome } from "../../open-home.ts";
import { jsonOption } from "../../options.ts";
import { writeJson } from "../../output.ts";

interface ExportFlags {
  readonly state?: EvidenceRow["state"];
  readonly json?: true;
}

/** `onetake evidence export [file]`: records with their shapes, one a line, without a word of content. */
export function exportCommand(context: CliContext): Command {
  return new Command("export")
    .summary("free: write the records with their shapes, one a line; they hold no content")
    .argument("[file]", "where to; standard output by default")
    .addOption(new Option("--state <state>", "only those that stand so").choices(["proposed", "accepted", "rejected"]))
    .addOption(jsonOption())
    .action(async (file: string | undefined, { state, json }: ExportFlags) => {
      const rows = await withOpenHome(context, ({ store }) => store.evidence.list(state ? { states: [state] } : {}));
      const lines = rows.map(toLine).join("");
      const { world, cwd, out, err } = context;
      if (file === undefined) out.write(lines);
      else {
        await world.disk.write(isAbsolute(file) ? file : join(cwd, file), lines);
        if (json) writeJson(out, { file, records: rows.length });
        else err.write(`${countOf(rows.length, "record")} in ${file}\n`);
      }
    });
}
