import { afterEach, beforeAll, afterAll, describe, expect, it } from "vitest";

import type { Lane, Runner, TaskSteps } from "../port.ts";

/** What the suite has to know of a runner. */
export interface RunnerUnderTest {
  /** Makes what outlives a runner: a database, say. */
  setUp(): Promise<void>;
  tearDown(): Promise<void>;
  /** A new runner over what outlives it, as a new process would have. */
  open(concurrency: number): Promise<Runner>;
  /** Runs `work` in a transaction that commits when it resolves and rolls back when it rejects. */
  transaction(work: (connection: unknown) => Promise<void>): Promise<void>;
}

/** The conformance suite of the {@link Runner} port. */
export function runnerSuite(name: string, under: RunnerUnderTest): void {
  describe(`runner ${name}`, () => {
    let runner: Runner;
    let nextTask = 1;

    beforeAll(under.setUp);
    afterAll(under.tearDown);
    afterEach(() => runner.stop(0));

    const open = async (concurrency = 2): Promise<Runner> => (runner = await under.open(concurrency));
    const enqueue = async (lane?: Lane): Promise<string> => {
      const taskId = `task-${nextTask++}`;
      try {
        await under.transaction((connection) => runner.enqueue(connection, taskId, "account", lane));
      } finally {
        runner.wake(taskId);
      }
      return taskId;
    };

    it("runs the steps of a task in order, each once", async () => {
      await open();
      const log = createLog();
      await runner.start(log.steps());
      const taskId = await enqueue();
      await log.until(`settle ${taskId}`);
      expect(log.lines).toEqual([`prepare ${taskId}`, `submit ${taskId}`, `settle ${taskId}`]);
    });

    it("runs what was put in the queue before it was started", async () => {
      await open();
      const taskIds = [await enqueue(), await enqueue(), await enqueue()];
      const log = createLog();
      await runner.start(log.steps());
      for (const taskId of taskIds) await log.until(`settle ${taskId}`);
      expect(log.lines.filter((line) => line.startsWith("settle")).sort()).toEqual(
        taskIds.map((taskId) => `settle ${taskId}`).sort(),
      );
    });

    it("cannot be started again after it was stopped, and leaves its tasks to the next one", async () => {
      await open();
      const taskId = await enqueue();
      await runner.stop(0);
      const log = createLog();
      await expect(runner.start(log.steps())).rejects.toThrow("cannot be started again");
      await open();
      await runner.start(log.steps());
      await log.until(`settle ${taskId}`);
    });

    it("ends a task whose first step says that nothing is left to do", async () => {
      await open();
      const log = createLog();
      await runner.start(log.steps({ prepare: async () => false }));
      const ended = await enqueue();
      await log.until(`prepare ${ended}`);
      const next = await enqueue();
      await log.until(`prepare ${next}`);
      expect(log.lines).toEqual([`prepare ${ended}`, `prepare ${next}`]);
    });

    it("never goes past the first step of a task whose transaction rolled back", async () => {
      await open();
      const exists = new Set<string>();
      const log = createLog();
      await runner.start(log.steps({ prepare: async (taskId) => exists.has(taskId) }));
      const rolledBack = under.transaction(async (connection) => {
        await runner.enqueue(connection, "rolled-back", "account");
        throw new Error("roll back");
      });
      await expect(rolledBack).rejects.toThrow("roll back");
      runner.wake("rolled-back");
      exists.add(`task-${nextTask}`);
      const kept = await enqueue();
      await log.until(`settle ${kept}`);
      expect(log.lines).not.toContain("submit rolled-back");
    });

    it("tries a step again that rejects, and goes on", async () => {
      await open();
      const troubled = `task-${nextTask}`;
      let troubles = 2;
      const log = createLog();
      const submit: TaskSteps["submit"] = async (taskId) => {
        if (taskId === troubled && troubles-- > 0) throw new Error("the weather");
        return true;
      };
      await runner.start(log.steps({ submit }));
      const taskId = await enqueue();
      await log.until(`settle ${taskId}`);
      expect(log.lines.filter((line) => line === `submit ${taskId}`)).toHaveLength(3);
      expect(log.lines.filter((line) => line === `prepare ${taskId}`)).toHaveLength(1);
    });

    it("runs no more tasks at once than it may", async () => {
      await open(2);
      let [running, most] = [0, 0];
      const log = createLog();
      const settle = async (): Promise<void> => {
        most = Math.max(most, ++running);
        await until(() => most >= 2); // on a busy machine the first could be over before the second begins
        await pause(60);
        running -= 1;
      };
      await runner.start(log.steps({ settle }));
      const taskIds = [];
      for (let count = 0; count < 6; count++) taskIds.push(await enqueue());
      for (const taskId of taskIds) await log.until(`settle ${taskId}`);
      await until(() => running === 0);
      expect(most).toBe(2);
    });

    it("runs tasks that only wait beside those that render, many more of them at once", async () => {
      await open(1);
      let [waiting, isOver] = [0, false];
      const log = createLog();
      const settle = async (taskId: string): Promise<void> => {
        if (!waits.has(taskId)) return;
        waiting += 1;
        await until(() => isOver);
      };
      const waits = new Set<string>();
      for (let count = 0; count < 20; count++) waits.add(`task-${nextTask + count}`);
      await runner.start(log.steps({ settle }));
      for (let count = 0; count < 20; count++) await enqueue("wait");
      await until(() => waiting === 20);
      const rendered = await enqueue();
      await log.until(`settle ${rendered}`);
      expect(waiting).toBe(20);
      isOver = true;
    });

    it("aborts what only waits as soon as it is stopped, and the next runner goes on with it", async () => {
      await open();
      const log = createLog();
      const settle: TaskSteps["settle"] = (_taskId, signal) =>
        new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason as Error)));
      await runner.start(log.steps({ settle }));
      const taskId = await enqueue("wait");
      await log.until(`settle ${taskId}`);
      expect(await runner.stop(600_000)).toBeUndefined(); // far beyond the time that a test may take
      await open();
      const rest = createLog();
      await runner.start(rest.steps());
      await rest.until(`settle ${taskId}`);
    });

    it("lets running tasks finish when it is stopped, and takes no others", async () => {
      await open(1);
      const log = createLog();
      const settle = async (): Promise<void> => pause(150);
      const finished = log.steps({ settle });
      const settled: string[] = [];
      const settleThem: TaskSteps["settle"] = async (taskId, signal) => {
        await finished.settle(taskId, signal);
        settled.push(taskId);
      };
      await runner.start({ ...finished, settle: settleThem });
      const first = await enqueue();
      const second = await enqueue();
      await log.until(`settle ${first}`);
      await runner.stop(5_000);
      // A task of another test may be taken up again, whose runner was stopped before it had written that down.
      expect(settled.filter((taskId) => taskId === first || taskId === second)).toEqual([first]);
      expect(log.lines).not.toContain(`prepare ${second}`);
      await open();
      const rest = createLog();
      await runner.start(rest.steps());
      await rest.until(`settle ${second}`);
      expect(rest.lines).not.toContain(`settle ${first}`);
    });

    it("aborts what has not finished at the deadline, and the next runner finishes it", async () => {
      await open();
      const log = createLog();
      let reason: unknown;
      const settle: TaskSteps["settle"] = (_taskId, signal) =>
        new Promise((_, reject) => signal.addEventListener("abort", () => reject((reason = signal.reason))));
      await runner.start(log.steps({ settle }));
      const taskId = await enqueue();
      await log.until(`settle ${taskId}`);
      await runner.stop(50);
      expect(reason).toBeInstanceOf(Error);
      await open();
      const rest = createLog();
      await runner.start(rest.steps());
      await rest.until(`settle ${taskId}`);
    });
  });
}

interface Log {
  readonly lines: string[];
  /** Steps that write a line each when they begin and then do what is given, else answer that the task goes on. */
  steps(behaviour?: Partial<TaskSteps>): TaskSteps;
  until(line: string): Promise<void>;
}

function createLog(): Log {
  const lines: string[] = [];
  return {
    lines,
    steps: (behaviour = {}) => ({
      prepare: async (taskId, signal) => (lines.push(`prepare ${taskId}`), (await behaviour.prepare?.(taskId, signal)) ?? true),
      submit: async (taskId, signal) => (lines.push(`submit ${taskId}`), (await behaviour.submit?.(taskId, signal)) ?? true),
      settle: async (taskId, signal) => (lines.push(`settle ${taskId}`), await behaviour.settle?.(taskId, signal)),
    }),
    until: (line) => until(() => lines.includes(line)),
  };
}

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; !holds(); tries++) {
    if (tries > 3_000) throw new Error("it never came to hold");
    await pause(10);
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
