import { isJsonObject, type Json } from "../base/index.ts";
import { fieldsOfValue, type Endpoint, type Field, type Product, type Shape } from "../contract/index.ts";
import { kindOfBytes, type KindOfBytes } from "./kind-of-bytes.ts";
import { FileNotServed } from "./link.ts";
import type { TaskRun, TaskTools } from "./run-task.ts";

/** Kinds of files of which a result has at least one, by what the endpoint makes. */
const MADE: Readonly<Partial<Record<Product, readonly KindOfBytes[]>>> = {
  video: ["mp4"],
  image: ["png", "jpeg"],
  audio: ["mp3", "wav"],
  element: ["png", "jpeg", "mp4"],
  voice: ["mp3", "wav"],
};

/**
 * What is wrong with the files behind the addresses of a last answer, in words: each is a picture, clip or sound, and the right kind is
 * among them.
 * @throws FileNotServed
 */
export async function faultOfFiles(
  { link }: TaskTools,
  answered: Endpoint,
  { request, last }: TaskRun,
): Promise<string | undefined> {
  const kinds: KindOfBytes[] = [];
  for (const url of new Set(addresses(answered, last?.envelope?.data))) {
    const kind = await kindAt(link.read, url);
    if (kind === undefined) return `${url} cannot be read`;
    if (kind === "unknown") return `${url} is no picture, clip or sound`;
    kinds.push(kind);
  }
  const { product } = request.endpoint;
  const wanted = MADE[product] ?? [];
  return wanted.length === 0 || kinds.some((kind) => wanted.includes(kind))
    ? undefined
    : `the result has no file of the kind ${wanted.join(" or ")}`;
}

async function kindAt(read: TaskTools["link"]["read"], url: string): Promise<KindOfBytes | undefined> {
  try {
    return kindOfBytes(await read(url, 64));
  } catch (thrown) {
    if (thrown instanceof FileNotServed) throw thrown;
    return undefined; // whatever the cause, nobody can use the result
  }
}

/** Every address in an answer, by its declared fields. */
function addresses({ answer, answerFields }: Endpoint, data: Json | undefined): readonly string[] {
  const items = answer === "list" && Array.isArray(data) ? (data as readonly Json[]) : [data ?? null]; // Array.isArray does not narrow
  return items.flatMap((item) => inFields(answerFields, item));
}

function inFields(fields: readonly Field[], record: Json): readonly string[] {
  if (!isJsonObject(record)) return [];
  return fields.flatMap(({ name, shape }) => inValue(shape, record[name]));
}

function inValue(shape: Shape, value: Json | undefined): readonly string[] {
  if (shape.kind === "url") return typeof value === "string" && value !== "" ? [value] : [];
  if (shape.kind === "list" && Array.isArray(value))
    return (value as readonly Json[]).flatMap((item) => inValue(shape.item, item)); // as above
  return value !== undefined && isJsonObject(value) ? inFields(fieldsOfValue(shape, value), value) : [];
}
