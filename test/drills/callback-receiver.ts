// A receiver of callbacks in a bad mood, and what it has taken.
import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

import { createSeededRandom, toSeed } from "../../src/base/index.ts";

/** What came and was answered with 200. */
export interface Taken {
  readonly body: string;
  readonly isVerified: boolean;
}

/** A {@link startMoodyReceiver}. */
export interface MoodyReceiver {
  readonly url: string;
  readonly taken: readonly Taken[];
  /** Judges what comes, at the moment when it comes. */
  verify: (headers: IncomingHttpHeaders, body: string) => boolean;
  /** Calls by what was done with them. */
  readonly counts: Readonly<Record<Mood | "followed", number>>;
  close(): Promise<void>;
}

type Mood = "takes" | "errs" | "hangs" | "resets" | "redirects";

const FAULTS: readonly Mood[] = ["errs", "hangs", "resets", "redirects"];
const MOST_FAULTS = 2;

/**
 * Starts a receiver on a port of loopback. Each delivery, known by its webhook id, is failed none to two times in one of four ways that its id and the
 * seed choose, and then taken.
 */
export async function startMoodyReceiver(seed: number): Promise<MoodyReceiver> {
  const taken: Taken[] = [];
  const counts = { takes: 0, errs: 0, hangs: 0, resets: 0, redirects: 0, followed: 0 };
  const tries = new Map<string, number>();
  const server = createServer((request, response) => {
    if (request.url === "/elsewhere") counts.followed++;
    text(request).then(
      (body) => {
        const id = String(request.headers["webhook-id"]);
        const before = tries.get(id) ?? 0;
        tries.set(id, before + 1);
        const mood = moodOf(seed, id, before);
        counts[mood]++;
        if (mood === "takes") taken.push({ body, isVerified: receiver.verify(request.headers, body) });
        answer(mood, response);
      },
      () => {}, // the server was killed while it sent
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // a TCP server has a port
  const receiver: MoodyReceiver = {
    url: `http://127.0.0.1:${port}`,
    taken,
    counts,
    verify: () => false,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return receiver;
}

function moodOf(seed: number, id: string, before: number): Mood {
  const random = createSeededRandom(toSeed(`${seed} ${id}`));
  const faults = Math.floor(random.fraction() * (MOST_FAULTS + 1));
  if (before >= faults) return "takes";
  const moods = Array.from({ length: faults }, () => FAULTS[Math.floor(random.fraction() * FAULTS.length)]);
  return moods[before] ?? "takes";
}

function answer(mood: Mood, response: ServerResponse): void {
  if (mood === "takes") response.end();
  else if (mood === "errs") response.writeHead(500).end("no");
  else if (mood === "resets") response.socket?.resetAndDestroy();
  else if (mood === "redirects") response.writeHead(307, { location: "/elsewhere" }).end();
}
