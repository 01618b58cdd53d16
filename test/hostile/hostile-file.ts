import type { Medium } from "../../src/contract/index.ts";

/** Where hostile files try to lead whoever opens them. */
export interface Lures {
  /** An address, without the path. */
  readonly origin: string;
  /** Absolute path of a file of this machine. */
  readonly file: string;
}

/** A file that is not what a reader expects, and the exact verdict on it. */
export interface HostileFile {
  readonly name: string;
  /** What it is sent as. */
  readonly medium: Medium;
  readonly bytes: (lures: Lures) => Uint8Array;
  /** Whether it leads elsewhere. */
  readonly isLure: boolean;
  /** Word of the refusal; or what is found in a file that is taken, with the codes of its warnings in brackets. */
  readonly verdict: string;
}

/** Lures that lead nowhere, for tests that open no connection anyway. */
export const noLures: Lures = { origin: "http://127.0.0.1:9", file: "/etc/hostname" };

/** A row of a corpus: its name, its bytes and the verdict. */
export type Row = readonly [name: string, bytes: Uint8Array | ((lures: Lures) => Uint8Array), verdict: string];

/** Rows as files of one medium. */
export function toFiles(medium: Medium, rows: readonly Row[]): readonly HostileFile[] {
  return rows.map(([name, bytes, verdict]) => ({
    name,
    medium,
    bytes: typeof bytes === "function" ? bytes : (): Uint8Array => bytes,
    isLure: typeof bytes === "function",
    verdict,
  }));
}

/** A text as bytes. */
export function text(content: string): Buffer {
  return Buffer.from(content, "latin1");
}
