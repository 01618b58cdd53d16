import { createHash } from "node:crypto";

import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { VirtualClock } from "../../base/index.ts";
import type { Client } from "../../client/index.ts";
import type { LocalSpendLine } from "../../contract/index.ts";
import { createFakeContext } from "../fake-context.suite.ts";
import { createInk } from "../terminal/ink.ts";
import { isRaise, toCaps } from "./budget-caps.ts";
import { sumLedger } from "./ledger-sums.ts";
import { saveFile } from "./save-file.ts";
import { toFolder } from "./to-folder.ts";
import { amountsText, packedText, usedText } from "./units-text.ts";
import { writeEnded } from "./created-view.ts";
import { writeUnknowns } from "./unknowns-view.ts";
import { waitForTask } from "./wait-for-task.ts";
import { showWaiting } from "./waiting-view.ts";
import { quote } from "./words.ts";

function line(kind: LocalSpendLine["kind"], units: string, more: Partial<LocalSpendLine> = {}): LocalSpendLine {
  const names = { task: "1", plan: "p", purpose: "fox", project: null, run: null, key: null } as const;
  return { ...names, kind, pack: "video", units, estimate: null, why: "admitted", at: 0, ...more };
}

describe("sums of the ledger", () => {
  it("tell what is held, what was charged, and how far bills lie outside of their estimates", () => {
    const estimate = { min: "3", max: "4" };
    const lines = [
      line("hold", "4"),
      line("charge", "4.5", { estimate }),
      line("hold", "4", { task: "2" }),
      line("charge", "2.75", { task: "2", estimate }),
      line("hold", "4", { task: "3" }),
      line("release", "4", { task: "3" }),
      line("hold", "0.5", { task: "4", pack: "image" }),
    ];
    expect(sumLedger(lines)).toEqual([
      { pack: "image", held: "0.5", charged: "0", estimated: { min: "0", max: "0" }, drift: "0" },
      { pack: "video", held: "0", charged: "7.25", estimated: { min: "6", max: "8" }, drift: "0.25" },
    ]);
  });

  it("hold exactly what was neither charged nor given back, whatever the order", () => {
    const end = fc.constantFrom("none", "charge", "release");
    const tasks = fc.array(fc.tuple(fc.integer({ min: 1, max: 9_999 }), end), { maxLength: 8 });
    fc.assert(
      fc.property(tasks, fc.boolean(), (all, isReversed) => {
        const lines = all.flatMap(([parts, how], task) => {
          const units = String(parts / 100);
          const own = { task: String(task) };
          return [line("hold", units, own), ...(how === "none" ? [] : [line(how, units, own)])];
        });
        const [sum] = sumLedger(isReversed ? lines.toReversed() : lines);
        const open = all.filter(([, how]) => how === "none").reduce((total, [parts]) => total + parts, 0);
        expect(Math.round(Number(sum?.held ?? 0) * 100)).toBe(open);
      }),
    );
  });
});

describe("caps of budgets", () => {
  const cap = fc.option(fc.integer({ min: 0, max: 5 }));
  const caps = fc.record({ units: cap, creates: cap });

  it("are raised whenever something fits that did not fit before", () => {
    const fits = ({ units, creates }: { units: number | null; creates: number | null }, u: number, c: number): boolean =>
      (units === null || u <= units) && (creates === null || c <= creates);
    const uses = Array.from({ length: 7 }, (_, u) => Array.from({ length: 7 }, (__, c) => [u, c] as const)).flat();
    fc.assert(
      fc.property(caps, caps, (before, after) => {
        const isMore = uses.some(([u, c]) => fits(after, u, c) && !fits(before, u, c));
        return !isMore || isRaise(before, after);
      }),
    );
  });

  it("are read in units and creates, and one of them is needed", () => {
    expect(toCaps({ units: "20.5", creates: "3" })).toEqual({ units: 2_050, creates: 3 });
    expect(toCaps({ creates: "0" })).toEqual({ units: null, creates: 0 });
    for (const wrong of [{}, { units: "much" }, { units: "-1" }, { units: "0.001" }, { creates: "1.5" }])
      expect(() => toCaps(wrong)).toThrow(/budget|--units|--creates/);
  });
});

