import type { Scheduler } from "./spending-world.scheduler.ts";

/** What the simulated service does with a create that reaches it. */
export type Mood = "ok" | "drop" | "500" | "hang" | "busy" | "refused" | "error" | "never";

/** What a world's service is like. */
export interface ServiceWays {
  /** How often each mood is, relative to the others. */
  readonly moods: Readonly<Record<Mood, number>>;
  /** Whether an external id that is there already is refused; else it makes a second task, and charges it. */
  readonly refusesTwice: boolean;
  /** How long a task cannot be found by its external id, in milliseconds. */
  readonly lagMs: number;
  /** Creates that may be open at once. */
  readonly slots: number;
  /** How long a result is kept after its task's end, in milliseconds. */
  readonly keptMs: number;
}

/** A task at the service, with what it charges for it in hundredths of a unit. */
export interface ServiceTask {
  readonly id: string;
  readonly externalId: string;
  readonly madeAt: number;
  readonly endsAt: number;
  readonly fails: boolean;
  readonly charge: number;
  /** Whether the service says what it charged. */
  readonly tells: boolean;
}

/** What an answer says; `lost` for none. */
export type Answer =
  | { readonly kind: "made"; readonly id: string }
  | { readonly kind: "busy"; readonly waitMs: number }
  | { readonly kind: "refused" | "duplicate" | "error" | "lost" };

/** A create that reached the service. */
export interface Post {
  readonly externalId: string;
  readonly at: number;
  readonly answer: Answer["kind"];
}

/** The paid service of a simulated world, with its own books. */
export interface Service {
  readonly ways: ServiceWays;
  readonly posts: readonly Post[];
  readonly tasks: readonly ServiceTask[];
  /** Calm weather: every mood from now on is `ok`. */
  calm(): void;
  /** A create arrives. `cost` is what it would be estimated at. */
  post(externalId: string, cost: number): Answer;
  /** What a look-up by external id finds now. */
  find(externalId: string): ServiceTask | undefined;
  task(id: string): ServiceTask | undefined;
}

export function createService(scheduler: Scheduler, ways: ServiceWays): Service {
  const posts: Post[] = [];
  const tasks: ServiceTask[] = [];
  let isCalm = false;
  const make = (externalId: string, cost: number): ServiceTask => {
    const now = scheduler.now();
    const fails = scheduler.chance(0.15);
    const charge = fails && !scheduler.chance(0.1) ? 0 : Math.round(cost * scheduler.pick([1, 1, 1, 0.5, 1.25]));
    const endsAt = now + scheduler.between(5_000, 60_000);
    const task = {
      id: `there-${tasks.length + 1}`,
      externalId,
      madeAt: now,
      endsAt,
      fails,
      charge,
      tells: scheduler.chance(0.9),
    };
    tasks.push(task);
    return task;
  };
  const answer = (externalId: string, cost: number): Answer => {
    const mood = isCalm ? "ok" : draw(scheduler, ways.moods);
    if (mood === "never") return { kind: "lost" };
    if (mood === "refused" || mood === "error") return { kind: mood };
    const open = tasks.filter(({ endsAt }) => endsAt > scheduler.now()).length;
    if (mood === "busy" || open >= ways.slots) return { kind: "busy", waitMs: scheduler.between(1_000, 60_000) };
    if (ways.refusesTwice && tasks.some((task) => task.externalId === externalId)) return { kind: "duplicate" };
    const { id } = make(externalId, cost);
    return mood === "ok" ? { kind: "made", id } : { kind: mood === "500" ? "error" : "lost" };
  };
  return {
    ways,
    posts,
    tasks,
    calm: () => void (isCalm = true),
    post: (externalId, cost) => {
      const given = answer(externalId, cost);
      posts.push({ externalId, at: scheduler.now(), answer: given.kind });
      scheduler.note(`service ${externalId} ${given.kind}`);
      return given;
    },
    find: (externalId) => tasks.find((task) => task.externalId === externalId && task.madeAt + ways.lagMs <= scheduler.now()),
    task: (id) => tasks.find((task) => task.id === id),
  };
}

function draw(scheduler: Scheduler, moods: ServiceWays["moods"]): Mood {
  const entries = Object.entries(moods) as readonly (readonly [Mood, number])[]; // keys of the record
  const sum = entries.reduce((total, [, weight]) => total + weight, 0);
  let rest = scheduler.random.fraction() * sum;
  for (const [mood, weight] of entries) {
    rest -= weight;
    if (rest < 0) return mood;
  }
  return "ok";
}
