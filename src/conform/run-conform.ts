import { createSeededRandom, OnetakeError, type Random } from "../base/index.ts";
import { contractDay, contractVersion } from "../contract/index.ts";
import { ownVectorsOf } from "../contract/vectors.ts";
import { inParallel } from "./in-parallel.ts";
import { createLink, type Link } from "./link.ts";
import type { ConformOptions, Only } from "./options.ts";
import { isAskedFor, planVectors, type PlannedVector } from "./plan-vectors.ts";
import { createPurse } from "./purse.ts";
import { asides, tally, type ConformReport, type Judged } from "./report.ts";
import { sendVector } from "./send-vector.ts";
import { storiesOf, tellStory } from "./stories.ts";
import { createTools } from "./tools.ts";

const CONCURRENCY = 8;

/**
 * Holds a server against the contract: sends what its wire vectors say will be taken or refused, tells its stories, and answers how far
 * the server agrees. No create is ever sent twice.
 * @throws OnetakeError with code `nothing-planned` when the filters leave nothing, `nothing-judged` when not one case could be judged;
 * the signal's reason.
 */
export async function runConform(options: ConformOptions): Promise<ConformReport> {
  const { seed = 1, day = contractDay } = options;
  const link = createLink(options);
  const purse = createPurse(options);
  const tools = createTools(options, link, purse);
  const only = options.only ?? {};
  const vectors = options.vectors ?? ownVectorsOf((endpoint) => isAskedFor(endpoint, only));
  const planned = planVectors(vectors, link, options, day);
  const can = planned.filter(({ plan }) => plan.is !== "excluded");
  const cannot = planned.filter(({ plan }) => plan.is === "excluded");
  const chosen = choose(can, options.sample, createSeededRandom(seed));
  const stories = options.withStories === false || only.vector !== undefined ? [] : storiesOf(options);
  if (planned.length + stories.length === 0) throw nothingPlanned(only);
  const total = chosen.length + stories.length;
  let done = 0;
  const each = async (stage: "vectors" | "stories", judge: () => Promise<Judged>): Promise<Judged> => {
    options.signal?.throwIfAborted();
    const judged = await judge();
    options.onProgress?.({ done: ++done, total, stage });
    return judged;
  };
  const lanes = options.concurrency ?? CONCURRENCY;
  const told = await inParallel(stories, lanes, (story) => each("stories", () => tellStory(tools, story)));
  const sent = await inParallel(chosen, lanes, (one) =>
    each("vectors", async () => ({ ...nameOf(one), outcome: await sendVector(tools, one) })),
  );
  const unsent = cannot.flatMap((one) => (one.plan.is === "excluded" ? [{ ...nameOf(one), outcome: one.plan }] : []));
  return toReport({ sent: [...sent, ...unsent], told, link, purse, seed });
}

/** Shuffled, so that a sample or a budget is spread over the whole; as many as asked for. */
function choose(can: readonly PlannedVector[], sample: number | undefined, random: Random): readonly PlannedVector[] {
  const order = can.map((one) => ({ one, at: random.fraction() })).toSorted((a, b) => a.at - b.at);
  return order.slice(0, sample ?? order.length).map(({ one }) => one);
}

function nameOf({ vector, endpoint }: PlannedVector): Pick<Judged, "id" | "standard"> {
  return { id: vector.id, standard: endpoint.standard };
}

interface Found {
  readonly sent: readonly Judged[];
  readonly told: readonly Judged[];
  readonly link: Pick<Link, "baseUrl" | "sent">;
  readonly purse: { readonly creates: number; readonly units: number };
  readonly seed: number;
}

function toReport({ sent, told, link, purse, seed }: Found): ConformReport {
  const all = [...sent, ...told];
  const vectors = tally(sent);
  const stories = tally(told);
  if (vectors.agreed + vectors.deviated + stories.agreed + stories.deviated + vectors.notServed + stories.notServed === 0)
    throw nothingJudged(all);
  return {
    baseUrl: link.baseUrl,
    contract: contractVersion,
    vectors,
    byStandard: {
      legacy: tally(sent.filter(({ standard }) => standard === "legacy")),
      new: tally(sent.filter(({ standard }) => standard === "new")),
    },
    stories,
    deviations: all.flatMap(({ outcome }) => (outcome.is === "deviates" ? [outcome.deviation] : [])),
    notServed: asides(all, "not-served"),
    exclusions: asides(all, "excluded"),
    sent: link.sent,
    creates: purse.creates,
    units: purse.units,
    seed,
  };
}

function nothingPlanned(only: Only): OnetakeError {
  const what = Object.entries(only).map(([name, value]) => `${name} ${value}`);
  return new OnetakeError("nothing-planned", `The contract has no vector and no story for ${what.join(", ") || "this"}.`, {
    fix: "Name an endpoint or family as the register does, such as omni-video.create or omni-video, or a vector by its whole id.",
  });
}

function nothingJudged(all: readonly Judged[]): OnetakeError {
  const [first] = asides(all, "excluded");
  return new OnetakeError("nothing-judged", `Not one case could be judged${first === undefined ? "" : `: ${first.reason}`}.`, {
    fix: "Check the filters, the credential, and whether a budget is needed.",
  });
}
