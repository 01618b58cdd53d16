import { InvalidArgumentError, Option } from "commander";

import { pictureFormats, previewLooks } from "../contract/index.ts";

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

/** `--engine` of commands that may go to the paid service: `otherwise` says what each of the names does there. */
export function anyEngineOption(otherwise: string): Option {
  return new Option("--engine <name>", otherwise).choices(["local", "instant", "upstream"]).default("local");
}

/** `--account`: whose data. */
export function accountOption(): Option {
  return new Option("--account <name>", "account").default("default");
}

/** `--speech`: who speaks in the local engine. */
export function speechOption(): Option {
  return new Option(
    "--speech <module>",
    "module of your own that speaks in place of the built-in speech; see docs/speech.md",
  ).env("ONETAKE_SPEECH");
}

/** `--allow-private`: where media may come from although the guard would refuse it. May be given several times. */
export function allowPrivateOption(): Option {
  return new Option(
    "--allow-private <host:port>",
    "exact address in a private network, such as 127.0.0.1:9000, from which media may be fetched; may be repeated",
  ).argParser(addHostAndPort);
}

function addHostAndPort(text: string, before: readonly string[] | undefined): readonly string[] {
  if (!/^\[?[\w.:-]+\]?:\d{1,5}$/.test(text))
    throw new InvalidArgumentError("it is written as host:port, such as 127.0.0.1:9000.");
  return [...(before ?? []), text.toLowerCase()];
}

/** `--look`: how previews are drawn. `otherwise` says what happens without it. */
export function lookOption(otherwise: string): Option {
  return new Option(
    "--look <look>",
    `how previews are drawn: slate writes what was asked for over the pictures, plain shows them alone; ${otherwise}`,
  ).choices(previewLooks);
}

/** `--pictures`: what still pictures are written as. `otherwise` says what happens without it. */
export function picturesOption(otherwise: string): Option {
  return new Option("--pictures <format>", `format of still pictures; ${otherwise}`).choices(pictureFormats);
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
