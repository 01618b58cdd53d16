import { createRawConnection, type RawAnswer } from "./raw-connection.ts";

/** What a server is asked, by how many at once, and for how long. */
export interface LoadOptions {
  readonly port: number;
  /** The bytes of the next request. */
  readonly next: () => Uint8Array;
  /** Connections that each send one request after the other. */
  readonly connections: number;
  /** Ends after so many milliseconds, or when this becomes true. */
  readonly until: number | (() => boolean);
  /** Milliseconds between an answer and the next request of its connection; 0 by default. */
  readonly pauseMs?: number;
  /** Whether an answer counts; a status of 200 by default. */
  readonly isGood?: (answer: RawAnswer) => boolean;
}

/** What came of it. Times in milliseconds. */
export interface LoadReport {
  readonly answers: number;
  /** Good answers in a second. */
  readonly rate: number;
  readonly bad: number;
  readonly p50: number;
  readonly p99: number;
}

/** Sends requests over kept connections of this machine, as fast as the server answers, and measures each answer. */
export async function generateLoad(options: LoadOptions): Promise<LoadReport> {
  const { port, next, connections, until, pauseMs = 0, isGood = ({ status }) => status === 200 } = options;
  const began = performance.now();
  const isOver = typeof until === "number" ? () => performance.now() - began >= until : until;
  const times: number[] = [];
  let bad = 0;
  const lane = async (): Promise<void> => {
    const connection = createRawConnection(port);
    while (!isOver()) {
      const at = performance.now();
      const answer = await connection.exchange(next(), { timeoutMs: 120_000 }).catch(() => undefined);
      times.push(performance.now() - at);
      if (answer === undefined || !isGood(answer)) bad++;
      if (pauseMs > 0) await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
    connection.close();
  };
  await Promise.all(Array.from({ length: connections }, lane));
  const seconds = (performance.now() - began) / 1000;
  times.sort((a, b) => a - b);
  return {
    answers: times.length,
    rate: (times.length - bad) / seconds,
    bad,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
  };
}

/** A request as bytes: a GET, or a POST when there is a body. */
export function toRequestBytes(port: number, path: string, body?: string | Uint8Array): Buffer {
  const content = Buffer.from(body ?? "");
  const lines = [
    `${body === undefined ? "GET" : "POST"} ${path} HTTP/1.1`,
    `Host: 127.0.0.1:${port}`,
    "Authorization: Bearer load",
  ];
  if (body !== undefined) lines.push("Content-Type: application/json", `Content-Length: ${content.length}`);
  return Buffer.concat([Buffer.from(`${lines.join("\r\n")}\r\n\r\n`), content]);
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
