import { parseJson, toMessage, type Json } from "../base/index.ts";
import { endpoints, findEndpoint, guessEndpoint } from "../contract/index.ts";
import { nearest } from "../director/index.ts";
import type { CliContext } from "./context.ts";
import { BadInput } from "./errors.ts";

/** A payload with the endpoint that it is for. */
export interface Payload {
  readonly endpoint: string;
  readonly body: Json;
}

/**
 * Reads a payload from a file, or from standard input for `-`. Without `endpoint` the one is taken that fits it best.
 * @throws BadInput for a missing file, text that is no JSON, or an unknown endpoint.
 */
export async function readPayload(context: CliContext, source: string, endpoint: string | undefined): Promise<Payload> {
  const text = source === "-" ? await context.readInput() : await readFile(context, source);
  const body = parse(text, source);
  const creates = endpoints.filter(({ action }) => action === "create");
  if (endpoint === undefined) return { endpoint: guessEndpoint(body, creates)?.id ?? creates[0]?.id ?? "", body };
  const id = [endpoint, `${endpoint}.create`].find((name) => endpoints.some((each) => each.id === name));
  if (id !== undefined) return { endpoint: findEndpoint(id).id, body };
  const families = creates.map(({ family }) => family);
  const near = nearest(endpoint, families);
  throw new BadInput("unknown-endpoint", `there is no endpoint ${endpoint}`, {
    fix: near === undefined ? `Take one of ${families.join(", ")}.` : `Did you mean ${near}?`,
  });
}

async function readFile({ world }: CliContext, path: string): Promise<string> {
  try {
    return new TextDecoder().decode(await world.disk.read(path));
  } catch (thrown) {
    throw new BadInput("payload-missing", `${path} cannot be read: ${toMessage(thrown)}`, {
      cause: thrown,
      fix: "Name a JSON file, or - for standard input.",
    });
  }
}

function parse(text: string, source: string): Json {
  try {
    return parseJson(text);
  } catch (thrown) {
    const name = source === "-" ? "standard input" : source;
    throw new BadInput("not-json", `${name} is not JSON: ${toMessage(thrown)}`, {
      cause: thrown,
      fix: "Send the request body as JSON, nothing around it.",
    });
  }
}
