import { describe, expect, it } from "vitest";

import { createVirtualClock } from "../../base/index.ts";
import { createInk } from "./ink.ts";
import { printable } from "./printable.ts";
import { createProgress } from "./progress.ts";
import { toTable } from "./table.ts";
import { cutTo, widthOf } from "./width.ts";

describe("ink", () => {
  it.each([
    ["a terminal", true, {}, true],
    ["a pipe", false, {}, false],
    ["NO_COLOR", true, { NO_COLOR: "1" }, false],
    ["a dumb terminal", true, { TERM: "dumb" }, false],
    ["FORCE_COLOR", false, { FORCE_COLOR: "1" }, true],
  ])("on %s", (_what, isTerminal, env, isColoured) => {
    expect(createInk(isTerminal, env).bad("x") !== "x").toBe(isColoured);
  });
});

describe("tables", () => {
  it("align columns by what is seen, not by characters", () => {
    const { bold } = createInk(true, {});
    expect(
      toTable([
        ["雨中茶馆", "a"],
        [bold("ab"), "b"],
      ]),
    ).toBe(`雨中茶馆  a\n${bold("ab")}        b\n`);
    expect(widthOf("雨a")).toBe(3);
    expect(cutTo("雨中茶馆", 5)).toBe("雨中…");
  });
});

describe("text from elsewhere", () => {
  it.each([
    ["what people write", "雨中茶馆: Mira's door, 3 %\n  é 🦊", "雨中茶馆: Mira's door, 3 %\n  é 🦊"],
    ["codes of a terminal", "a\u001b[2Kb\rc\u009b1A", String.raw`a\u{1b}[2Kb\u{d}c\u{9b}1A`],
    ["marks that turn the direction", "3\u202e6", String.raw`3\u{202e}6`],
    ["marks without width", "fo\u200bx\u2028", String.raw`fo\u{200b}x\u{2028}`],
  ])("%s is shown so that it can only be read", (_, text, shown) => {
    expect(printable(text)).toBe(shown);
  });
});

function watch(isTerminal: boolean): { readonly text: () => string; readonly view: ReturnType<typeof createProgress> } {
  let text = "";
  const out = { write: (piece: string) => void (text += piece), isTerminal, columns: 80, ink: createInk(false, {}) };
  return { text: () => text, view: createProgress(out, createVirtualClock(0), false) };
}

describe("progress", () => {
  it("is a bar that is drawn in place on a terminal", () => {
    const { text, view } = watch(true);
    view.show(50, "frames");
    view.show(100, "finish");
    view.end();
    expect(text()).toContain("50 %  frames  0:00");
    expect(text()).toContain(`\r\u001b[2K  ${"█".repeat(36)} 100 %  finish`);
    expect(text().endsWith("\r\u001b[2K")).toBe(true);
    expect(text()).not.toContain("\n");
  });

  it("is a line for each stage and quarter elsewhere", () => {
    const { text, view } = watch(false);
    for (const percent of [0, 5, 10, 30, 35]) view.show(percent, "frames");
    view.show(36, "finish");
    expect(text()).toBe("    0 %  frames\n   30 %  frames\n   36 %  finish\n");
  });
});
