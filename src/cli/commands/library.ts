import { Command, Option } from "commander";

import type { CliContext } from "../context.ts";
import { accountOption, baseUrlOption, jsonOption } from "../options.ts";
import { writeJson } from "../output.ts";
import { withBooks, type BooksFlags } from "../spending/books.ts";
import { writeKept } from "../spending/kept-view.ts";
import { writeNext } from "../spending/next.ts";
import { saveKept } from "../spending/save-kept.ts";
import { quote, toLimit } from "../spending/words.ts";

interface LibraryFlags extends BooksFlags {
  readonly limit: string;
}

/** `onetake library`: results that were bought, in our custody. */
export function libraryCommand(context: CliContext): Command {
  return (
    new Command("library")
      .summary("free: results that were bought, kept here with their digests")
      .description(
        "FREE. What was bought is downloaded at once and kept by its digest, for the service removes its own copies after some days. Nothing here is bought again.",
      )
      // Options behind a verb are that verb's.
      .enablePositionalOptions()
      .addOption(new Option("--limit <number>", "at most so many, newest first").default("50"))
      .addOption(accountOption())
      .addOption(baseUrlOption())
      .addOption(jsonOption())
      .addCommand(saveCommand(context))
      .addHelpText("after", EXAMPLES)
      .action(async (flags: LibraryFlags) => {
        const limit = toLimit(flags.limit);
        const results = await withBooks(context, flags, (books) => books.kept(limit));
        const [newest] = results;
        const next = newest === undefined ? "onetake plan list" : `onetake library save ${newest.task} results`;
        if (flags.json) return writeJson(context.out, { results, next });
        if (results.length === 0) context.err.write("nothing was bought yet\n");
        else writeKept(context.out, results);
        writeNext(context.out, next);
      })
  );
}

const EXAMPLES = `
Examples:
  $ onetake library
  $ onetake library save 893026487205900289 results/fox
  $ onetake library --json
`;

function saveCommand(context: CliContext): Command {
  return new Command("save")
    .summary("free: copy the results of a task into a folder; nothing there is overwritten")
    .argument("<task>", "its id here")
    .argument("<folder>", "where to; it is made when it is not there")
    .addOption(accountOption())
    .addOption(baseUrlOption())
    .addOption(jsonOption())
    .action(async (task: string, folder: string, flags: BooksFlags) => {
      const saved = await saveKept(context, flags, task, folder);
      const next = `onetake ledger --task ${quote(task)}`;
      if (flags.json) return writeJson(context.out, { task, folder, files: saved, next });
      for (const { path, isNew } of saved) context.out.write(`${path}${isNew ? "" : context.out.ink.dim("  was there")}\n`);
      writeNext(context.out, next);
    });
}
