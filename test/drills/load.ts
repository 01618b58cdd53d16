// Drill S6: what hostile callers send cannot take the server's memory, nor anybody's answer. What others feel is printed and not judged: callers
// and server share the cores of one machine, which the callers alone can fill.
import { generateLoad, toRequestBytes, type LoadReport } from "../load/generate-load.ts";
import { createRawConnection } from "../load/raw-connection.ts";
import { startDrillScript, startOnetakeCommand } from "./command.ts";
import type { ArmResult, Drill, DrillRun, DrillSize } from "./drill.ts";
import { startDrillServer, type StartServer } from "./server.ts";

interface Size {
  /** Callers that send bodies of 100 MB one after the other. */
  readonly uploaders: number;
  readonly slow: number;
  readonly quietMs: number;
  readonly attackMs: number;
}

const SIZES: Readonly<Record<DrillSize, Size>> = {
  slice: { uploaders: 12, slow: 50, quietMs: 500, attackMs: 2_500 },
  full: { uploaders: 12, slow: 300, quietMs: 10_000, attackMs: 30_000 },
};

/** Room for the bodies of 256 MB that may be under way, for the forms in which their content is at hand meanwhile, and for the server itself. */
const MEMORY_CAP = 1_300_000_000;

const PATH = "/v1/videos/omni-video";

/** S6 as the table of drills takes it. */
export const load: Drill = {
  id: "S6",
  title: "bodies of 100 MB, 10,000 levels, slow callers",
  product: (run) =>
    runSiege(run, (port, env) =>
      startOnetakeCommand(["serve", "--engine", "instant", "--log-level", "silent", "--port", String(port)], env),
    ),
  control: (run) =>
    runSiege({ ...run, size: "slice" }, (port, env) => startDrillScript("weak-server.ts", ["open-flight", String(port)], env)),
};

async function runSiege({ size }: DrillRun, start: StartServer): Promise<ArmResult> {
  const server = await startDrillServer("s6", start);
  try {
    return await besiege(server.port, SIZES[size]);
  } finally {
    await server.end();
  }
}

async function besiege(port: number, { uploaders, slow, quietMs, attackMs }: Size): Promise<ArmResult> {
  const polls = { port, next: toPoll(port), connections: 8, pauseMs: 20 };
  const quiet = await generateLoad({ ...polls, until: quietMs });
  const siege = startDrillScript("attackers.ts", [String(port), String(uploaders), String(slow)], {});
  await siege.sees(/ready/);
  const busy = await generateLoad({ ...polls, until: attackMs });
  siege.child.stdin?.end();
  const tallies = toTally((await siege.finished).out);
  const peak = await peakOf(port);
  return judge({ quiet, busy, peak, tallies, slow });
}

interface Figures {
  readonly quiet: LoadReport;
  readonly busy: LoadReport;
  readonly peak: number;
  readonly tallies: Tally;
  readonly slow: number;
}

/** Answers to attackers by HTTP status; 0 is none. */
type Tally = ReadonlyMap<number, number>;

function judge({ quiet, busy, peak, tallies, slow }: Figures): ArmResult {
  const isSwollen = peak > MEMORY_CAP;
  const failures = [...tallies].filter(([status]) => status >= 500 && status !== 501).reduce((all, [, count]) => all + count, 0);
  const told = [...tallies].map(([status, count]) => `${count} x ${status === 0 ? "no answer" : status}`).join(", ");
  const sentence = [
    `peak memory ${Math.round(peak / 1e6)} MB of at most ${MEMORY_CAP / 1e6}`,
    `${busy.bad} of ${busy.answers} polls of others failed`,
    `their p99 ${quiet.p99.toFixed(1)} ms before, ${busy.p99.toFixed(1)} ms meanwhile (${(busy.p99 / quiet.p99).toFixed(1)} x, p50 ${(busy.p50 / quiet.p50).toFixed(1)} x)`,
    `attackers were answered ${told}; ${slow} slow callers`,
  ].join("; ");
  return { faults: Number(isSwollen) + quiet.bad + busy.bad + failures, sentence };
}

function toPoll(port: number): () => Uint8Array {
  const bytes = toRequestBytes(port, PATH);
  return () => bytes;
}

/** What the attackers wrote of their answers, after the line that told that they are ready. */
function toTally(out: string): Tally {
  return new Map(JSON.parse(out.split("\n")[1] ?? "[]") as [number, number][]); // written by attackers.ts
}

async function peakOf(port: number): Promise<number> {
  const connection = createRawConnection(port);
  const { body } = await connection.exchange(toRequestBytes(port, "/metrics"));
  connection.close();
  return Number(/^onetake_peak_resident_memory_bytes (\S+)/m.exec(body.toString())?.[1]);
}