describe("the folder for results", () => {
  it("is named by the purpose", () => {
    expect(toFolder({ purpose: "fox/opening shot", id: "plan-1" })).toBe("results/fox/opening-shot");
    expect(toFolder({ purpose: "狐狸", id: "plan-1" })).toBe("results/狐狸");
    expect(toFolder({ purpose: "../..", id: "plan-1" })).toBe("results/plan-1");
  });

  it("never lies elsewhere, is hidden or steers a shell, whatever the purpose", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (purpose) => {
        const parts = toFolder({ purpose, id: "plan-1" }).split("/");
        expect(parts[0]).toBe("results");
        expect(parts.length).toBeGreaterThan(1);
        for (const part of parts) expect(part).toMatch(/^[\p{L}\p{N}_][\p{L}\p{N}._-]*$/u);
      }),
    );
  });
});

describe("saving", () => {
  it("overwrites nothing and puts the same content nowhere twice", async () => {
    const content = fc.constantFrom<string>("a", "b", "c");
    await fc.assert(
      fc.asyncProperty(fc.array(content, { maxLength: 6 }), fc.array(content, { maxLength: 2 }), async (texts, there) => {
        const { disk } = createFakeContext();
        for (const [index, text] of there.entries()) await disk.write(`/out/film${index === 0 ? "" : "-2"}.mp4`, text);
        const save = (text: string): ReturnType<typeof saveFile> =>
          saveFile(disk, "/out", { stem: "film", ending: "mp4" }, (path) => disk.write(path, text));
        for (const text of texts) await save(text);
        const names = (await disk.list("/out")).filter((name) => name !== "");
        const read = async (name: string): Promise<string> => new TextDecoder().decode(await disk.read(`/out/${name}`));
        const kept = await Promise.all(names.map(read));
        for (const [index, text] of there.entries()) expect(kept[names.indexOf(`film${index === 0 ? "" : "-2"}.mp4`)]).toBe(text);
        for (const text of texts) expect(kept).toContain(text);
        const made = kept.slice(0).filter((text) => !there.includes(text));
        expect(new Set(made).size).toBe(made.length);
        expect(names.every((name) => !name.startsWith("."))).toBe(true);
      }),
    );
  });
});

describe("saving what is in custody", () => {
  const digest = createHash("sha256").update("film").digest("hex");
  const name = { stem: "film", ending: "mp4" };

  it("fetches nothing that is there, and takes nothing that has another digest", async () => {
    const { disk } = createFakeContext();
    const fetched: string[] = [];
    const put =
      (text: string) =>
      async (path: string): Promise<void> => {
        fetched.push(text);
        await disk.write(path, text);
      };
    await expect(saveFile(disk, "/out", name, put("something else"), digest)).rejects.toThrow("not " + digest);
    expect(await disk.list("/out")).toEqual([]);
    expect(await saveFile(disk, "/out", name, put("film"), digest)).toMatchObject({ path: "/out/film.mp4", isNew: true });
    expect(await saveFile(disk, "/out", name, put("film"), digest)).toMatchObject({ path: "/out/film.mp4", isNew: false });
    expect(fetched).toEqual(["something else", "film"]);
  });
});

describe("words about units", () => {
  it("name the kind of pack where there are several", () => {
    expect([{}, { video: "3.6" }, { video: "3.6", image: "12" }, { video: "3.6", image: "0" }].map(amountsText)).toEqual([
      "0 units",
      "3.6 units",
      "3.6 video + 12 image units",
      "3.6 units",
    ]);
    expect(packedText({ video: "3.6" })).toBe("3.6 video units");
  });

  it("tell what is used of a budget", () => {
    const budget = { scope: "day", name: "*", pack: "video", units: "20", creates: 10, uses: [] } as const;
    expect(usedText(budget, undefined)).toBe("0 of 20 units, 0 of 10 creates");
    expect(usedText({ ...budget, creates: null }, { period: "d", held: "3", spent: "4", creates: 2 })).toBe(
      "4 and 3 held of 20 units",
    );
  });

  it("are quoted for a shell where they have to be", () => {
    expect(["fox/opening", "Mira's door", "$(rm)"].map(quote)).toEqual(["fox/opening", `'Mira'\\''s door'`, "'$(rm)'"]);
  });
});

