import type { Engine } from "../engines/index.ts";
import type { TaskContext } from "./context.ts";
import { NotServed } from "./errors.ts";

type Engines = Pick<TaskContext, "engine" | "otherEngines">;

/**
 * The engine that a create asks for; the usual one where it asks for none. Never another one than that.
 * @throws NotServed for an engine that is not there.
 */
export function engineFor(context: Engines, asked: string | undefined): Engine {
  if (asked === undefined) return context.engine;
  const found = find(context, asked);
  if (found) return found;
  const names = [context.engine, ...(context.otherEngines ?? [])].map(({ name }) => name).join(", ");
  throw new NotServed(`This server has no engine "${asked}".`, `Ask for one of: ${names}; or leave the choice out.`);
}

/**
 * The engine that a task was made for.
 * @throws NotServed when this process runs without it: the task waits for one that has it.
 */
export function engineOf(context: Engines, name: string): Engine {
  const found = find(context, name);
  if (found) return found;
  throw new NotServed(`The engine "${name}" of this task is not here.`, `Start a server with the engine ${name}.`);
}

function find({ engine, otherEngines = [] }: Engines, name: string): Engine | undefined {
  return [engine, ...otherEngines].find((each) => each.name === name);
}
