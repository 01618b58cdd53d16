import { isJsonObject } from "../../base/index.ts";
import { readTokens, type PromptToken, type TokenKind } from "../prompt/shot-prompt.ts";
import { readRoles, type RoleValues } from "../roles/read-roles.ts";
import type { Endpoint, Field, Role } from "../vocabulary/index.ts";
import type { CheckContext } from "./context.ts";
import type { Draft } from "./finding.ts";

/** The list that each kind of token counts through. */
const LISTS: Readonly<Record<TokenKind, Role>> = { image: "images", element: "elements", video: "videos", voice: "voices" };

/**
 * Finds tokens in prompts that refer to no entry of the request: `<<<image_3>>>` beside two pictures. The service does not say
 * so, it guesses.
 */
export function checkTokens(context: CheckContext): readonly Draft[] {
  if (!isJsonObject(context.body) || context.endpoint.standard !== "legacy") return [];
  const roles = readRoles(context.endpoint, context.body);
  const texts = (["prompt", "shot-prompt"] as const).flatMap((role) => roles.all(role));
  return texts.flatMap(({ path, value }) =>
    typeof value === "string" ? readTokens(value).flatMap((token) => judgeToken(token, path, roles, context.endpoint)) : [],
  );
}

function judgeToken(token: PromptToken, path: string, roles: RoleValues, endpoint: Endpoint): readonly Draft[] {
  const role = LISTS[token.kind];
  const field = fieldOfRole(endpoint.bodyFields, role);
  const count = roles.all(role).length;
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

function fieldOfRole(fields: readonly Field[], role: Role): Field | undefined {
  return fields.find((field) => field.role === role);
}
