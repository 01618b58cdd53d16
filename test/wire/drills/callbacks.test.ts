import { createServer, type Server } from "node:http";

import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { createClient } from "../../../src/client/index.ts";
import { createEmulator, type Emulator } from "../../../src/emulator.ts";

const BODY = { model_name: "kling-v3", prompt: "A paper boat.", duration: "3", aspect_ratio: "16:9", mode: "std" } as const;

describe("callbacks under drills, by the emulator's time", () => {
  let emulator: Emulator;
  let receiver: Server;
  let address: string;
  const heard: string[] = [];
  beforeAll(async () => {
    emulator = await createEmulator({ taskMs: 5_000 });
    receiver = createServer((request, response) => {
      let text = "";
      request.on("data", (piece: Buffer) => (text += piece.toString()));
      request.on("end", () => {
        heard.push((JSON.parse(text) as { task_status: string }).task_status); // the record of a task
        response.end();
      });
    });
    await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
    const bound = receiver.address();
    address = `http://127.0.0.1:${typeof bound === "object" && bound !== null ? bound.port : 0}/hook`;
  });
  afterAll(async () => {
    await emulator.close();
    receiver.closeAllConnections();
    await new Promise((resolve) => receiver.close(resolve));
  });
  beforeEach(async () => {
    await emulator.reset();
    heard.length = 0;
  });

  const hear = async (drill: string | undefined, ...waits: readonly number[]): Promise<readonly (readonly string[])[]> => {
    emulator.drill(drill);
    await createClient({ baseUrl: emulator.url }).textToVideo.create({ ...BODY, callback_url: address });
    const rounds: string[][] = [];
    for (const ms of waits) {
      await emulator.advance(ms);
      rounds.push(heard.splice(0));
    }
    return rounds;
  };

  it("tell each state once, in order, without a drill", async () => {
    expect(await hear(undefined, 0, 5_000, 60_000)).toEqual([["submitted", "processing"], ["succeed"], []]);
  });

  it("come late", async () => {
    expect(await hear("callback-late=10s", 5_000, 5_000, 5_000)).toEqual([[], ["submitted", "processing"], ["succeed"]]);
  });

  it("come several times", async () => {
    const [, ended, later] = await hear("callback-copies=3; callback-apart=2s", 4_900, 100, 60_000);
    expect([ended, later]).toEqual([["succeed"], ["succeed", "succeed"]]);
  });

  it("come in another order", async () => {
    expect(await hear("callback-reorder=20s", 5_000, 60_000)).toEqual([["succeed"], ["submitted", "processing"]]);
  });

  it("never come", async () => {
    expect(await hear("callback-drop=1", 5_000, 3_600_000)).toEqual([[], []]);
  });
});
