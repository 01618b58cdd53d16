import { basename, dirname, resolve } from "node:path";

import type { JsonObject } from "../../base/index.ts";
import { replaceAt, type Endpoint } from "../../contract/index.ts";
import { isAddress, mediaValues, type MediaValue } from "../../engines/index.ts";
import type { CliContext } from "../context.ts";
import { BadInput } from "../errors.ts";

/** A media value that names a file of this machine. */
export interface LocalFile {
  /** Where it stands in the request. */
  readonly path: string;
  /** As the request writes it. */
  readonly name: string;
  readonly file: string;
}

/** A request whose paths have given way to what the contract knows. */
export interface WithFiles {
  readonly body: JsonObject;
  /** The files by the addresses that stand for them now. */
  readonly addresses: ReadonlyMap<string, string>;
  readonly inputs: readonly LocalFile[];
}

/**
 * Takes media values that are paths of files, relative to the request's folder, for these files: a convenience of this command, which no
 * service has. Each is judged like the same file behind an address, or like base64 where no address is taken.
 * @throws BadInput for what reads like a path and leads to no file.
 */
export async function takeLocalFiles(
  context: CliContext,
  source: string,
  endpoint: Endpoint,
  body: JsonObject,
): Promise<WithFiles> {
  const folder = source === "-" ? context.cwd : dirname(resolve(context.cwd, source));
  const texts = new Map<string, string>();
  const addresses = new Map<string, string>();
  const inputs: LocalFile[] = [];
  for (const value of mediaValues(endpoint, body)) {
    const file = await findFile(context, folder, value);
    if (file === undefined) continue;
    inputs.push({ path: value.path, name: value.text, file });
    const text = value.forms.includes("url") ? toAddress(inputs.length, file) : await toBase64(context, file);
    texts.set(value.path, text);
    if (isAddress(text)) addresses.set(text, file);
  }
  return { body: texts.size === 0 ? body : replaceAt(body, texts), addresses, inputs };
}

/** Longer texts are content. */
const LONGEST_PATH = 1_024;

async function findFile({ world }: CliContext, folder: string, { path, text }: MediaValue): Promise<string | undefined> {
  if (text.length > LONGEST_PATH || /^[a-z][a-z0-9+.-]+:/i.test(text)) return undefined;
  const file = resolve(folder, text);
  const facts = await world.disk.facts(file);
  if (facts !== undefined && !facts.isDirectory) return file;
  // Base64 has no dot, so this can only be meant as a path.
  if (!/\.\w{2,5}$/.test(text)) return undefined;
  throw new BadInput("input-missing", `${path} names ${text}, and there is no file ${file}`, {
    fix: "Paths are taken from the folder of the request. Name a file that is there, an address, or send raw base64.",
    facts: { path },
  });
}

// The host is one that no network has (RFC 6761), so the address can stand for nothing else.
function toAddress(number: number, file: string): string {
  return `https://files.invalid/${number}/${encodeURIComponent(basename(file))}`;
}

async function toBase64({ world }: CliContext, file: string): Promise<string> {
  return Buffer.from(await world.disk.read(file)).toString("base64");
}
