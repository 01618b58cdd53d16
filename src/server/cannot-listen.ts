import { OnetakeError, toMessage } from "../base/index.ts";

const REASONS: Readonly<Record<string, readonly [reason: string, fix: string]>> = {
  EADDRINUSE: ["is used by another program, perhaps by an Onetake that runs already", "Choose another port; 0 takes a free one."],
  EACCES: ["may not be used by this user", "Choose a port above 1023; 0 takes a free one."],
  EADDRNOTAVAIL: ["is no address of this machine", "Listen on 127.0.0.1 for callers of this machine, on 0.0.0.0 for all."],
  ENOTFOUND: ["is not known by that name", "Listen on 127.0.0.1 for callers of this machine, on 0.0.0.0 for all."],
};

/** The address cannot be listened on. Code `cannot-listen`; the facts are `host`, `port` and the system's own `reason`. */
export class CannotListen extends OnetakeError {
  override readonly name = "CannotListen";

  constructor(host: string, port: number, cause: unknown) {
    const reason = cause instanceof Error && "code" in cause ? String(cause.code) : toMessage(cause);
    const [why, fix] = REASONS[reason] ?? [`cannot be listened on: ${toMessage(cause)}`, "Choose another address or port."];
    super("cannot-listen", `${host}:${port} ${why}`, { cause, fix, facts: { host, port, reason } });
  }
}
