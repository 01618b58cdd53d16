import { fieldsIn } from "../roles/paths.ts";
import type { Endpoint, Standard } from "../vocabulary/index.ts";

/** How a standard is spoken around the body: how to sign in, how to ask for a task, and by what word it is done. */
export interface CallFacts {
  readonly standard: Standard;
  readonly credentials: readonly string[];
  /** Method and path of the query for tasks made by the endpoint. */
  readonly query: string;
  readonly list: string;
  /** The word for a task that ended well. */
  readonly success: string;
}

/** What each standard takes in the Authorization header, after `Bearer`. */
export const credentials: Readonly<Record<Standard, readonly string[]>> = {
  legacy: ["an API key", "a token signed with access key and secret"],
  new: ["an API key"],
};

/** How tasks of an endpoint are asked for. */
export function callFacts(endpoint: Endpoint, among: readonly Endpoint[]): CallFacts {
  const { standard, family } = endpoint;
  const isOwn = (one: Endpoint): boolean => one.standard === standard && (one.family === family || one.kind === "tasks");
  const query = among.find((one) => isOwn(one) && (one.action === "one" || one.action === "find"));
  const list = among.find((one) => isOwn(one) && (one.action === "list" || one.action === "search"));
  return { standard, credentials: credentials[standard], query: spell(query), list: spell(list), success: successWord(query) };
}

function spell(endpoint: Endpoint | undefined): string {
  if (endpoint === undefined) return "";
  const names = endpoint.action === "find" ? `?${endpoint.queryFields.map(({ name }) => `${name}=`).join(" or ?")}` : "";
  return `${endpoint.method} ${endpoint.path}${names}`;
}

function successWord(endpoint: Endpoint | undefined): string {
  const members = fieldsIn(endpoint?.answerFields ?? []).flatMap(({ field: { shape } }) =>
    shape.kind === "choice" ? shape.members : [],
  );
  return members.find(({ means }) => means === "succeeded")?.value ?? "";
}
