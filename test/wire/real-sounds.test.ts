import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { createProbe } from "../../src/assemble.ts";
import { isJsonObject, silentLogger, type JsonObject } from "../../src/base/index.ts";
import { createNodeWorld } from "../../src/base/node.ts";
import { engineUnderTest } from "../../src/engines/local/engine-under-test.suite.ts";
import { tone, writeClip } from "../../src/engines/local/film/material.suite.ts";
import { probeAudio } from "../../src/media/index.ts";
import { recordOf, startMemoryServer, textAt, type MemoryServer } from "./memory-server.ts";

/** Sounds of the local engine, from the request to the bytes at the address of the answer. */
describe("sounds on the wire", () => {
  let server: MemoryServer;
  let folder: string;

  beforeAll(async () => {
    const world = createNodeWorld();
    folder = await mkdtemp(join(tmpdir(), "onetake-real-sounds-"));
    const createLocalEngine = await engineUnderTest();
    server = await startMemoryServer(
      {},
      { engine: createLocalEngine({ world, logger: silentLogger }), probe: createProbe(world) },
    );
  });
  afterAll(async () => {
    await server[Symbol.asyncDispose]();
    await rm(folder, { recursive: true, force: true });
  });

  it("answers speech at once, with one mp3 of the length that it says", async () => {
    const answer = await server.post("/v1/audio/tts", { text: "One take only.", voice_id: "AOT", voice_language: "en" });
    const record = recordOf(answer);
    expect([answer.http, record["task_status"], record["final_unit_deduction"]]).toEqual([200, "succeed", "0.05"]);
    const sound = firstSound(record);
    expect(Object.keys(sound).toSorted()).toEqual(["duration", "id", "url"]);
    await expectFile(textAt(sound, "url"), "mp3", textAt(sound, "duration"));
    expect(Number(sound["duration"])).toBeGreaterThan(0.8);
  });

  it("ends a sound in an mp3 and a wav at addresses of their own", async () => {
    const created = recordOf(await server.post("/v1/audio/text-to-audio", { prompt: "Rain on a tin roof.", duration: 3.5 }));
    const record = await ended(`/v1/audio/text-to-audio/${textAt(created, "task_id")}`);
    expect([record["task_status"], record["final_unit_deduction"]]).toEqual(["succeed", "0.25"]);
    const sound = firstSound(record);
    await expectFile(textAt(sound, "url_mp3"), "mp3", textAt(sound, "duration_mp3"));
    await expectFile(textAt(sound, "url_wav"), "wav", textAt(sound, "duration_wav"));
    expect(sound["duration_wav"]).toBe("3.500");
  });

  it("lets a voice that is taken from a clip be heard as a sound alone", async () => {
    const { path } = await writeClip(folder, { frames: 144, luma: () => 90, sound: tone(300, 0.2, 6) });
    server.fixture.served.set("https://clips.example/noor.mp4", await readFile(path));
    const created = recordOf(
      await server.post("/v1/general/custom-voices", { voice_name: "Noor", voice_url: "https://clips.example/noor.mp4" }),
    );
    const record = await ended(`/v1/general/custom-voices/${textAt(created, "task_id")}`);
    expect([record["task_status"], record["task_status_msg"]]).toEqual(["succeed", ""]);
    const result = record["task_result"];
    const [voice] = (isJsonObject(result) ? result["voices"] : []) as readonly JsonObject[]; // as the contract says
    await expectFile(textAt(voice ?? {}, "trial_url"), "mp3", "6", 1);
  });

  async function ended(path: string): Promise<JsonObject> {
    for (let tries = 0; tries < 600; tries++) {
      const record = recordOf(await server.get(path));
      if (record["task_status"] === "succeed" || record["task_status"] === "failed") return record;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error("the task did not end");
  }

  async function expectFile(url: string, format: string, seconds: string, digits = 3): Promise<void> {
    const path = join(folder, `sound.${format}`);
    await writeFile(path, new Uint8Array(await (await fetch(url)).arrayBuffer()));
    const found = await probeAudio(path);
    expect(found.format).toBe(format);
    expect(found.seconds).toBeCloseTo(Number(seconds), digits);
  }
});

function firstSound(record: JsonObject): JsonObject {
  const result = record["task_result"];
  const audios = isJsonObject(result) ? result["audios"] : undefined;
  const [sound] = (Array.isArray(audios) ? audios : []) as readonly JsonObject[]; // as the contract says
  if (sound === undefined) throw new Error("there is no sound");
  return sound;
}
