import { describe, expect, it } from "vitest";

import { createNodeWorld } from "../../base/node.ts";
import { askedHeaders, findEndpoint, localHeaders } from "../../contract/index.ts";
import { createFakeTasks } from "../fake-tasks.suite.ts";
import { dataOf, refusalOf, startTestServer } from "../testing.ts";

const SPEECH = findEndpoint("tts.call").path;
const BODY = { text: "Hello.", voice_id: "oversea_male1", voice_language: "en" };

describe("a call that has its result within its answer", () => {
  it("waits for its task and tells what it took", async () => {
    const tasks = createFakeTasks();
    await using at = await startTestServer({
      tasks: {
        ...tasks,
        ended: async (id, signal) => {
          const audios = [{ id: "900000000000000001", mp3: "a".repeat(64), mp3Seconds: "1.5" }];
          tasks.change(id, { state: "succeeded", result: { audios }, units: "0.05" });
          return await tasks.ended(id, signal);
        },
      },
    });
    expect(dataOf(await at.post(SPEECH, BODY))).toMatchObject({
      task_status: "succeed",
      task_result: {
        audios: [
          {
            id: "900000000000000001",
            url: expect.stringContaining(`${at.url}/onetake/media/${"a".repeat(64)}/900000000000000001.mp3`),
            duration: "1.5",
          },
        ],
      },
      final_unit_deduction: "0.05",
    });
  });

  it("is ended as too slow when its task does not end in time", async () => {
    const world = createNodeWorld();
    const LONGEST_MS = 90_000;
    const { sleep } = world.clock;
    const clock = {
      ...world.clock,
      sleep: async (ms: number, signal?: AbortSignal): Promise<void> => (ms === LONGEST_MS ? undefined : await sleep(ms, signal)),
    };
    await using at = await startTestServer({
      world: { ...world, clock },
      tasks: {
        ...createFakeTasks(),
        ended: (_id, signal) =>
          new Promise((_resolve, reject) => signal.addEventListener("abort", () => reject(signal.reason as Error))),
      },
    });
    expect(refusalOf(await at.post(SPEECH, BODY))).toEqual([504, 5002]);
  });

  it.each(["identify-face.call", "image-recognize.call", "multi-elements.init-selection", "multi-elements.preview-selection"])(
    "is not served where it needs a model that is not here: %s",
    async (id) => {
      await using at = await startTestServer();
      const { path, examples } = findEndpoint(id);
      expect(refusalOf(await at.post(path, { video_url: 7, image: 7 }))).toEqual([400, 1201]);
      const answer = await at.post(path, examples.find(({ accepted }) => accepted)?.body);
      expect(refusalOf(answer)).toEqual([501, 1202]);
      expect(answer.body["message"]).toMatch(/is not served here: it needs a model that .*, which Onetake does not have$/);
    },
  );
});

describe("a call that the engine of the paid service is asked for", () => {
  const UPSTREAM = { [askedHeaders.engine]: "upstream" };
  const engines = [{ name: "upstream", billable: true }];
  const faces = findEndpoint("identify-face.call");
  const talk = { video_url: "https://media.example/talk.mp4" };
  const PICTURE = "b".repeat(64);
  const answer = {
    session_id: "880000000000000050",
    face_data: [{ face_id: "0", face_image: "https://files.example/a.png", surplus: true }],
    final_unit_deduction: "0.05",
  };

  it("answers what the service answered, with its pictures where they are kept now", async () => {
    const tasks = createFakeTasks();
    await using at = await startTestServer({
      engines,
      tasks: {
        ...tasks,
        ended: async (id, signal) => {
          const images = [{ blob: PICTURE, mime: "image/png" }];
          tasks.change(id, { state: "succeeded", result: { images, answer }, units: "0.05" });
          return await tasks.ended(id, signal);
        },
      },
    });
    const told = await at.post(faces.path, talk, UPSTREAM);
    const [face] = answer.face_data;
    const ours = expect.stringContaining(`${at.url}/onetake/media/${PICTURE}/`) as string;
    expect(dataOf(told)).toEqual({ ...answer, face_data: [{ ...face, face_image: ours }] });
    expect(tasks.admissions).toMatchObject([{ endpoint: { id: faces.id }, engine: "upstream", body: talk }]);
  });

  it("says why where nothing was made, for its answer has no place for a reason", async () => {
    const tasks = createFakeTasks();
    const ended: typeof tasks.ended = async (id, signal) => {
      tasks.change(id, { state: "failed", reason: "No face was found." });
      return await tasks.ended(id, signal);
    };
    await using at = await startTestServer({ engines, tasks: { ...tasks, ended } });
    const told = await at.post(faces.path, talk, UPSTREAM);
    expect([refusalOf(told), told.body["message"]]).toEqual([[400, 1201], "No face was found."]);
  });

  it("is handed on as it is where it makes nothing, and judged before", async () => {
    await using at = await startTestServer({ engines, tasks: createFakeTasks() });
    const { id, path, examples } = findEndpoint("multi-elements.add-selection");
    const body = examples.find(({ accepted }) => accepted)?.body ?? {};
    const told = await at.post(path, body, UPSTREAM);
    expect(dataOf(told)).toEqual({ engine: "upstream", passed: id, ...body });
    expect(told.headers.get(localHeaders.engine)).toBe("upstream");
  });

  it("is named where it is not asked for, and refused by an engine that has nothing elsewhere", async () => {
    await using at = await startTestServer({ engines, tasks: createFakeTasks() });
    const told = await at.post(faces.path, talk);
    expect([refusalOf(told), told.headers.get(localHeaders.fix)]).toEqual([
      [501, 1202],
      expect.stringContaining(askedHeaders.engine),
    ]);
  });
});
