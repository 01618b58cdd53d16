import { describe, expect, it } from "vitest";

import { NeedsPerson, NotConfirmed } from "../errors.ts";
import { createFakeContext, type FakeContext } from "../fake-context.suite.ts";
import { freshWords } from "./fresh-words.ts";
import { personAt } from "./person.ts";

const matter = { what: "Approving a plan", command: "onetake approve plan-1" };

/** A context whose person answers by what was shown. */
function withPerson(answer: (line: string) => string): FakeContext {
  const context = createFakeContext();
  return {
    ...context,
    ask: async () => answer(/To go on, type {2}(.+)\n/.exec(context.said.out)?.[1] ?? ""),
  };
}

async function confirm(answer: (line: string) => string): Promise<void> {
  await personAt(withPerson(answer), matter).confirm("3.6 units");
}

describe("a person at the terminal", () => {
  it("confirms by typing the line that is shown, however it is spaced", async () => {
    await expect(confirm((line) => line)).resolves.toBeUndefined();
    await expect(confirm((line) => `  ${line.replaceAll(" ", "  ")} `)).resolves.toBeUndefined();
  });

  it.each([
    ["nothing", () => ""],
    ["yes", () => "yes"],
    ["the amount alone", () => "3.6 units"],
    ["another amount", (line: string) => line.replace("3.6", "3.7")],
    ["another word", (line: string) => `${line}s`],
    ["other letters", (line: string) => line.toUpperCase()],
  ])("does not by typing %s", async (_, answer) => {
    await expect(confirm(answer)).rejects.toThrow(NotConfirmed);
  });

  it("is asked for another word each time", async () => {
    const lines = new Set<string>();
    const context = createFakeContext();
    const person = personAt({ ...context, ask: async () => "" }, matter);
    for (let time = 0; time < 20; time++) await person.confirm("x").catch(() => {});
    for (const [, line = ""] of context.said.out.matchAll(/type {2}(.+)\n/g)) lines.add(line);
    expect(lines.size).toBeGreaterThan(10);
    expect(new Set(freshWords).size).toBe(freshWords.length);
  });

  it("is nobody without a terminal, whatever the input holds", () => {
    const context = createFakeContext("3.6 units kestrel\n");
    expect(() => personAt(context, matter)).toThrow(NeedsPerson);
    expect(() => personAt(context, matter)).toThrow(/Approving a plan needs a person at a terminal/);
  });
});
