import { resolveReference, type Source } from "./source.ts";

/** Run-time import cycles, each as the chain of files that closes it. Type imports vanish and do not count. */
export function checkCycles(sources: readonly Source[]): readonly string[] {
  const graph = new Map(sources.map((source) => [source.path, runtimeTargets(source)]));
  const done = new Set<string>();
  const found: string[] = [];
  for (const path of graph.keys()) walk(path, graph, [], done, found);
  return found;
}

function runtimeTargets(source: Source): readonly string[] {
  return source.references.flatMap((reference) => {
    const target = reference.isType ? undefined : resolveReference(source.path, reference.to);
    return target === undefined ? [] : [target];
  });
}

function walk(
  path: string,
  graph: ReadonlyMap<string, readonly string[]>,
  trail: readonly string[],
  done: Set<string>,
  found: string[],
): void {
  const start = trail.indexOf(path);
  if (start >= 0) found.push(`import cycle: ${[...trail.slice(start), path].join(" -> ")}`);
  if (start >= 0 || done.has(path)) return;
  for (const target of graph.get(path) ?? []) walk(target, graph, [...trail, path], done, found);
  done.add(path);
}
