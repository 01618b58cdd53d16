import { Command, Option } from "commander";

import { toDay } from "../../base/index.ts";
import {
  coverageOf,
  createRegister,
  interpret,
  registerMarks,
  registerStatuses,
  type Mark,
  type RegisterQuery,
  type Status,
} from "../../contract/index.ts";
import type { CliContext } from "../context.ts";
import { BadInput } from "../errors.ts";
import { evidenceOption, readOwnEvidence } from "../evidence/own-evidence.ts";
import { asOfOption, jsonOption } from "../options.ts";
import { writeJson } from "../output.ts";
import { writeCoverage } from "../register/write-coverage.ts";
import { writeList, writeSummary } from "../register/write-list.ts";
import { toEntryJson, writePage } from "../register/write-page.ts";
import { suggestFor } from "../register/suggest.ts";

interface RegisterFlags {
  readonly status?: Status;
  readonly mark?: readonly Mark[];
  readonly conflicts?: true;
  readonly disputed?: true;
  readonly stale?: true;
  readonly endpoint?: string;
  readonly field?: string;
  readonly source?: string;
  readonly asOf?: string;
  readonly coverage?: true;
  readonly all?: true;
  readonly evidence?: string;
  readonly json?: true;
}

/** `onetake register [query]`: what the contract states, and what each statement rests on. */
export function registerCommand(context: CliContext): Command {
  return new Command("register")
    .summary("free: browse what is known about the API, with its evidence")
    .description(
      "Every statement of the contract with where it stands: said by documents, seen live, refused live, or a hypothesis. A query is a claim's id, an endpoint, a family, a field, or words.",
    )
    .argument("[query...]", "such as omni-video, mode, or words to look for")
    .addOption(new Option("--status <status>", "only claims that stand so").choices(registerStatuses))
    .addOption(new Option("--mark <marks...>", "only claims with these marks").choices(registerMarks))
    .addOption(new Option("--conflicts", "only claims in unsettled conflict"))
    .addOption(new Option("--disputed", "only claims with records on both sides, settled by a later document or not"))
    .addOption(new Option("--stale", "only claims whose live observation is out of date"))
    .addOption(new Option("--endpoint <name>", "only this endpoint, family, model:<id>, price:<id> ..."))
    .addOption(new Option("--field <path>", "only this field, by its path or name"))
    .addOption(new Option("--source <words>", "only claims with a record from this source"))
    .addOption(asOfOption())
    .addOption(new Option("--coverage", "how much of what is documented is declared, and on what it rests"))
    .addOption(new Option("--all", "every row, however many"))
    .addOption(evidenceOption("that of the home by default, where there is one"))
    .addOption(jsonOption())
    .addHelpText("after", EXAMPLES)
    .action((words: readonly string[], flags: RegisterFlags) => browse(context, words.join(" "), flags));
}

const EXAMPLES = `
Examples:
  $ onetake register omni-video
  $ onetake register duration
  $ onetake register --conflicts
  $ onetake register omni-video.create/mode#member:std
  $ onetake register sound --as-of 2026-03-29
  $ onetake register --coverage
`;

async function browse(context: CliContext, words: string, flags: RegisterFlags): Promise<void> {
  const { out } = context;
  const { accepted, proposed } = await readOwnEvidence(context, flags.evidence);
  const register = createRegister({
    own: accepted,
    proposed,
    today: flags.asOf ?? toDay(context.world.clock.now()),
    ...(flags.asOf === undefined ? {} : { asOf: flags.asOf }),
  });
  if (flags.coverage) {
    const coverage = coverageOf(register);
    if (flags.json) return writeJson(out, { today: register.today, ...coverage });
    return writeCoverage(out, coverage, register.today);
  }
  const query = queryOf(flags);
  const asked = words === "" ? undefined : words;
  const { entries } = interpret(register, asked, query);
  if (entries.length === 0) throw nothingFound(register, asked);
  if (flags.json) return writeJson(out, { today: register.today, claims: entries.map(toEntryJson) });
  const [only] = entries;
  if (only !== undefined && entries.length === 1) return writePage(out, register, only);
  const isOverview = asked === undefined && Object.keys(query).length === 0 && flags.all !== true;
  if (isOverview) writeSummary(out, entries);
  else tell(context, writeList(out, entries, flags.all === true ? Number.POSITIVE_INFINITY : MOST_ROWS));
}

/** Rows that are shown unasked: two screens. */
const MOST_ROWS = 60;

function tell({ err }: CliContext, left: number): void {
  if (left > 0) err.write(`${left} more rows; see them with --all, or narrow the query\n`);
}

function queryOf(flags: RegisterFlags): RegisterQuery {
  const marks: readonly Mark[] = [
    ...(flags.mark ?? []),
    ...(flags.conflicts ? (["conflict"] as const) : []),
    ...(flags.stale ? (["stale"] as const) : []),
  ];
  return {
    ...(flags.status === undefined ? {} : { statuses: [flags.status] }),
    ...(marks.length === 0 ? {} : { marks }),
    ...(flags.disputed ? { isDisputed: true } : {}),
    ...(flags.endpoint === undefined ? {} : { endpoint: flags.endpoint }),
    ...(flags.field === undefined ? {} : { field: flags.field }),
    ...(flags.source === undefined ? {} : { source: flags.source }),
  };
}

function nothingFound(register: ReturnType<typeof createRegister>, words: string | undefined): BadInput {
  const what = words === undefined ? "no claim stands so" : `nothing in the register fits ${words}`;
  return new BadInput("nothing-found", what, { fix: suggestFor(register, words) });
}
