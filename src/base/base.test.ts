import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import {
  canonicalJson,
  createSeededRandom,
  createSnowflakes,
  createVirtualClock,
  parseJson,
  stringifyJson,
  toSeed,
  withDeadline,
  type Json,
} from "./index.ts";
import { createNodeWorld } from "./node.ts";

describe("JSON", () => {
  it("keeps every digit of an 18-digit id", () => {
    const text = '{"element_id":829836802793406551}';
    expect(parseJson(text)).toEqual({ element_id: 829836802793406551n });
    expect(stringifyJson(parseJson(text))).toBe(text);
  });

  it("keeps 15-digit ids and fractions as numbers", () => {
    expect(parseJson('{"id":321922438904313,"x":0.1234567890123456789}')).toEqual({
      id: 321922438904313,
      x: 0.12345678901234568,
    });
  });

  it("reads back what it writes", () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const json = JSON.parse(JSON.stringify(value)) as Json; // fast-check's values are unknown, these are JSON
        expect(canonicalJson(parseJson(stringifyJson(json)))).toBe(canonicalJson(json));
      }),
    );
  });

  it("writes equal values as equal canonical text, whatever the order of members", () => {
    expect(canonicalJson({ b: 1, a: [{ d: 2, c: 3n }] })).toBe(canonicalJson({ a: [{ c: 3n, d: 2 }], b: 1 }));
    expect(canonicalJson({ a: 1 })).not.toBe(canonicalJson({ a: 2 }));
  });

  it("refuses what is not JSON", () => {
    expect(() => parseJson("{")).toThrow(SyntaxError);
    expect(() => parseJson('{"a":1234567890123456789,}')).toThrow(SyntaxError);
  });
});

describe("virtual clock", () => {
  it("lets what it wakes come to its next wait before time goes on, also over something real", async () => {
    let under = 0;
    const settle = async (): Promise<void> => {
      do await new Promise((resolve) => setTimeout(resolve, 1));
      while (under > 0);
    };
    const clock = createVirtualClock(0, { settle });
    const seen: number[] = [];
    const walk = async (): Promise<void> => {
      for (let step = 0; step < 3; step++) {
        await clock.sleep(10);
        under++;
        await new Promise((resolve) => setTimeout(resolve, 5));
        seen.push(clock.now());
        under--;
      }
    };
    const walking = walk();
    await clock.advance(30);
    await walking;
    expect(seen).toEqual([10, 20, 30]);
  });

  it("wakes sleepers in the order of their times, at their times", async () => {
    const clock = createVirtualClock(1000);
    const woken: string[] = [];
    void clock.sleep(200).then(() => woken.push(`late ${clock.now()}`));
    void clock.sleep(100).then(() => woken.push(`early ${clock.now()}`));
    await clock.advance(150);
    expect(woken).toEqual(["early 1100"]);
    await clock.advance(50);
    expect(woken).toEqual(["early 1100", "late 1200"]);
  });

  it("rejects a sleeper whose signal aborts", async () => {
    const clock = createVirtualClock(0);
    const abort = new AbortController();
    const sleeping = clock.sleep(100, abort.signal);
    abort.abort(new Error("stop"));
    await expect(sleeping).rejects.toThrow("stop");
  });
});

describe("seeded randomness", () => {
  it("repeats with the seed and differs without", () => {
    expect(createSeededRandom(7).bytes(8)).toEqual(createSeededRandom(7).bytes(8));
    expect(createSeededRandom(7).uuid()).not.toBe(createSeededRandom(8).uuid());
    expect(createSeededRandom(1).uuid()).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  });

  it("makes different seeds of different texts", () => {
    expect(toSeed("rain")).not.toBe(toSeed("rein"));
  });
});

