import type { CallbackFaults, Fault, TaskFaults } from "./fault.ts";
import {
  readDuration,
  readFailure,
  readLateRow,
  readRow,
  readSeconds,
  readShare,
  readShift,
  readWhole,
  readWord,
  readYes,
} from "./read-values.ts";

/** What the keys of one fault add up to while it is read. */
export interface FaultDraft {
  readonly fault: { -readonly [Key in keyof Fault]?: Fault[Key] };
  readonly task: { -readonly [Key in keyof TaskFaults]?: TaskFaults[Key] };
  readonly callbacks: { -readonly [Key in keyof CallbackFaults]?: CallbackFaults[Key] };
}

/** One key of the drill language. */
export interface DrillKey {
  /** What it takes, as its documentation writes it. */
  readonly takes: string;
  readonly means: string;
  /** What it is about: when a fault strikes, the request and its answer, or the task and its callbacks. */
  readonly about: "when" | "request" | "task";
  read(draft: FaultDraft, key: string, text: string): void;
}

/** Every key of the drill language, by name. */
export const drillKeys: Readonly<Record<string, DrillKey>> = {
  on: {
    takes: "`create`, `query` or `all`; `create` unless said",
    means: "which requests it looks at: those that make a task, those that read tasks, or every one",
    about: "when",
    read: ({ fault }, key, text) => void (fault.on = readWord(key, text, ["create", "query", "all"])),
  },
  rate: {
    takes: "a share above 0 and up to 1; 1 unless said",
    means: "how many of the requests it strikes, chosen by the seed",
    about: "when",
    read: ({ fault }, key, text) => void (fault.rate = readShare(key, text)),
  },
  seed: {
    takes: "a whole number of 0 to 4294967295; 1 unless said",
    means: "what chance is drawn from: the same seed strikes the same requests",
    about: "when",
    read: ({ fault }, key, text) => void (fault.seed = readWhole(key, text, 0, 0xff_ff_ff_ff)),
  },
  skip: {
    takes: "a whole number of 0 to 1000000; 0 unless said",
    means: "how many requests it lets pass first",
    about: "when",
    read: ({ fault }, key, text) => void (fault.skip = readWhole(key, text, 0, 1_000_000)),
  },
  run: {
    takes: "a whole number of 1 to 1000000",
    means: "how many requests it looks at after those; all unless said",
    about: "when",
    read: ({ fault }, key, text) => void (fault.run = readWhole(key, text, 1, 1_000_000)),
  },
  refuse: {
    takes: "a row of the error table by name or code",
    means: "the request is refused with it, and nothing is done",
    about: "request",
    read: ({ fault }, key, text) => void (fault.refuse = readRow(key, text)),
  },
  answer: {
    takes: "a row behind which a task may exist",
    means: "the request is carried out, and answered with the row all the same",
    about: "request",
    read: ({ fault }, key, text) => void (fault.answer = readLateRow(key, text)),
  },
  text: {
    takes: "the key of one of the row's observed texts",
    means: "which of them a refusal says",
    about: "request",
    read: ({ fault }, _, text) => void (fault.text = text),
  },
  message: {
    takes: "any words; in quotes when they hold a `;` or a `|`",
    means: "the exact words of a refusal, or of a task's failure",
    about: "request",
    read: ({ fault }, _, text) => void (fault.message = text),
  },
  "retry-after": {
    takes: "a time of whole seconds",
    means: "the refusal says to come back after so long, in a header `Retry-After`",
    about: "request",
    read: ({ fault }, key, text) => void (fault.retryAfter = readSeconds(key, text)),
  },
  lost: {
    takes: "`before` or `after`",
    means: "the connection is reset: before anything was done, or when all of it was done",
    about: "request",
    read: ({ fault }, key, text) => void (fault.lost = readWord(key, text, ["before", "after"])),
  },
  hang: {
    takes: "`yes`",
    means: "the request is carried out and never answered",
    about: "request",
    read: ({ fault }, key, text) => void (fault.hang = readYes(key, text)),
  },
  slow: {
    takes: "a time",
    means: "the answer comes so much later",
    about: "request",
    read: ({ fault }, key, text) => void (fault.slow = readDuration(key, text)),
  },
  skew: {
    takes: "a time, with `-` in front when the server's clock is behind",
    means: "the server's clock seems shifted when it verifies a token",
    about: "request",
    read: ({ fault }, key, text) => void (fault.skew = readShift(key, text)),
  },
  stuck: {
    takes: "`submitted` or `processing`",
    means: "the task never leaves this state",
    about: "task",
    read: ({ task }, key, text) => void (task.stuck = readWord(key, text, ["submitted", "processing"])),
  },
  queue: {
    takes: "a time",
    means: "the task stays submitted for so long",
    about: "task",
    read: ({ task }, key, text) => void (task.queue = readDuration(key, text)),
  },
  take: {
    takes: "a time",
    means: "the task ends no earlier than so long after it was made",
    about: "task",
    read: ({ task }, key, text) => void (task.take = readDuration(key, text)),
  },
  fail: {
    takes: "`image-pixel` or `image-geometry` over the inputs, `moderation` over the result",
    means: "the task was accepted and fails with the service's own reason",
    about: "task",
    read: ({ task }, key, text) => void (task.fail = readFailure(key, text)),
  },
  expired: {
    takes: "`yes`",
    means: "the task ends well, and its files are gone as after the days of retention",
    about: "task",
    read: ({ task }, key, text) => void (task.expired = readYes(key, text)),
  },
  "callback-late": {
    takes: "a time",
    means: "each callback comes so much later",
    about: "task",
    read: ({ callbacks }, key, text) => void (callbacks.late = readDuration(key, text)),
  },
  "callback-copies": {
    takes: "a whole number of 2 to 10",
    means: "each callback comes so many times",
    about: "task",
    read: ({ callbacks }, key, text) => void (callbacks.copies = readWhole(key, text, 2, 10)),
  },
  "callback-apart": {
    takes: "a time; 1 s unless said",
    means: "how long after each other the copies come",
    about: "task",
    read: ({ callbacks }, key, text) => void (callbacks.apart = readDuration(key, text)),
  },
  "callback-drop": {
    takes: "a share above 0 and up to 1",
    means: "how many of the callbacks never come, chosen by the seed",
    about: "task",
    read: ({ callbacks }, key, text) => void (callbacks.drop = readShare(key, text)),
  },
  "callback-reorder": {
    takes: "a time",
    means: "news of a state that is not the end comes so much later, after the news of the end",
    about: "task",
    read: ({ callbacks }, key, text) => void (callbacks.reorder = readDuration(key, text)),
  },
};
