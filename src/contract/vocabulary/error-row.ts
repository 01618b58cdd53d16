/** One row of the service's error table. */
export interface ErrorRow {
  readonly code: number;
  readonly http: number;
  /** Short stable name for programs, such as `over-concurrency`. */
  readonly name: string;
  readonly meaning: string;
  /** What the caller can do, in our words. */
  readonly remedy: string;
  /** Whether the same request may be sent again: never, after a wait, or only after looking the task up. */
  readonly retry: "no" | "after-wait" | "after-lookup";
  /** Whether a task (and so a bill) may exist behind this answer. */
  readonly taskMayExist: boolean;
  /**
   * Which part of Onetake answers with it: the look at the credential, the judgement of a body, or the server; `drill` where only a
   * drill does, because a server of ours has no reason of its own; `upstream` where only the real service does.
   */
  readonly producer: "identify" | "check" | "server" | "drill" | "upstream";
  /** Message texts seen on the wire by a key of ours, `{name}` where a value stands; `default` is taken where no key is named. */
  readonly messages: Readonly<Record<string, string>>;
}
