import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { createFakeServer, type FakeServer, type FakeServerMood } from "../fake-server.suite.ts";
import { createStudio, fakePicture, goodScene } from "../studio.suite.ts";
import { InputsChanged, openShoot, TakeElsewhere } from "./shoot.ts";
import { TakeNotFound } from "./folders.ts";
import { TakeBusy, type Processes } from "./lock.ts";
import type { DirectorPorts, ShootServer } from "./ports.ts";
import type { Take } from "./take.ts";

const ORDER = { sceneFile: "/scenes/short.yaml", out: "/takes" };
const FOLDER = "/takes/short/take-001";

async function createSet(mood: FakeServerMood = {}) {
  const { disk, ports } = await createStudio();
  return { disk, ports, server: createFakeServer((path, content) => disk.write(path, content), mood) };
}

async function shoot(ports: DirectorPorts, server: ShootServer, resume?: string): Promise<Take> {
  const shooting = await openShoot({ ...ORDER, ...(resume === undefined ? {} : { resume }) }, ports);
  try {
    return await shooting.run(server, () => {}, new AbortController().signal);
  } finally {
    await shooting.close();
  }
}

function creates(server: FakeServer): { readonly elements: number; readonly videos: number } {
  const elements = server.made.filter(({ endpoint }) => endpoint.startsWith("elements")).length;
  return { elements, videos: server.made.length - elements };
}

describe("shoot", () => {
  it("ends with the video, the request, the task, the sheet and a take that tells of them", async () => {
    const { disk, ports, server } = await createSet();
    const take = await shoot(ports, server);
    expect(take).toMatchObject({
      state: "done",
      outcome: { state: "succeeded", units: "4" },
      video: { seconds: 5 },
      server: { engine: "fake" },
    });
    expect(take.inputs.map(({ path }) => path)).toEqual(["front.png", "side.png", "first.png"]);
    expect(await disk.list(FOLDER)).toEqual([
      ".lock",
      "contact-sheet.png",
      "request.json",
      "take.json",
      "task.json",
      "video.mp4",
    ]);
    expect(creates(server)).toEqual({ elements: 1, videos: 1 });
  });

  it("writes the external id down before it creates the task", async () => {
    const { disk, ports, server } = await createSet();
    const kept: string[] = [];
    const watching: ShootServer = {
      ...server,
      create: async (endpoint, body, signal) => {
        kept.push(new TextDecoder().decode(await disk.read(`${FOLDER}/take.json`)));
        return await server.create(endpoint, body, signal);
      },
    };
    const take = await shoot(ports, watching);
    expect(kept.at(-1)).toContain(take.externalId);
    expect(server.made.at(-1)?.externalId).toBe(take.externalId);
  });

  it("keeps the look that it began with", async () => {
    const { ports } = await createSet();
    const order = { ...ORDER, preview: { look: "plain" } } as const;
    const [fresh, resumed] = [order, { ...ORDER, resume: "latest" }];
    for (const each of [fresh, resumed]) {
      const shooting = await openShoot(each, ports);
      expect(shooting.take.preview).toEqual({ look: "plain" });
      await shooting.close();
    }
  });

  it("makes a second take with the elements of the first", async () => {
    const { ports, server } = await createSet();
    await shoot(ports, server);
    const second = await shoot(ports, server);
    expect(second.elements).toMatchObject([{ cast: "mira", reused: true }]);
    expect(creates(server)).toEqual({ elements: 1, videos: 2 });
  });

  it("makes an element anew when the server has deleted it", async () => {
    const { ports, server } = await createSet();
    await shoot(ports, server);
    server.deleteElements();
    await shoot(ports, server);
    expect(creates(server)).toEqual({ elements: 2, videos: 2 });
  });

  it("makes a new element when a picture changed", async () => {
    const { disk, ports, server } = await createSet();
    await shoot(ports, server);
    await disk.write("/scenes/side.png", fakePicture(400, 500, "another side"));
    await shoot(ports, server);
    expect(creates(server)).toEqual({ elements: 2, videos: 2 });
  });

  it("adopts the tasks whose answers were lost", async () => {
    const { ports, server } = await createSet({ losesAnswers: true });
    expect(await shoot(ports, server)).toMatchObject({ state: "done" });
    expect(creates(server)).toEqual({ elements: 1, videos: 1 });
  });

  it("keeps the reason of a failed task and leaves it at that", async () => {
    const { ports, server } = await createSet({ failsWith: "too dark" });
    expect(await shoot(ports, server)).toMatchObject({ state: "failed", outcome: { reason: "too dark" } });
    expect(await shoot(ports, server, "latest")).toMatchObject({ state: "failed" });
    expect(creates(server)).toEqual({ elements: 1, videos: 1 });
  });

  it("stops with the reason when an element cannot be made, and the next take makes a new one", async () => {
    const mood: { refusesElements?: string } = { refusesElements: "no face found" };
    const { ports, server } = await createSet(mood);
    await expect(shoot(ports, server)).rejects.toThrow(/the element of mira could not be made: no face found/);
    delete mood.refusesElements;
    expect(await shoot(ports, server)).toMatchObject({ state: "done", elements: [{ reused: false }] });
    expect(creates(server)).toEqual({ elements: 2, videos: 1 });
  });

  it("is done without a sheet when none can be drawn, and says why", async () => {
    const { ports, server } = await createSet();
    const drawContactSheet = async (): Promise<void> => Promise.reject(new Error("no canvas here"));
    expect(await shoot({ ...ports, drawContactSheet }, server)).toMatchObject({
      state: "done",
      contactSheet: { missing: "no canvas here" },
    });
  });

  it("gives two shoots at once two different takes", async () => {
    const { disk, ports, server } = await createSet();
    await Promise.all([shoot(ports, server), shoot(ports, server)]);
    expect(await disk.list("/takes/short")).toEqual(["take-001", "take-002"]);
    expect(creates(server)).toEqual({ elements: 1, videos: 2 });
  });
});

