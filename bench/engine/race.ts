/** The best of some rounds: each figure by itself. Milliseconds. */
export interface Best {
  readonly wall: number;
  /** The processor's time of this process, all threads. */
  readonly cpu: number;
}

/** Lets arms take turns; each counts by its best round, because the first touch of fresh memory would blur everything else. */
export async function race<Name extends string>(
  arms: Readonly<Record<Name, () => Promise<unknown>>>,
  rounds: number,
): Promise<Readonly<Record<Name, Best>>> {
  const names = Object.keys(arms) as Name[]; // they are its keys
  const best = Object.fromEntries(names.map((name) => [name, { wall: Infinity, cpu: Infinity }])) as Record<Name, Best>;
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      const { wall, cpu } = await time(arms[name]);
      best[name] = { wall: Math.min(wall, best[name].wall), cpu: Math.min(cpu, best[name].cpu) };
    }
  }
  return best;
}

async function time(run: () => Promise<unknown>): Promise<Best> {
  const began = process.cpuUsage();
  const at = performance.now();
  await run();
  const { user, system } = process.cpuUsage(began);
  return { wall: performance.now() - at, cpu: (user + system) / 1000 };
}
