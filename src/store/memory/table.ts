import { parseJson, stringifyJson, type Json } from "../../base/index.ts";

/** Rows by key, in the order in which their keys came. */
export interface Table<Row extends object> {
  get(key: string): Row | undefined;
  /** Keeps a copy, as a database would give it back: gone through JSON text, never to be changed. */
  put(key: string, row: Row): void;
  all(): readonly Row[];
}

/** A table whose changes are unseen elsewhere until they are committed. */
export interface Overlay<Row extends object> extends Table<Row> {
  commit(): void;
}

/** An empty table. */
export function createTable<Row extends object>(): Table<Row> {
  const rows = new Map<string, Row>();
  return { get: (key) => rows.get(key), put: (key, row) => void rows.set(key, freeze(row)), all: () => [...rows.values()] };
}

/** A table over another one, which it changes when it is committed. */
export function overlay<Row extends object>(below: Table<Row>): Overlay<Row> {
  const changes = new Map<string, Row>();
  return {
    get: (key) => changes.get(key) ?? below.get(key),
    put: (key, row) => void changes.set(key, freeze(row)),
    all: () => {
      const changed = new Set(changes.values());
      const isReplaced = new Set([...changes.keys()].map((key) => below.get(key)));
      return [...below.all().filter((row) => !isReplaced.has(row)), ...changed];
    },
    commit: () => {
      for (const [key, row] of changes) below.put(key, row);
    },
  };
}

function freeze<Row extends object>(row: Row): Row {
  if (Object.isFrozen(row)) return row; // our own copy on its way from the overlay to the table
  const copy = parseJson(stringifyJson(row as unknown as Json)); // rows hold nothing but JSON values
  return deepFreeze(copy) as unknown as Row; // and so the copy has the row's shape
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== "object" || value === null) return value;
  for (const member of Object.values(value)) deepFreeze(member);
  return Object.freeze(value);
}
