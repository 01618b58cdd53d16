import { readShellWords, UnreadableCommand } from "./shell-words.ts";

/** What a curl command sends. Headers are not kept: they may hold a secret. */
export interface CurlRequest {
  readonly url: string | undefined;
  /** The data as text; `{ file }` when the command reads it from one. */
  readonly data: string | { readonly file: string } | undefined;
}

/** Whether a text is a curl command, with or without a prompt before it. */
export function isCurl(text: string): boolean {
  return START.test(text);
}

const START = /^\s*(?:[$>%]\s+)?curl(?:\.exe)?\s/;

/**
 * Reads the address and the data of a curl command. Nothing is run.
 * @throws UnreadableCommand when quotes are not closed, or the data is a form and no JSON.
 */
export function readCurl(text: string): CurlRequest {
  const { words, input } = readShellWords(text.replace(/^\s*[$>%]\s+/, ""));
  const data: string[] = [];
  let file: string | undefined;
  let url: string | undefined;
  for (let at = 1; at < words.length; at++) {
    const option = readOption(words[at] ?? "", words[at + 1]);
    if (option.takesNext) at += 1;
    if (option.name === undefined) url ??= option.value;
    else if (option.name === "--url") url = option.value;
    else if (FORMS.has(option.name)) throw new UnreadableCommand(`${option.name} sends a form; this API takes JSON`);
    else if (DATA.has(option.name)) {
      const value = option.value ?? "";
      if (option.name === "--data-raw" || !value.startsWith("@")) data.push(value);
      else if (value === "@-") data.push(input ?? "");
      else file = value.slice(1);
    }
  }
  return { url, data: data.length > 0 ? data.join("&") : file === undefined ? input : { file } };
}

interface CurlOption {
  /** Undefined for a word that is no option: an address. */
  readonly name: string | undefined;
  readonly value: string | undefined;
  readonly takesNext: boolean;
}

const DATA: ReadonlySet<string> = new Set(["-d", "--data", "--data-raw", "--data-binary", "--data-ascii", "--json"]);
const FORMS: ReadonlySet<string> = new Set(["-F", "--form", "--form-string", "--data-urlencode"]);

/** Other options that are followed by a value. */
const VALUED: ReadonlySet<string> = new Set(
  `-A -b -c -C -e -E -h -H -K -m -o -P -Q -r -t -T -u -U -w -x -X -y -Y -z --url --header --request --user --user-agent --cookie
  --cookie-jar --output --max-time --connect-timeout --retry --retry-delay --retry-max-time --proxy --cacert --cert --key --resolve
  --referer --write-out --config --oauth2-bearer --limit-rate --interface --dump-header -D`.split(/\s+/),
);

function readOption(word: string, next: string | undefined): CurlOption {
  if (!word.startsWith("-") || word === "-") return { name: undefined, value: word, takesNext: false };
  const takesValue = (name: string): boolean => DATA.has(name) || FORMS.has(name) || VALUED.has(name);
  if (word.startsWith("--")) {
    const takesNext = takesValue(word);
    return { name: word, value: takesNext ? next : undefined, takesNext };
  }
  // Short options may stand together, and the value of the last one directly behind it.
  const place = word.split("").findIndex((letter, at) => at > 0 && takesValue(`-${letter}`));
  if (place === -1) return { name: word, value: undefined, takesNext: false };
  const attached = word.slice(place + 1);
  return { name: `-${word[place] ?? ""}`, value: attached === "" ? next : attached, takesNext: attached === "" };
}
