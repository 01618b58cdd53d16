import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Vector, Verdict } from "../../src/contract/emit/vectors/vector.ts";
import type { BadPayload, GoodPayload, PayloadCorpus } from "./payloads.suite.ts";

const TODAY = "2026-11-21";

/** Every body that a person wrote for a floor's own test, as a vector: they judge the contract's mutants beside the generated ones. */
export async function handWrittenVectors(): Promise<readonly Vector[]> {
  const names = readdirSync(import.meta.dirname).filter((name) => name.endsWith("-payloads.ts"));
  const modules = await Promise.all(names.toSorted().map((name) => import(join(import.meta.dirname, name)) as Promise<Exports>));
  return modules.flatMap(corporaOf).flatMap(toVectors);
}

type Exports = Readonly<Record<string, unknown>>;

function corporaOf(exports: Exports): readonly PayloadCorpus[] {
  // The first corpus is older than the form of the others: two lists for one endpoint.
  const { goodPayloads, badPayloads } = exports as {
    readonly goodPayloads?: readonly GoodPayload[];
    readonly badPayloads?: readonly BadPayload[];
  };
  const lists = Object.values(exports).filter(
    (value): value is readonly PayloadCorpus[] => Array.isArray(value) && isCorpus(value[0]),
  );
  const old =
    goodPayloads === undefined || badPayloads === undefined
      ? []
      : [{ endpoint: "omni-video.create", good: goodPayloads, bad: badPayloads }];
  return [...lists.flat(), ...old];
}

function isCorpus(value: unknown): boolean {
  return typeof value === "object" && value !== null && "endpoint" in value && "good" in value && "bad" in value;
}

function toVectors({ endpoint, today = TODAY, good, bad }: PayloadCorpus): readonly Vector[] {
  const common = { endpoint, surface: "body", today, about: [] } as const;
  return [
    ...good.map(({ name, body }): Vector => ({
      ...common,
      id: `${endpoint}/by hand: ${name}`,
      value: body,
      verdict: { says: "accepts" },
    })),
    ...bad.map((payload): Vector => ({
      ...common,
      id: `${endpoint}/by hand: ${payload.name}`,
      value: payload.body,
      verdict: verdictOf(payload),
    })),
  ];
}

function verdictOf({ path, rule, severity }: BadPayload): Verdict {
  const says = severity === undefined ? "refuses" : severity === "approve" ? "asks" : "cares";
  return { says, at: path, by: rule };
}