describe("what is answered at once", () => {
  it("is told line by line where it is no file", () => {
    const { out, said } = createFakeContext();
    const answer = { session_id: "880000000000000050", face_data: [{ face_id: "0\u001b[2J" }], gone: undefined };
    writeEnded(out, [{ id: "1", family: "identify-face", state: "succeeded", reason: null, units: "0.05", files: [], answer }]);
    expect(said.out).toMatch(/\n {3}session_id {2}880000000000000050\n {3}face_data {2}\[\{"face_id":"0/);
    expect(said.out).not.toContain("\u001b");
  });

  it("waits for a person where its answer was lost", () => {
    const { out, said } = createFakeContext();
    const lost = {
      task: "1",
      plan: "plan-1",
      purpose: "faces",
      externalId: "onetake-1",
      host: "there",
      sentAt: 0,
      lookUps: 0,
      nextLookUpAt: null,
      held: { video: "0.05" },
      reason: null,
    } as const;
    writeUnknowns(out, [{ ...lost, findable: false }], 1_000);
    expect(said.out).toMatch(/a person/);
    expect(said.out).not.toContain("onetake-1");
    writeUnknowns(out, [{ ...lost, findable: true, nextLookUpAt: 5 }], 1_000);
    expect(said.out).toMatch(/0 times +now[^]*onetake-1/);
  });

  it("is asked for at the server alone, for the service has no query of it", async () => {
    const states = ["submitted", "processing", "succeeded"];
    const { world, signal } = createFakeContext();
    const asked: string[] = [];
    const client = {
      call: async (_operation: unknown, { id }: { readonly id: string }) => {
        asked.push(id);
        const state = states.shift() ?? "none";
        const progress = { percent: 0, stage: state };
        return { record: { id, state, reason: null, units: "0.05", progress, answer: { session_id: "7" } } };
      },
    } as unknown as Client; // waiting asks with nothing else
    const shown: string[] = [];
    const waiting = waitForTask({ world, signal }, client, { id: "1", family: "identify-face" }, (_, stage) => shown.push(stage));
    for (let look = 0; look < 3; look++) {
      await new Promise(setImmediate);
      await (world.clock as VirtualClock).advance(1_000);
    }
    expect(await waiting).toMatchObject({ state: "succeeded", answer: { session_id: "7" } });
    expect([asked, shown]).toEqual([
      ["1", "1", "1"],
      ["submitted", "processing"],
    ]);
  });
});

describe("waiting for several", () => {
  const view = (isTerminal: boolean, count: number): { said: () => string; show: ReturnType<typeof showWaiting> } => {
    let said = "";
    const err = { write: (text: string) => void (said += text), isTerminal, columns: 80, ink: createInk(false, {}) };
    const context = { ...createFakeContext(), err };
    return { said: () => said, show: showWaiting(context, count, { quiet: false, plain: false }) };
  };

  it("is a line for each, drawn in place on a terminal and gone at the end", () => {
    const { said, show } = view(true, 2);
    show.show(1, 40, "being made");
    show.show(0, 100, "done");
    show.end();
    expect(said()).toContain("   1  100 %  done\n   2   40 %  being made\n");
    expect(said().endsWith("\u001b[2A\u001b[0J")).toBe(true);
  });

  it("is a line for each new stage elsewhere", () => {
    const { said, show } = view(false, 2);
    for (const percent of [1, 2, 3]) show.show(0, percent, "being made");
    show.show(1, 0, "queued");
    expect(said()).toBe("   1    1 %  being made\n   2    0 %  queued\n");
  });
});
