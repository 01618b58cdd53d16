import { fieldClaim } from "../claims/claim-ids.ts";
import { readMentions, type Mention } from "../prompt/mentions.ts";
import { readTokens } from "../prompt/shot-prompt.ts";
import { patternOf } from "../roles/paths.ts";
import { readRoles, type RoleValue } from "../roles/read-roles.ts";
import type { CheckContext } from "./context.ts";
import type { Draft } from "./finding.ts";

/** The caller's name of a content, and where it stands. */
interface Name {
  readonly path: string;
  readonly id: string;
}

/** Contents that are there to be named: their name is required. */
const NAMED = ["element", "voice"] as const;

/**
 * Finds what goes wrong between a prompt of the new standard and the names of its contents: tokens of the legacy standard, a name that
 * nothing has, a name that an address in the text has too, and elements and voices that the prompt does not speak of.
 */
export function checkMentions(context: CheckContext): readonly Draft[] {
  const roles = readRoles(context.endpoint, context.body);
  const prompt = roles.one("prompt");
  if (prompt === undefined || typeof prompt.value !== "string") return [];
  const text = prompt.value;
  const named = roles
    .all("content-id")
    .flatMap(({ path, value }) => (typeof value === "string" && value !== "" ? [{ path, id: value }] : []));
  const mentions = readMentions(
    text,
    named.map(({ id }) => id),
  );
  const legacy = legacyTokens(text, prompt.path);
  if (!context.endpoint.bodyFields.some((field) => field.role === "contents")) return legacy;
  return [
    ...legacy,
    ...mentions.flatMap((mention) => judgeMention(mention, prompt.path)),
    ...NAMED.flatMap((role) => roles.all(role)).flatMap((value) => judgeSilence(value, named, mentions, context)),
  ];
}

function legacyTokens(text: string, path: string): readonly Draft[] {
  return readTokens(text).map((token) => ({
    path,
    rule: "legacy-token",
    severity: "approve",
    message: `${token.text} is a token of the legacy standard, which here is only text`,
    fix: `give the ${token.kind} an id in contents and write @id`,
    claims: [],
  }));
}

function judgeMention(mention: Mention, path: string): readonly Draft[] {
  if (mention.id === undefined) {
    // An address or a handle in the text is no mention.
    if (mention.isWithinWord) return [];
    const message = `${mention.text} names none of the contents`;
    return [
      { path, rule: "mention-target", severity: "care", message, fix: "give a content this id, or take the @ out", claims: [] },
    ];
  }
  if (!mention.isWithinWord) return [];
  return [
    {
      path,
      rule: "mention-in-text",
      severity: "care",
      message: `${mention.text} stands inside a word, and a content has this name`,
      fix: "choose another id for the content",
      claims: [],
    },
  ];
}

/** An element or voice that has to have a name, and that the prompt does not name. */
function judgeSilence(
  value: RoleValue,
  named: readonly Name[],
  mentions: readonly Mention[],
  { endpoint, body }: CheckContext,
): readonly Draft[] {
  const entry = value.path.slice(0, value.path.lastIndexOf("."));
  const name = named.find(({ path }) => path.startsWith(`${entry}.`));
  if (name === undefined || mentions.some((mention) => mention.id === name.id)) return [];
  return [
    {
      path: name.path,
      rule: "unmentioned",
      severity: "care",
      message: `the prompt does not mention @${name.id}`,
      fix: "say in the prompt what it does, or leave it out",
      claims: [fieldClaim(endpoint.id, patternOf(endpoint.bodyFields, body, name.path), "effect")],
    },
  ];
}
