import { OnetakeError } from "../../base/index.ts";
import { errorRows } from "../errors/index.ts";
import type { ErrorRow } from "../vocabulary/index.ts";

/** What makes a wire error more exact than its row of the table. */
export interface WireErrorOptions {
  /** The exact text for the wire; wins over `textKey`. */
  readonly message?: string;
  /** Key of one of the row's observed texts, such as `not-found`. */
  readonly textKey?: string;
  /** Values for the `{}` places of that text. */
  readonly values?: Readonly<Record<string, string>>;
  /** Path of the request's field that is to blame. */
  readonly path?: string;
  /** What to send instead; the row's remedy by default. */
  readonly fix?: string;
  /** Ids of the evidence that the refusal rests on. */
  readonly evidence?: readonly string[];
}

/** A refusal as the service words it: a row of its error table with the message of this case. */
export class WireError extends OnetakeError {
  override readonly name = "WireError";
  readonly row: ErrorRow;
  readonly wireMessage: string;
  readonly http: number;
  readonly wireCode: number;
  readonly path: string | undefined;
  readonly evidence: readonly string[];

  constructor(row: ErrorRow, wireMessage: string, options: WireErrorOptions = {}) {
    super(row.name, wireMessage, { fix: options.fix ?? row.remedy, facts: { http: row.http, wireCode: row.code } });
    this.row = row;
    this.wireMessage = wireMessage;
    this.http = row.http;
    this.wireCode = row.code;
    this.path = options.path;
    this.evidence = options.evidence ?? [];
  }
}

/**
 * Makes the refusal of a row by its name, such as `bad-value`. The text is `message`, else the observed text of `textKey` with
 * its values filled in, else the row's observed text `default`, else the row's meaning.
 * @throws TypeError for a name, text key or value that the table does not know.
 */
export function wireError(name: string, options: WireErrorOptions = {}): WireError {
  const row = errorRows.find((candidate) => candidate.name === name);
  if (row === undefined) throw new TypeError(`the contract has no error "${name}"`);
  return new WireError(row, options.message ?? textOf(row, options), options);
}

/** The row of a code on the wire, when the table has it. */
export function findErrorRow(code: number): ErrorRow | undefined {
  return errorRows.find((row) => row.code === code);
}

function textOf(row: ErrorRow, options: WireErrorOptions): string {
  if (options.textKey === undefined) return row.messages["default"] ?? row.meaning;
  const text = row.messages[options.textKey];
  if (text === undefined) throw new TypeError(`the error "${row.name}" has no text "${options.textKey}"`);
  return writeErrorText(text, options.values ?? {});
}

/**
 * Fills the `{name}` places of an observed text.
 * @throws TypeError for a place without a value.
 */
export function writeErrorText(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (_, key: string) => {
    const value = values[key];
    if (value === undefined) throw new TypeError(`the text "${text}" needs a value for {${key}}`);
    return value;
  });
}
