import { Command, Option } from "commander";

import { toDay } from "../../../base/index.ts";
import type { CliContext } from "../../context.ts";
import { toOwn } from "../../evidence/own-evidence.ts";
import { reviewEvidence } from "../../evidence/review.ts";
import { countOf, writeReview } from "../../evidence/review-view.ts";
import { isLoopback, shortId } from "../../evidence/words.ts";
import { withOpenHome } from "../../open-home.ts";
import { jsonOption } from "../../options.ts";
import { writeJson } from "../../output.ts";
import { writeNext } from "../../spending/next.ts";

interface ReviewFlags {
  readonly claim?: string;
  readonly json?: true;
}

/** `onetake evidence review`: what is proposed, and what accepting it would change. */
export function reviewCommand(context: CliContext): Command {
  return new Command("review")
    .summary("free: what is proposed, claim by claim, and what accepting it would change")
    .addOption(new Option("--claim <claim>", "only records that speak of this claim"))
    .addOption(jsonOption())
    .action(async ({ claim, json }: ReviewFlags) => {
      const rows = await withOpenHome(context, ({ store }) => store.evidence.list({ states: ["proposed", "accepted"] }));
      const isAsked = (claims: readonly string[]): boolean => claim === undefined || claims.includes(claim);
      const proposed = rows.filter((row) => row.state === "proposed" && isAsked(row.evidence.claims));
      const today = toDay(context.world.clock.now());
      const own = { accepted: toOwn(rows).accepted, proposed: proposed.map(({ evidence }) => evidence) };
      const claims = reviewEvidence(own, today).filter((each) => claim === undefined || each.claim === claim);
      const first = proposed.find((row) => !isLoopback(row)) ?? proposed[0];
      const next = first === undefined ? "onetake evidence list" : `onetake evidence accept ${shortId(first.evidence.id)}`;
      if (json) return writeJson(context.out, { today, claims, records: proposed, next });
      if (first === undefined) context.err.write("nothing is proposed\n");
      else {
        context.err.write(`${countOf(proposed.length, "record")} proposed; none counts until it is accepted\n\n`);
        writeReview(context.out, claims, proposed);
      }
      writeNext(context.out, next);
    });
}