describe("snowflakes", () => {
  it("depend on the seed and the times alone, however often others draw from the same chance", () => {
    const draw = (seed: number, noise: number): readonly string[] => {
      const random = createSeededRandom(seed);
      const clock = createVirtualClock(1_800_000_000_000);
      const next = createSnowflakes({ epoch: 1_568_028_518_770, lowBits: 22 }, clock, random);
      return Array.from({ length: 20 }, (_, index) => {
        for (let extra = 0; extra < noise; extra++) random.fraction();
        if (index % 3 === 0) void clock.advance(5);
        return next();
      });
    };
    expect(draw(1, 7)).toEqual(draw(1, 0));
    expect(draw(2, 0)).not.toEqual(draw(1, 0));
  });

  it("are unique and rise, also within one millisecond and when the clock steps back", () => {
    let time = 1_800_000_000_000;
    const clock = { now: () => time, sleep: async () => {} };
    const next = createSnowflakes({ epoch: 1_568_028_518_770, lowBits: 22 }, clock, createSeededRandom(1));
    const ids = Array.from({ length: 500 }, (_, index) => {
      if (index % 50 === 0) time += index % 100 === 0 ? -5 : 7;
      return BigInt(next());
    });
    expect(new Set(ids).size).toBe(500);
    expect(ids.every((id, index) => index === 0 || id > (ids[index - 1] ?? 0n))).toBe(true);
    expect(ids[0]?.toString()).toHaveLength(18);
  });
});

describe("withDeadline", () => {
  it("answers the work's value in time", async () => {
    const clock = createVirtualClock(0);
    await expect(
      withDeadline(
        100,
        clock.sleep,
        () => new Error("late"),
        async () => 7,
      ),
    ).resolves.toBe(7);
  });

  it("aborts the work and throws when it is late", async () => {
    const clock = createVirtualClock(0);
    let aborted = false;
    const work = (signal: AbortSignal): Promise<never> =>
      new Promise(() => signal.addEventListener("abort", () => (aborted = true)));
    const running = withDeadline(100, clock.sleep, () => new Error("late"), work);
    const failed = expect(running).rejects.toThrow("late");
    await clock.advance(100);
    await failed;
    expect(aborted).toBe(true);
  });
});

describe("disk of the Node world", () => {
  const { disk } = createNodeWorld();
  let folder = "";
  beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), "onetake-base-"))));
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("writes a file whole, makes its folder, and leaves nothing else behind", async () => {
    const path = join(folder, "a", "b.txt");
    await disk.write(path, "one");
    await disk.write(path, "two");
    expect(new TextDecoder().decode(await disk.read(path))).toBe("two");
    expect(await disk.list(join(folder, "a"))).toEqual(["b.txt"]);
  });

  it.skipIf(process.platform === "win32")("writes a secret so that only its owner may read it", async () => {
    const path = join(folder, "secret");
    await disk.write(path, "one", 0o600);
    await disk.write(path, "two", 0o600);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it("lets exactly one of many claim a folder", async () => {
    const claims = await Promise.all(Array.from({ length: 8 }, () => disk.claimDirectory(join(folder, "take-001"))));
    expect(claims.filter(Boolean)).toHaveLength(1);
  });

  it("answers undefined or an empty list for what is not there", async () => {
    expect(await disk.facts(join(folder, "none"))).toBeUndefined();
    expect(await disk.list(join(folder, "none"))).toEqual([]);
  });

  it("streams a range with both ends included", async () => {
    const path = join(folder, "digits");
    await disk.write(path, "0123456789");
    const pieces: Uint8Array[] = [];
    for await (const piece of disk.stream(path, { start: 2, end: 5 })) pieces.push(piece);
    expect(Buffer.concat(pieces).toString()).toBe("2345");
  });

  it("keeps the pieces of a stream in order and stops when aborted", async () => {
    const path = join(folder, "stream");
    await disk.writeStream(path, pieces());
    expect(new TextDecoder().decode(await disk.read(path))).toBe("onetwo");
    await expect(disk.writeStream(path, pieces(), AbortSignal.abort(new Error("stop")))).rejects.toThrow("stop");
  });
});

async function* pieces(): AsyncIterable<Uint8Array> {
  yield new TextEncoder().encode("one");
  yield new TextEncoder().encode("two");
}
