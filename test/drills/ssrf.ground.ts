import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { connect, type AddressInfo } from "node:net";

import type { Dial, EgressOptions } from "../../src/egress/index.ts";
import { createAttacks, createLegitimate, type Trial } from "./ssrf.corpus.ts";

/** A file that the listener serves as every target. */
export interface Content {
  readonly bytes: Uint8Array;
  readonly mime: string;
}

/**
 * Where the drill takes place: a real listener on loopback that counts who reaches it, a name server that knows the corpus, and a dialer
 * that connects every approved address to the listener. No packet leaves the machine, whichever address is attacked.
 */
export interface Ground {
  readonly attacks: readonly Trial[];
  readonly legitimate: readonly Trial[];
  /** What an egress under test is put together with, beside its world. */
  readonly egress: Pick<EgressOptions, "resolve" | "dial" | "ports">;
  /** Whether the target of a trial was reached since the last reset. */
  isHit(trial: Trial): boolean;
  /** Forgets hits and begins the name server's answers again; `content` is what is served from then on. */
  reset(content?: Content): void;
  close(): Promise<void>;
}

const TEXT: Content = { bytes: new TextEncoder().encode("reached"), mime: "text/plain" };

/** Starts the listener and makes the corpus for its port. */
export async function startGround(): Promise<Ground> {
  let content = TEXT;
  const hits = new Set<string>();
  const asked = new Map<string, number>();
  const steps = new Map<string, number>();
  const trials = new Map<string, Trial>();
  const server = createServer((request, response) => {
    response.setHeader("connection", "close");
    const [, kind, id = ""] = /^\/([alr])\/([al]\d+)/.exec(request.url ?? "") ?? [];
    // A callback comes again for each state: whoever asks more often than there are hops is sent to the last one again.
    const hops = kind === "r" ? (trials.get(id)?.hops ?? []) : [];
    const hop = hops[Math.min(count(steps, id), hops.length - 1)];
    if (hop) {
      response.writeHead(hop.status, { location: Buffer.from(hop.location).toString("latin1") }).end();
      return;
    }
    hits.add(id);
    answer(request, response, content);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // a TCP server's address is this record
  const [attacks, legitimate] = [createAttacks(port), createLegitimate()];
  const names = new Map([...attacks, ...legitimate].flatMap((trial) => Object.entries(trial.names)));
  for (const trial of [...attacks, ...legitimate]) trials.set(trial.id, trial);
  return {
    attacks,
    legitimate,
    egress: { ports: [80, 443, port], dial: dialTo(port), resolve: async (host) => lookUp(names.get(host), count(asked, host)) },
    isHit: (trial) => hits.has(trial.id),
    reset: (next = TEXT) => {
      content = next;
      for (const state of [hits, asked, steps]) state.clear();
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function answer(_: IncomingMessage, response: ServerResponse, content: Content): void {
  response.setHeader("content-type", content.mime).end(content.bytes);
}

// Names that the corpus does not know lead to this machine, as search domains and split DNS do.
function lookUp(answers: readonly (readonly string[])[] | undefined, time: number): readonly string[] {
  return answers?.[Math.min(time, answers.length - 1)] ?? ["127.0.0.1"];
}

function dialTo(port: number): Dial {
  return () =>
    new Promise((resolve, reject) => {
      const socket = connect({ host: "127.0.0.1", port });
      socket.once("connect", () => resolve(socket));
      socket.once("error", reject);
    });
}

function count(counts: Map<string, number>, key: string): number {
  const before = counts.get(key) ?? 0;
  counts.set(key, before + 1);
  return before;
}
