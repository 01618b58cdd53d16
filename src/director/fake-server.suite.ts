import { isJsonObject, type Json, type JsonObject } from "../base/index.ts";
import type { ElementFacts, TaskFacts } from "../contract/index.ts";
import type { ServerTask, ShootServer } from "./take/ports.ts";

/** A server for tests that takes each external id once, as Onetake does, and counts what it made. */
export interface FakeServer extends ShootServer {
  /** Every task that was made, with its body. */
  readonly made: readonly {
    readonly endpoint: string;
    readonly externalId: string;
    readonly body: JsonObject;
    facts: TaskFacts;
  }[];
  /** Marks every element as deleted. */
  deleteElements(): void;
}

/** How a {@link FakeServer} behaves. */
export interface FakeServerMood {
  /** Reason for which video tasks fail. */
  readonly failsWith?: string;
  /** Reason for which element tasks fail. */
  readonly refusesElements?: string;
  /** Makes the task and then loses the answer. */
  readonly losesAnswers?: boolean;
}

/** A fresh {@link FakeServer}; `write` receives downloads. */
export function createFakeServer(write: (path: string, content: string) => Promise<void>, mood: FakeServerMood = {}): FakeServer {
  const made: { endpoint: string; externalId: string; body: JsonObject; facts: TaskFacts }[] = [];
  const task = (id: string): ServerTask | undefined => {
    const found = made.find(({ facts }) => facts.id === id || facts.externalId === id);
    return found === undefined ? undefined : { facts: found.facts, record: { task_id: found.facts.id } };
  };
  return {
    id: "fake",
    baseUrl: "http://fake.test",
    engine: "fake",
    made,
    deleteElements: () => {
      for (const each of made) {
        each.facts = {
          ...each.facts,
          ...(each.facts.elements === undefined ? {} : { elements: each.facts.elements.map(toDeleted) }),
        };
      }
    },
    create: async (endpoint, body) => {
      const externalId = externalIdOf(body);
      if (made.some((each) => each.externalId === externalId)) throw new Error(`External_task_id ${externalId} already exists`);
      const number = 1000 + made.length;
      made.push({ endpoint, externalId, body, facts: toFacts(number, externalId) });
      if (mood.losesAnswers) throw new Error("the answer was lost");
      return task(String(number)) ?? unreachable();
    },
    find: async (_endpoint, id) => task(id),
    wait: async (endpoint, id, onProgress) => {
      const found = made.find(({ facts }) => facts.id === id) ?? unreachable();
      onProgress({ percent: 50, stage: "frames" });
      found.facts = endFacts(found.facts, endpoint, mood);
      return task(id) ?? unreachable();
    },
    download: async (url, path) => await write(path, `video of ${url}`),
  };
}

function toDeleted(element: ElementFacts): ElementFacts {
  return { ...element, deleted: true };
}

function toFacts(number: number, externalId: string): TaskFacts {
  return { id: String(number), externalId, state: "submitted", reason: null, createdAt: 0, updatedAt: 0, units: null };
}

function endFacts(facts: TaskFacts, endpoint: string, mood: FakeServerMood): TaskFacts {
  if (facts.state !== "submitted") return facts;
  if (endpoint.startsWith("elements") && mood.refusesElements !== undefined)
    return { ...facts, state: "failed", reason: mood.refusesElements };
  if (endpoint.startsWith("elements")) {
    const element = { id: `9007199254740${facts.id}`, name: "", description: "", kind: "images" as const, ownedBy: "me" };
    return { ...facts, state: "succeeded", elements: [element] };
  }
  if (mood.failsWith !== undefined) return { ...facts, state: "failed", reason: mood.failsWith };
  return {
    ...facts,
    state: "succeeded",
    units: "4",
    videos: [{ id: "1", url: `http://fake.test/${facts.id}.mp4`, seconds: "5.000" }],
  };
}

function externalIdOf(body: JsonObject): string {
  const id: Json | undefined = Object.entries(body).find(([name]) => name.includes("external"))?.[1];
  if (typeof id !== "string" || !isJsonObject(body)) throw new Error("no external id");
  return id;
}

function unreachable(): never {
  throw new Error("the fake lost a task");
}
