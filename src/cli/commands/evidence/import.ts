import { Command, Option } from "commander";

import type { JsonObject } from "../../../base/index.ts";
import type { CliContext } from "../../context.ts";
import { readRecords, readShapes } from "../../evidence/evidence-file.ts";
import { readHar, readLines, type FoundExchanges } from "../../evidence/read-exchanges.ts";
import { countOf } from "../../evidence/review-view.ts";
import { withOpenHome } from "../../open-home.ts";
import { jsonOption } from "../../options.ts";
import { writeJson } from "../../output.ts";
import { writeNext } from "../../spending/next.ts";

interface ImportFlags {
  readonly host?: readonly string[];
  readonly json?: true;
}

/** `onetake evidence import <file>`: proposes what recorded traffic shows. */
export function importCommand(context: CliContext): Command {
  return new Command("import")
    .summary("free: propose what recorded traffic shows: a HAR file, or lines of ours")
    .description(
      "FREE. Reads traffic from a HAR file, from lines of JSON with at, method, url, body, status and answer, or from an export of evidence. " +
        "Only the shapes of exchanges with the service are kept: no header, prompt, address, id or key. Nothing is sent.",
    )
    .argument("<file>", "the file, or - for standard input")
    .addOption(new Option("--host <host...>", "hosts to take besides the service's own, such as that of a gateway"))
    .addOption(jsonOption())
    .action(async (file: string, { host = [], json }: ImportFlags) => {
      const records = await readRecords(context, file);
      const { createCreditor, createReducer } = await import("../../../tasks/index.ts");
      const found = readTraffic(records, host);
      const reducer = createReducer();
      const { shapes, unread } = readShapes(records.filter((record) => record["shape"] !== undefined));
      const vectors = [...shapes, ...found.exchanges.flatMap((exchange) => reducer.reduce(exchange))];
      const proposed = await withOpenHome(context, async ({ store }) =>
        (await createCreditor(store.evidence)).credit(vectors, context.world.clock.now()),
      );
      const told = { exchanges: vectors.length, elsewhere: found.elsewhere, unknown: found.unknown + unread, proposed };
      tell(context, told, json === true);
    });
}

function readTraffic(records: readonly JsonObject[], hosts: readonly string[]): FoundExchanges {
  const [first] = records;
  if (first?.["log"] !== undefined && records.length === 1) return readHar(first, hosts);
  return readLines(
    records.filter((record) => record["shape"] === undefined),
    hosts,
  );
}

interface Told {
  readonly exchanges: number;
  readonly elsewhere: number;
  readonly unknown: number;
  readonly proposed: number;
}

function tell({ out }: CliContext, told: Told, json: boolean): void {
  const next = told.proposed > 0 ? "onetake evidence review" : "onetake evidence list";
  if (json) return writeJson(out, { ...told, next });
  out.write(`${countOf(told.exchanges, "exchange")} read, ${countOf(told.proposed, "record")} proposed\n`);
  if (told.elsewhere > 0) out.write(`${countOf(told.elsewhere, "request")} to other hosts left out; --host takes them\n`);
  if (told.unknown > 0) out.write(`${told.unknown} that the contract has no endpoint or words for left out\n`);
  writeNext(out, next);
}
