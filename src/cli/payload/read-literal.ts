import type { Json, JsonObject } from "../../base/index.ts";

/** An object literal of a program, read as a body. */
export interface Literal {
  readonly value: JsonObject;
  /** Where something stands that only the running program knows, with its source. */
  readonly unknown: readonly { readonly path: string; readonly source: string }[];
}

/**
 * Reads the object literal at a place in JavaScript, TypeScript or Python: names without quotation marks, either kind of
 * quotation mark, commas at the end, comments, `True`, `None` and the like. What is no literal (a variable, a call) is kept as its source text
 * and listed. Undefined when no object literal stands there.
 */
export function readLiteral(source: string, start: number): Literal | undefined {
  const reader = new LiteralReader(source, start);
  try {
    return { value: reader.readObject(""), unknown: reader.unknown };
  } catch (thrown) {
    if (thrown instanceof NoLiteral) return undefined;
    throw thrown;
  }
}

class NoLiteral extends Error {}

const WORDS: Readonly<Record<string, Json>> = {
  true: true,
  false: false,
  null: null,
  True: true,
  False: false,
  None: null,
  undefined: null,
};
const ESCAPES: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", b: "\b", f: "\f", "\n": "" };

class LiteralReader {
  readonly #source: string;
  #at: number;
  readonly unknown: { path: string; source: string }[] = [];

  constructor(source: string, start: number) {
    this.#source = source;
    this.#at = start;
  }

  readObject(path: string): JsonObject {
    this.#expect("{");
    const members: [string, Json][] = [];
    while (!this.#takes("}")) {
      const spread = this.#match(/(?:\.\.\.|\*\*)/y);
      if (spread !== undefined) this.#readExpression(path === "" ? "..." : `${path}...`);
      else members.push(this.#readMember(path));
      if (!this.#takes(",")) {
        this.#expect("}");
        break;
      }
    }
    return Object.fromEntries(members);
  }

  #readMember(path: string): [string, Json] {
    const name = this.#readString() ?? this.#match(/[A-Za-z_$][\w$]*/y);
    if (name === undefined) throw new NoLiteral();
    const at = path === "" ? name : `${path}.${name}`;
    if (this.#takes(":")) return [name, this.#readValue(at)];
    // `{ prompt }` stands for a variable of that name.
    this.unknown.push({ path: at, source: name });
    return [name, name];
  }

  #readValue(path: string): Json {
    this.#skip();
    const start = this.#at;
    const value = this.#readPlain(path);
    if (value !== undefined && /[,}\]]/.test(this.#peek())) return value;
    this.#at = start;
    return this.#readExpression(path);
  }

  #readPlain(path: string): Json | undefined {
    const next = this.#peek();
    if (next === "{") return this.readObject(path);
    if (next === "[") return this.#readList(path);
    const text = this.#readString();
    if (text !== undefined) return text;
    const number = this.#match(/-?\d[\d_]*(?:\.\d+)?(?:[eE][+-]?\d+)?n?/y);
    if (number !== undefined) return toNumber(number.replace(/[_n]/g, ""));
    const word = this.#match(/[A-Za-z]+(?![\w$(.[])/y);
    return word === undefined ? undefined : WORDS[word];
  }

  #readList(path: string): Json {
    this.#expect("[");
    const items: Json[] = [];
    while (!this.#takes("]")) {
      items.push(this.#readValue(`${path}[${items.length}]`));
      if (!this.#takes(",")) {
        this.#expect("]");
        break;
      }
    }
    return items;
  }

  /** Neighbouring strings are one, as in Python. A template with `${}` in it is no literal. */
  #readString(): string | undefined {
    let text: string | undefined;
    for (;;) {
      this.#skip();
      const match = this.#match(
        /(?:"""((?:[^\\]|\\[^])*?)"""|"((?:[^"\\\n]|\\[^])*)"|'((?:[^'\\\n]|\\[^])*)'|`((?:[^`\\$]|\\[^]|\$(?!\{))*)`)/y,
      );
      if (match === undefined) return text;
      const content = match.startsWith('"""') ? match.slice(3, -3) : match.slice(1, -1);
      text = (text ?? "") + unescape(content);
    }
  }

  #readExpression(path: string): string {
    this.#skip();
    const start = this.#at;
    let depth = 0;
    while (this.#at < this.#source.length) {
      if (this.#readString() !== undefined) continue;
      const next = this.#source[this.#at] ?? "";
      if (depth === 0 && /[,}\]]/.test(next)) break;
      if (/[([{]/.test(next)) depth += 1;
      if (/[)\]}]/.test(next)) depth -= 1;
      this.#at += 1;
    }
    const source = this.#source.slice(start, this.#at).trim();
    if (source === "" || this.#at >= this.#source.length) throw new NoLiteral();
    this.unknown.push({ path, source });
    return source;
  }

  #skip(): void {
    const space = /(?:\s|\/\/[^\n]*|\/\*[^]*?\*\/|#[^\n]*)*/y;
    space.lastIndex = this.#at;
    this.#at += space.exec(this.#source)?.[0].length ?? 0;
  }

  #peek(): string {
    this.#skip();
    return this.#source[this.#at] ?? "";
  }

  #takes(sign: string): boolean {
    if (this.#peek() !== sign) return false;
    this.#at += 1;
    return true;
  }

  #expect(sign: string): void {
    if (!this.#takes(sign)) throw new NoLiteral();
  }

  #match(pattern: RegExp): string | undefined {
    this.#skip();
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#source)?.[0];
    this.#at += found?.length ?? 0;
    return found;
  }
}

function unescape(text: string): string {
  return text.replace(/\\(u\{[\dA-Fa-f]{1,6}\}|u[\dA-Fa-f]{4}|x[\dA-Fa-f]{2}|[^])/g, (_, code: string) =>
    code.length > 1 ? String.fromCodePoint(Number.parseInt(code.replace(/[ux{}]/g, ""), 16)) : (ESCAPES[code] ?? code),
  );
}

function toNumber(digits: string): number | bigint {
  const number = Number(digits);
  return /^-?\d+$/.test(digits) && !Number.isSafeInteger(number) ? BigInt(digits) : number;
}