describe("resume", () => {
  it("refuses a take that another living process works on, and takes over that of a dead one", async () => {
    const { ports, server } = await createSet();
    const open = await openShoot(ORDER, ports);
    await expect(openShoot({ ...ORDER, resume: "latest" }, ports)).rejects.toThrow(TakeBusy);
    const after: DirectorPorts = { ...ports, processes: { self: { pid: 2, birth: "b" }, isAlive: async () => false } };
    expect(await shoot(after, server, "1")).toMatchObject({ state: "done" });
    await open.close();
  });

  it("refuses another server than the one the take began on", async () => {
    const { ports, server } = await createSet();
    const open = await openShoot(ORDER, ports);
    const stopped = AbortSignal.abort(new Error("stopped"));
    await expect(open.run(server, () => {}, stopped)).rejects.toThrow("stopped");
    await open.close();
    await expect(shoot(ports, { ...server, id: "elsewhere" }, "take-001")).rejects.toThrow(TakeElsewhere);
  });

  it("refuses a scene that changed before the request was durable", async () => {
    const { disk, ports, server } = await createSet();
    await (await openShoot(ORDER, ports)).close();
    await disk.write("/scenes/short.yaml", goodScene.replace("Hello", "Goodbye"));
    await expect(shoot(ports, server, "latest")).rejects.toThrow(InputsChanged);
  });

  it("needs no scene any more once the request is durable", async () => {
    const { disk, ports, server } = await createSet();
    const failing: ShootServer = {
      ...server,
      wait: async (endpoint, ...more) =>
        endpoint.startsWith("elements") ? server.wait(endpoint, ...more) : Promise.reject(new Error("power cut")),
    };
    await expect(shoot(ports, failing)).rejects.toThrow("power cut");
    await disk.remove("/scenes");
    expect(await shoot(ports, server, "latest")).toMatchObject({ state: "done" });
    expect(creates(server)).toEqual({ elements: 1, videos: 1 });
  });

  it("says which takes there are when the asked one is not", async () => {
    const { ports, server } = await createSet();
    await shoot(ports, server);
    await expect(shoot(ports, server, "take-009")).rejects.toThrow(/has no take take-009; there are take-001/);
    await expect(shoot(ports, server, "9")).rejects.toThrow(TakeNotFound);
  });
});

class Crash extends Error {}

