import type { FastifyRequest } from "fastify";

import { askedHeaders, isSpendName, MOST_SPEND_NAME, wireError, type WireError } from "../../contract/index.ts";

/** The names that a create may give. */
export interface SpendNames {
  readonly purpose?: string;
  readonly project?: string;
  readonly run?: string;
}

/**
 * What a create is for and whose budgets it counts against, as its headers say it in UTF-8; what is left out or empty is not said.
 * @throws WireError for what is no such name.
 */
export function readSpendNames({ headers }: Pick<FastifyRequest, "headers">): SpendNames {
  return Object.fromEntries(
    (["purpose", "project", "run"] as const).flatMap((name) => {
      const header = askedHeaders[name];
      const given = headers[header]?.toString() ?? "";
      if (given === "") return [];
      const text = fromBytes(given);
      if (text === undefined || !isSpendName(text)) throw notAName(header, `The header ${header}`);
      return [[name, text]];
    }),
  );
}

/** The refusal of a text that names no purpose, project or run; `what` begins its sentence. */
export function notAName(path: string, what: string): WireError {
  return wireError("bad-value", {
    path,
    message: `${what} is not 1 to ${MOST_SPEND_NAME} printable characters without a space at either end`,
    fix: `Name it in 1 to ${MOST_SPEND_NAME} characters that can be read on one line, such as "the fox, take 2".`,
  });
}

// The platform gives each byte of a header as one character.
function fromBytes(given: string): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.from(given, "latin1"));
  } catch {
    return undefined;
  }
}
