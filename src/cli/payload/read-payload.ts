import { dirname, isAbsolute, join } from "node:path";

import { isJsonObject, parseJson, toMessage, type Json } from "../../base/index.ts";
import { endpoints, guessEndpoint, type Endpoint } from "../../contract/index.ts";
import { nearest } from "../../director/index.ts";
import type { CliContext } from "../context.ts";
import { BadInput } from "../errors.ts";
import { isCurl, readCurl } from "./read-curl.ts";
import { readSnippet, type Unknown } from "./read-snippet.ts";
import { UnreadableCommand } from "./shell-words.ts";

/** A payload with the endpoint that it is for. */
export interface Payload {
  readonly endpoint: string;
  /** Neither the caller nor an address named the endpoint: it is the one that fits best. */
  readonly isGuess: boolean;
  readonly body: Json;
  /** Places whose value only the sender knows (variables, placeholders): they cannot be judged. */
  readonly unknown: readonly Unknown[];
}

/**
 * Reads a payload from a file, or from standard input for `-`: JSON, a curl command, or the source of a program with the body in
 * it. Without `endpoint` it goes to the one that the command's address names, else to the one that fits it best.
 * @throws BadInput for a missing file, text without a payload, or an unknown endpoint.
 */
export async function readPayload(context: CliContext, source: string, endpoint: string | undefined): Promise<Payload> {
  const named = endpoint === undefined ? undefined : findNamed(endpoint);
  const text = source === "-" ? await context.readInput() : await readFile(context, source);
  const request = isCurl(text) ? await readRequest(context, source, text) : { ...readBody(text, source), url: undefined };
  const { body, unknown } = request;
  const told = named ?? endpointOfUrl(request.url);
  const chosen = told ?? guessEndpoint(body);
  return { endpoint: chosen?.id ?? "", isGuess: told === undefined, body, unknown: [...unknown, ...placeholdersIn(body, "")] };
}

const judged = endpoints.filter(({ bodyFields }) => bodyFields.length > 0);

function findNamed(name: string): Endpoint {
  const found = judged.find(({ id }) => id === name || id === `${name}.create` || id === `${name}.call`);
  if (found !== undefined) return found;
  const families = [...new Set(judged.map(({ family }) => family))];
  const near = nearest(name, families);
  throw new BadInput("unknown-endpoint", `there is no endpoint ${name}`, {
    fix: near === undefined ? `Take one of ${families.join(", ")}.` : `Did you mean ${near}?`,
  });
}

/** The endpoint of an address, wherever the API is mounted and however often its slashes are written. */
function endpointOfUrl(url: string | undefined): Endpoint | undefined {
  const path = url
    ?.replace(/^\w+:\/\/[^/]*/, "")
    .replace(/[?#].*$/, "")
    .replace(/\/+/g, "/")
    .replace(/\/$/, "");
  if (path === undefined) return undefined;
  return judged.find((one) => [one.path, ...(one.alsoAt ?? [])].some((own) => path === own || path.endsWith(own)));
}

async function readRequest(
  context: CliContext,
  source: string,
  text: string,
): Promise<{ readonly url: string | undefined; readonly body: Json; readonly unknown: readonly Unknown[] }> {
  const name = nameOf(source);
  try {
    const { url, data } = readCurl(text);
    if (data === undefined) throw new UnreadableCommand("the curl command sends no data");
    const sent = typeof data === "string" ? data : await readBeside(context, source, data.file);
    return { url, ...readBody(sent, typeof data === "string" ? `the data of the curl command in ${name}` : data.file) };
  } catch (thrown) {
    if (!(thrown instanceof UnreadableCommand)) throw thrown;
    throw new BadInput("not-a-payload", `${name} cannot be read: ${thrown.message}`, {
      cause: thrown,
      fix: "Give a whole curl command with --data, or the JSON of the body alone.",
    });
  }
}

async function readBeside(context: CliContext, source: string, file: string): Promise<string> {
  const folder = source === "-" ? context.cwd : dirname(source);
  return await readFile(context, isAbsolute(file) ? file : join(folder, file));
}

function readBody(text: string, source: string): { readonly body: Json; readonly unknown: readonly Unknown[] } {
  try {
    return { body: parseJson(text), unknown: [] };
  } catch (thrown) {
    const snippet = readSnippet(text);
    if (snippet !== undefined) return snippet;
    throw new BadInput("not-json", `${nameOf(source)} is not JSON: ${toMessage(thrown)}`, {
      cause: thrown,
      fix: "Send the request body as JSON, a curl command, or source code with the body as an object literal.",
    });
  }
}

/** Texts that stand for something else: `$IMAGE`, `{{url}}`, `<base64>`. */
function placeholdersIn(value: Json | undefined, path: string): readonly Unknown[] {
  if (typeof value === "string") return PLACEHOLDER.test(value.trim()) ? [{ path, source: value }] : [];
  if (Array.isArray(value)) {
    return (value as readonly Json[]).flatMap((item, index) => placeholdersIn(item, `${path}[${index}]`)); // Array.isArray does not narrow
  }
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([name, member]) => placeholdersIn(member, path === "" ? name : `${path}.${name}`));
}

const PLACEHOLDER = /^(?:\$\w+|\$\{[^}]*\}|\$\([^]*\)|\{\{[^}]*\}\}|<[\w -]+>|`[^`]*`)$/;

function nameOf(source: string): string {
  return source === "-" ? "standard input" : source;
}

async function readFile({ world }: CliContext, path: string): Promise<string> {
  try {
    return new TextDecoder().decode(await world.disk.read(path));
  } catch (thrown) {
    throw new BadInput("payload-missing", `${path} cannot be read: ${toMessage(thrown)}`, {
      cause: thrown,
      fix: "Name a file, or - for standard input.",
    });
  }
}
