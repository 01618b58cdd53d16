import { isJsonObject, parseJson, type Json, type JsonObject } from "../../base/index.ts";
import { hosts, readEnvelope, type Exchange } from "../../contract/index.ts";
import { matchEndpoint } from "./match-endpoint.ts";

/** What was found in a record of traffic. */
export interface FoundExchanges {
  readonly exchanges: readonly Exchange[];
  /** Requests to hosts that were not asked for. */
  readonly elsewhere: number;
  /** Requests to those hosts that the contract has no endpoint for. */
  readonly unknown: number;
}

/** A request with its answer, as records of traffic have them. */
interface Traffic {
  readonly at: number;
  readonly method: string;
  readonly url: string;
  readonly body: string | undefined;
  readonly status: number;
  readonly answer: string;
}

/** Reads the entries of a HAR file (HTTP Archive, as browsers and proxies write it); of headers nothing is read. */
export function readHar(document: JsonObject, asked: readonly string[]): FoundExchanges {
  const entries = isJsonObject(document["log"]) ? listOf(document["log"]["entries"]) : [];
  return toExchanges(entries.map(readEntry), asked);
}

/** Reads lines of our own form: `{"at", "method", "url", "body", "status", "answer"}`, body and answer as JSON values. */
export function readLines(lines: readonly JsonObject[], asked: readonly string[]): FoundExchanges {
  return toExchanges(lines.map(readLine), asked);
}

function readEntry(entry: JsonObject): Traffic {
  const [request, response] = [recordOf(entry["request"]), recordOf(entry["response"])];
  const [sent, received] = [recordOf(request["postData"]), recordOf(response["content"])];
  const answer = textOf(received["text"]);
  return {
    at: Date.parse(textOf(entry["startedDateTime"])),
    method: textOf(request["method"]),
    url: textOf(request["url"]),
    body: typeof sent["text"] === "string" ? sent["text"] : undefined,
    status: numberOf(response["status"]),
    answer: received["encoding"] === "base64" ? Buffer.from(answer, "base64").toString("utf8") : answer,
  };
}

function readLine(line: JsonObject): Traffic {
  const { at, body, answer } = line;
  return {
    at: typeof at === "number" ? at : Date.parse(textOf(at)),
    method: textOf(line["method"]),
    url: textOf(line["url"]),
    body: body === undefined ? undefined : JSON.stringify(body, longAsText),
    status: numberOf(line["status"]),
    answer: answer === undefined ? "" : JSON.stringify(answer, longAsText),
  };
}

/** Of long numbers only what they are counts, not their digits. */
function longAsText(_name: string, value: unknown): unknown {
  return typeof value === "bigint" ? Number(value) : value;
}

function toExchanges(traffic: readonly Traffic[], asked: readonly string[]): FoundExchanges {
  const wanted = new Set([...hosts.map(({ url }) => new URL(url).host), ...asked.map((host) => host.toLowerCase())]);
  const here = traffic.filter(({ url }) => wanted.has(hostOf(url)));
  const exchanges = here.flatMap((each) => toExchange(each) ?? []).toSorted((a, b) => a.at - b.at);
  return { exchanges, elsewhere: traffic.length - here.length, unknown: here.length - exchanges.length };
}

function toExchange({ at, method, url, body, status, answer }: Traffic): Exchange | undefined {
  const endpoint = matchEndpoint(method, new URL(url).pathname);
  if (endpoint === undefined || Number.isNaN(at)) return undefined;
  const envelope = readEnvelope(parseOrNull(answer));
  return {
    endpoint: endpoint.id,
    host: hostOf(url),
    at,
    http: status,
    ...(body === undefined || method.toUpperCase() === "GET" ? {} : { body: parseOrNull(body) }),
    ...(envelope === undefined
      ? {}
      : { code: envelope.code, message: envelope.message, ...(envelope.data === undefined ? {} : { data: envelope.data }) }),
  };
}

function hostOf(url: string): string {
  try {
    return new URL(url).host;
  } catch {
    return "";
  }
}

function parseOrNull(text: string): Json {
  try {
    return parseJson(text);
  } catch {
    return null;
  }
}

function listOf(value: Json | undefined): readonly JsonObject[] {
  return Array.isArray(value) ? (value as readonly Json[]).filter((item) => isJsonObject(item)) : []; // Array.isArray does not narrow
}

function recordOf(value: Json | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}

function textOf(value: Json | undefined): string {
  return typeof value === "string" ? value : "";
}

function numberOf(value: Json | undefined): number {
  return typeof value === "number" ? value : 0;
}