/** Counts every call of a port and dies at the given ones, before or after the call has had its effect. From then on nothing works. */
function dieAt<T extends object>(port: T, die: (name: string) => "before" | "after" | undefined): T {
  return new Proxy(port, {
    get: (target, name) => {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== "function") return member;
      return async (...parts: unknown[]) => {
        const moment = die(String(name));
        if (moment === "before") throw new Crash("died");
        const answer: unknown = await Reflect.apply(member, target, parts);
        if (moment === "after") throw new Crash("died");
        return answer;
      };
    },
  });
}

function createDeath(step: number, moment: "before" | "after"): (name: string) => "before" | "after" | undefined {
  let calls = 0;
  return () => {
    calls++;
    if (calls < step) return undefined;
    return calls === step ? moment : "before";
  };
}

/** A machine on which every earlier process has died. */
function onlyMe(pid: number): Processes {
  return { self: { pid, birth: String(pid) }, isAlive: async (holder) => holder.pid === pid };
}

/** Runs one life of a shoot that dies at a call; true when it came to its end. */
async function live(
  ports: DirectorPorts,
  server: ShootServer,
  pid: number,
  resume: string | undefined,
  death: ReturnType<typeof createDeath>,
): Promise<boolean> {
  const mortal: DirectorPorts = {
    ...ports,
    disk: dieAt(ports.disk, death),
    processes: onlyMe(pid),
  };
  try {
    await shoot(mortal, dieAt(server, death), resume);
    return true;
  } catch (thrown) {
    if (thrown instanceof Crash) return false;
    throw thrown;
  }
}

describe("a shoot that is killed", () => {
  it("at any single call is resumed to the same single task", async () => {
    for (const moment of ["before", "after"] as const) {
      for (let step = 1, ended = false; !ended; step++) {
        const { disk, ports, server } = await createSet();
        ended = await live(ports, server, 1, undefined, createDeath(step, moment));
        const began = (await disk.list("/takes/short")).length > 0;
        const take = await shoot({ ...ports, processes: onlyMe(2) }, server, began ? "latest" : undefined);
        expect(take, `${moment} call ${step}`).toMatchObject({ state: "done" });
        expect(creates(server), `${moment} call ${step}`).toEqual({ elements: 1, videos: 1 });
        expect(await disk.list("/takes/short")).toEqual(["take-001"]);
        expect(step).toBeLessThan(500);
      }
    }
  });

  it("again and again is resumed to the same single task, also when answers are lost", async () => {
    const deaths = fc.array(
      fc.record({ step: fc.integer({ min: 1, max: 60 }), moment: fc.constantFrom("before" as const, "after" as const) }),
      { maxLength: 6 },
    );
    await fc.assert(
      fc.asyncProperty(deaths, fc.boolean(), async (each, losesAnswers) => {
        const { disk, ports, server } = await createSet({ losesAnswers });
        let pid = 10;
        for (const { step, moment } of each) {
          const began = (await disk.list("/takes/short")).length > 0;
          await live(ports, server, pid++, began ? "latest" : undefined, createDeath(step, moment));
        }
        const began = (await disk.list("/takes/short")).length > 0;
        expect(await shoot({ ...ports, processes: onlyMe(pid) }, server, began ? "latest" : undefined)).toMatchObject({
          state: "done",
        });
        expect(creates(server)).toEqual({ elements: 1, videos: 1 });
      }),
      { numRuns: 60 },
    );
  });

  it("would be doubled if it forgot its external id (the control)", async () => {
    const { disk, ports, server } = await createSet();
    const failing: ShootServer = {
      ...server,
      wait: async (endpoint, ...more) =>
        endpoint.startsWith("elements") ? server.wait(endpoint, ...more) : Promise.reject(new Error("power cut")),
    };
    await expect(shoot(ports, failing)).rejects.toThrow("power cut");
    const path = `${FOLDER}/take.json`;
    const kept = JSON.parse(new TextDecoder().decode(await disk.read(path))) as object;
    await disk.write(path, JSON.stringify({ ...kept, externalId: "another", request: null, taskId: null }));
    await shoot(ports, server, "latest");
    expect(creates(server).videos).toBe(2);
  });
});
