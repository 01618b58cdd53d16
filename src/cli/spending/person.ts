import type { CliContext } from "../context.ts";
import { NeedsPerson, NotConfirmed } from "../errors.ts";
import { freshWords } from "./fresh-words.ts";

/** What a person is to decide. */
export interface Matter {
  /** What needs the person, as the beginning of a sentence: `Approving a plan`. */
  readonly what: string;
  /** The command that they are to run. */
  readonly command: string;
}

/** A person at the terminal, who types what is shown. */
export interface Person {
  /** Name of the system's user. */
  readonly name: string;
  /**
   * Has them type the line that is shown: what it is about, and a word that is another one each time, so that nothing prepared answers.
   * @throws NotConfirmed for anything else.
   */
  confirm(about: string): Promise<void>;
}

/**
 * The person at the terminal.
 * @throws NeedsPerson where standard input or standard output is no terminal.
 */
export function personAt({ ask, user, world, out }: CliContext, { what, command }: Matter): Person {
  if (ask === undefined) throw new NeedsPerson(what, command);
  return {
    name: user,
    confirm: async (about) => {
      const word = freshWords[Math.floor(world.random.fraction() * freshWords.length)] ?? "";
      const line = `${about} ${word}`;
      out.write(`\nTo go on, type  ${out.ink.bold(line)}\n`);
      const typed = await ask("> ");
      if (typed.trim().replace(/\s+/g, " ") !== line) throw new NotConfirmed();
    },
  };
}
