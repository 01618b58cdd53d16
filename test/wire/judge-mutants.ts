import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createSeededRandom } from "../../src/base/index.ts";
import type { Contract } from "../../src/contract/check/contract.ts";
import { groupBy, readVectors, type Vector } from "../../src/contract/emit/vectors/vector.ts";
import { contractDay, endpoints, models, type Endpoint, type Model } from "../../src/contract/index.ts";
import { fieldsIn } from "../../src/contract/roles/paths.ts";
import { handWrittenVectors } from "./hand-written.ts";
import { differenceOf } from "./judge-vector.ts";
import { endpointMutants, modelMutants, type Mutant } from "./mutants.ts";

/** What became of the mutants. */
export interface Outcome {
  /** How many could have been made, by kind. */
  readonly possible: ReadonlyMap<string, number>;
  readonly tried: readonly Mutant[];
  readonly survivors: readonly Mutant[];
}

/** The vectors as they are committed, and those that people wrote. */
export async function committedVectors(): Promise<readonly Vector[]> {
  const folder = join(import.meta.dirname, "..", "vectors");
  const files = readdirSync(folder).filter((name) => name.endsWith(".ndjson"));
  return [...files.flatMap((name) => readVectors(readFileSync(join(folder, name), "utf8"))), ...(await handWrittenVectors())];
}

/** Tries so many mutants, evenly over their kinds and by chance within them, on the committed vectors. */
export function judgeMutants(vectors: readonly Vector[], count: number, seed: number): Outcome {
  const all = allMutants();
  const kinds = groupBy(all, ({ kind }) => kind);
  const tried = pick(kinds, count, seed);
  const known = groupBy(vectors, ({ endpoint }) => endpoint);
  const survivors = tried.filter((mutant) => !isCaught(mutant, known));
  return { possible: new Map([...kinds].map(([kind, some]) => [kind, some.length])), tried, survivors };
}

function allMutants(): readonly Mutant[] {
  const words = new Map<string, Set<string>>();
  for (const { field } of endpoints.flatMap((one) => fieldsIn([...one.bodyFields, ...one.answerFields]))) {
    if (field.shape.kind !== "choice") continue;
    const known = words.get(field.name) ?? new Set();
    words.set(field.name, known);
    for (const { value } of field.shape.members) known.add(value);
  }
  return [
    ...endpoints.flatMap((endpoint) => endpointMutants(endpoint, (name) => [...(words.get(name) ?? [])])),
    ...models.flatMap((model) => modelMutants(model, endpoints, contractDay)),
  ];
}

function pick(kinds: ReadonlyMap<string, readonly Mutant[]>, count: number, seed: number): readonly Mutant[] {
  const random = createSeededRandom(seed);
  const decks = [...kinds.values()].map((some) =>
    some.map((mutant) => ({ mutant, place: random.fraction() })).sort((a, b) => a.place - b.place),
  );
  const picked: Mutant[] = [];
  for (let round = 0; picked.length < count && decks.some((deck) => deck.length > round); round += 1)
    for (const deck of decks) {
      const card = deck[round];
      if (card !== undefined && picked.length < count) picked.push(card.mutant);
    }
  return picked;
}

/** Whether some vector differs from what the changed contract says. A contract that cannot be judged by is caught too. */
function isCaught(mutant: Mutant, vectors: ReadonlyMap<string, readonly Vector[]>): boolean {
  const endpoint = endpoints.find(({ id }) => id === mutant.subject);
  const model = models.find(({ id }) => id === mutant.subject);
  if (endpoint !== undefined) {
    const changed = changedCopy(endpoint, mutant);
    const others = endpoints.map((one) => (one === endpoint ? changed : one));
    return isToldApart(vectors.get(endpoint.id) ?? [], changed, silent(others, models), mutant.near);
  }
  if (model === undefined) throw new TypeError(`no endpoint and no model is called ${mutant.subject}`);
  const changed = changedCopy(model, mutant);
  const contract = silent(
    endpoints,
    models.map((one) => (one === model ? changed : one)),
  );
  const users = endpoints.filter((one) => one.models.includes(model.wire[one.standard] ?? ""));
  return users.some((one) =>
    isToldApart(
      (vectors.get(one.id) ?? []).filter(({ surface }) => surface === "body"),
      one,
      contract,
      mutant.near,
    ),
  );
}

function changedCopy<T extends Endpoint | Model>(original: T, { change }: Mutant): T {
  const copy = structuredClone(original);
  change(copy as never); // a mutant knows what it is of
  return copy;
}

function isToldApart(vectors: readonly Vector[], endpoint: Endpoint, contract: Contract, near: string): boolean {
  const differs = (vector: Vector): boolean => {
    try {
      return differenceOf(vector, endpoint, contract) !== undefined;
    } catch {
      return true;
    }
  };
  const first = vectors.filter(({ id }) => id.includes(near));
  return first.some(differs) || vectors.some(differs);
}

/** A contract whose log of evidence has nothing to add: mutants are of what is declared. */
function silent(endpoints: readonly Endpoint[], models: readonly Model[]): Contract {
  const standing = { label: "live-confirmed", marks: [], for: [], against: [] } as const;
  return { endpoints, models, evidence: { of: () => [], standing: () => standing } };
}
