/** A command line that cannot be read to its end. */
export class UnreadableCommand extends Error {
  override readonly name = "UnreadableCommand";
}

/** The words of the first command in a text, and what it is given as standard input by a here-document. */
export interface CommandWords {
  readonly words: readonly string[];
  readonly input: string | undefined;
}

/**
 * Reads the words of the first command of a shell text as a shell would part them: quotes of all kinds, escapes, lines joined by a
 * backslash, a here-document. Nothing is run or looked up: variables and substitutions stay as they are written.
 * @throws UnreadableCommand when a quote is not closed.
 */
export function readShellWords(text: string): CommandWords {
  const reader = new ShellReader(text);
  return { words: reader.readWords(), input: reader.input };
}

const ENDS = new Set(["|", ";", "&", ">", "\n"]);
const ESCAPES: Readonly<Record<string, string>> = {
  n: "\n",
  t: "\t",
  r: "\r",
  a: "\u0007",
  b: "\b",
  e: "\u001B",
  f: "\f",
  v: "\v",
};

class ShellReader {
  readonly #text: string;
  #at = 0;
  input: string | undefined;

  constructor(text: string) {
    this.#text = text.replaceAll("\r\n", "\n").trim();
  }

  readWords(): readonly string[] {
    const words: string[] = [];
    for (;;) {
      this.#skipSpace();
      const next = this.#text[this.#at];
      if (next === undefined || ENDS.has(next)) return words;
      if (next === "#") return words;
      if (this.#text.startsWith("<<", this.#at)) words.push(...this.#readHereDocument());
      else words.push(this.#readWord());
    }
  }

  #skipSpace(): void {
    const space = /(?:[ \t]|[\\^]\n)*/y;
    space.lastIndex = this.#at;
    this.#at += space.exec(this.#text)?.[0].length ?? 0;
  }

  #readWord(): string {
    let word = "";
    for (;;) {
      const next = this.#text[this.#at];
      if (next === undefined || next === " " || next === "\t" || ENDS.has(next)) return word;
      if (next === "'") word += this.#readUntil("'", 1);
      else if (next === '"') word += this.#readDouble();
      else if (this.#text.startsWith("$'", this.#at)) word += this.#readEscaped();
      else if (this.#text.startsWith("$(", this.#at)) word += this.#readSubstitution();
      else if (next === "\\") word += this.#readBackslash();
      else word += this.#take(1);
    }
  }

  #take(count: number): string {
    const taken = this.#text.slice(this.#at, this.#at + count);
    this.#at += count;
    return taken;
  }

  #readBackslash(): string {
    const pair = this.#take(2);
    return pair === "\\\n" ? "" : pair.slice(1);
  }

  #readUntil(quote: string, skip: number): string {
    const end = this.#text.indexOf(quote, this.#at + skip);
    if (end === -1) throw new UnreadableCommand(`a quotation mark ${quote} is not closed`);
    const content = this.#text.slice(this.#at + skip, end);
    this.#at = end + 1;
    return content;
  }

  #readDouble(): string {
    this.#at += 1;
    let content = "";
    for (;;) {
      const next = this.#text[this.#at];
      if (next === undefined) throw new UnreadableCommand('a quotation mark " is not closed');
      if (next === '"') {
        this.#at += 1;
        return content;
      }
      const pair = this.#text.slice(this.#at, this.#at + 2);
      if (pair === "\\\n") this.#at += 2;
      else if (/^\\[$`"\\]$/.test(pair)) content += this.#take(2).slice(1);
      else content += this.#take(1);
    }
  }

  /** `$'...'`, where escapes are those of C. */
  #readEscaped(): string {
    const match = /\$'((?:[^'\\]|\\[^])*)'/y;
    match.lastIndex = this.#at;
    const content = match.exec(this.#text)?.[1];
    if (content === undefined) throw new UnreadableCommand("a quotation mark $' is not closed");
    this.#at += content.length + 3;
    return content.replace(/\\(x[\dA-Fa-f]{1,2}|u[\dA-Fa-f]{1,4}|[^])/g, (_, code: string) =>
      code.length > 1 ? String.fromCodePoint(Number.parseInt(code.slice(1), 16)) : (ESCAPES[code] ?? code),
    );
  }

  /** `$(...)` stays text; it is read whole so that its spaces do not part the word. */
  #readSubstitution(): string {
    const start = this.#at;
    let depth = 0;
    for (; this.#at < this.#text.length; this.#at++) {
      if (this.#text[this.#at] === "(") depth += 1;
      if (this.#text[this.#at] === ")" && --depth === 0) return this.#text.slice(start, ++this.#at);
    }
    throw new UnreadableCommand("a bracket $( is not closed");
  }

  /** Reads the document; answers the words that follow on the line that opens it. */
  #readHereDocument(): readonly string[] {
    const opening = /<<-?\s*(['"]?)([\w.-]+)\1([^\n]*)\n/y;
    opening.lastIndex = this.#at;
    const match = opening.exec(this.#text);
    if (match === null) throw new UnreadableCommand("what follows << is no here-document");
    const start = this.#at + match[0].length;
    const end = new RegExp(`^\\s*${match[2]?.replaceAll(".", "\\.")}\\s*$`, "m").exec(this.#text.slice(start));
    if (end === null) throw new UnreadableCommand(`the here-document has no closing ${match[2]}`);
    this.input = this.#text.slice(start, start + end.index);
    this.#at = this.#text.length;
    return readShellWords(match[3] ?? "").words;
  }
}
