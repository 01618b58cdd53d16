import { InvalidArgumentError, Option } from "commander";

/** Options that several commands share. */
export interface ServerChoice {
  readonly baseUrl?: string;
  readonly engine?: "local" | "instant";
}

/** `--json`: one JSON document on standard output instead of text. */
export function jsonOption(): Option {
  return new Option("--json", "print JSON instead of text");
}

/** `--base-url`: which server. */
export function baseUrlOption(): Option {
  return new Option("--base-url <url>", "use this server instead of the embedded one").env("ONETAKE_BASE_URL");
}

/** `--engine`: which engine an embedded server works with. */
export function engineOption(): Option {
  return new Option("--engine <name>", "engine of the embedded server").choices(["local", "instant"]).default("local");
}

/** `--codec`: what the local engine reads and writes films and sounds with. */
export function codecOption(): Option {
  return new Option(
    "--codec <name>",
    "what the local engine reads and writes films and sounds with; auto is node-av, or an ffmpeg where that is not installed",
  )
    .choices(["auto", "node-av", "ffmpeg"])
    .default("auto");
}

/** `--today`: the day to work with instead of the clock's. */
export function dayOption(what: string): Option {
  return new Option("--today <day>", `${what}, as YYYY-MM-DD; today by default`).argParser(readDay);
}

/** `--as-of`: what was known on a day. */
export function asOfOption(): Option {
  return new Option("--as-of <day>", "as it stood on this day, YYYY-MM-DD: later records do not count").argParser(readDay);
}

function readDay(text: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))) return text;
  throw new InvalidArgumentError("a day is written as YYYY-MM-DD.");
}
