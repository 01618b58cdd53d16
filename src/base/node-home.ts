import { homedir } from "node:os";
import { join } from "node:path";

/**
 * The folder for data where none is named: `ONETAKE_HOME`, else `/var/lib/onetake` for root (uid 0), else `onetake` in
 * `XDG_DATA_HOME` or `~/.local/share`.
 */
export function defaultHome(environment: Readonly<Record<string, string | undefined>>, uid: number | undefined): string {
  const named = environment["ONETAKE_HOME"];
  if (named) return named;
  if (uid === 0) return "/var/lib/onetake";
  return join(environment["XDG_DATA_HOME"] || join(environment["HOME"] || homedir(), ".local", "share"), "onetake");
}
