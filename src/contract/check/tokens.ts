import { isJsonObject } from "../../base/index.ts";
import { readOddTokens, readTokens, type OddToken, type PromptToken, type TokenKind } from "../prompt/shot-prompt.ts";
import { readRoles, type RoleValues } from "../roles/read-roles.ts";
import type { Endpoint, Role } from "../vocabulary/index.ts";
import type { CheckContext } from "./context.ts";
import type { Draft } from "./finding.ts";
import { checkMentions } from "./mentions.ts";

/** The list that each kind of token counts through; a session that was opened for a clip stands for that clip. */
const LISTS: Readonly<Record<TokenKind, readonly Role[]>> = {
  image: ["images"],
  element: ["elements"],
  video: ["videos", "session"],
  voice: ["voices"],
};

/**
 * Finds references in prompts that refer to no entry of the request: `<<<image_3>>>` beside two pictures, or `@id` without such a
 * content in the new standard. The service does not say so, it guesses.
 */
export function checkTokens(context: CheckContext): readonly Draft[] {
  if (!isJsonObject(context.body)) return [];
  if (context.endpoint.standard === "new") return checkMentions(context);
  const roles = readRoles(context.endpoint, context.body);
  const texts = (["prompt", "shot-prompt"] as const).flatMap((role) => roles.all(role));
  return texts.flatMap(({ path, value }) => (typeof value === "string" ? judgeText(value, path, roles, context.endpoint) : []));
}

function judgeText(text: string, path: string, roles: RoleValues, endpoint: Endpoint): readonly Draft[] {
  const known = readTokens(text).flatMap((token) => judgeToken(token, path, roles, endpoint));
  return [...known, ...readOddTokens(text).map((token) => oddlySpelled(token, path))];
}

function oddlySpelled({ text, meant }: OddToken, path: string): Draft {
  return {
    path,
    rule: "token-spelling",
    severity: "care",
    message: `${text} is spelled as only a few samples of the documents do`,
    fix: `write ${meant.join(" or ")}`,
    claims: [],
  };
}

function judgeToken(token: PromptToken, path: string, roles: RoleValues, endpoint: Endpoint): readonly Draft[] {
  const field = endpoint.bodyFields.find(({ role }) => role !== undefined && LISTS[token.kind].includes(role));
  const count = field?.role === undefined ? 0 : roles.all(field.role).length;
  if (field !== undefined && token.number <= count) return [];
  const has =
    field === undefined ? "this endpoint has no such list" : `${field.name} has ${count === 0 ? "no entry" : `${count}`}`;
  return [
    {
      path,
      rule: "token-target",
      severity: "care",
      message: `${token.text} refers to nothing: ${has}`,
      fix: field === undefined ? "take the token out" : `add the entry to ${field.name}, or take the token out`,
      claims: [],
    },
  ];
}
