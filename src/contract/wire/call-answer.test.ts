import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { Json } from "../../base/index.ts";
import { endpoints } from "../endpoints/index.ts";
import { answersAtOnce, findEndpoint, makesTask } from "../lookup.ts";
import { readCallAnswer, writeCallAnswer } from "./call-answer.ts";

const faces = findEndpoint("identify-face.call");
const parts = findEndpoint("image-recognize.call");
const A = "https://files.example/a.png";
const C = "https://files.example/c.png";
const found = {
  task_result: {
    images: [
      { type: "object_seg", is_contain: true, url: A },
      { type: "head_seg", is_contain: false, url: "" },
      { type: "cloth_seg", is_contain: true, url: C },
    ],
  },
  final_unit_deduction: "0.1",
};

describe("an answer that is no record of a task", () => {
  it("is kept whole, told what it cost, and its pictures in their order", () => {
    expect(readCallAnswer(parts, found)).toMatchObject({
      id: "",
      state: "succeeded",
      units: "0.1",
      images: [
        { index: 0, url: A },
        { index: 1, url: C },
      ],
      answer: found,
    });
  });

  it("is written again with its pictures elsewhere, and with all else as it came", () => {
    const images = [{ url: "http://here/1" }, { url: "http://here/2" }];
    const [first, second, third] = found.task_result.images;
    expect(writeCallAnswer(parts, found, images)).toEqual({
      ...found,
      task_result: { images: [{ ...first, url: "http://here/1" }, second, { ...third, url: "http://here/2" }] },
    });
    expect(writeCallAnswer(parts, found, [])).toEqual(found);
  });

  it("may have no cost, no pictures, and members that nobody declared", () => {
    const bare = { session_id: "1", face_data: [{ face_id: "0", face_image: 7 }], unheard: [A] };
    expect(readCallAnswer(faces, bare)).toMatchObject({ units: null, images: [], answer: bare });
  });

  it.each([undefined, null, "text", 7, [found]])("cannot be %j", (data) => {
    expect(() => readCallAnswer(parts, data)).toThrow(expect.objectContaining({ code: "unreadable-answer" }) as Error);
  });
});

describe("whatever is answered", () => {
  const names = fc.constantFrom(
    "task_result",
    "images",
    "face_data",
    "face_image",
    "url",
    "session_id",
    "final_unit_deduction",
    "__proto__",
  );
  const { any } = fc.letrec<{ readonly any: Json }>((tie) => ({
    any: fc.oneof(
      { depthSize: "small" },
      fc.constantFrom<Json>(null, true, 7, -0.5, "", A, "https://", "javascript:x", "blob:x"),
      fc.array(tie("any"), { maxLength: 4 }),
      fc.dictionary(names, tie("any"), { maxKeys: 4 }),
    ),
  }));

  it.each([faces, parts])("is read without a crash by $id, and written again as it came", (endpoint) => {
    fc.assert(
      fc.property(fc.dictionary(names, any, { maxKeys: 6 }), (data) => {
        const { answer, images = [], units } = readCallAnswer(endpoint, data);
        expect(answer).toBe(data);
        expect(units === null || typeof units === "string").toBe(true);
        expect(images.every(({ url }) => /^https?:\/\//.test(url))).toBe(true);
        expect(writeCallAnswer(endpoint, data, [])).toEqual(data);
        const elsewhere = images.map((_, place) => ({ url: `http://here/${place}` }));
        const moved = readCallAnswer(endpoint, writeCallAnswer(endpoint, data, elsewhere)).images ?? [];
        expect(moved.map(({ url }) => ({ url }))).toEqual(elsewhere);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("an answer that is the record of a task", () => {
  it("is read like any other, and is none without its id", () => {
    const spoken = findEndpoint("tts.call");
    const record = { task_id: "1", task_status: "succeed", task_result: { audios: [{ id: "2", url: A, duration: "2.9" }] } };
    expect(readCallAnswer(spoken, record)).toMatchObject({ id: "1", state: "succeeded", audios: [{ id: "2", mp3Url: A }] });
    expect(() => readCallAnswer(spoken, {})).toThrow("no task record");
  });
});

it("knows what makes something, and which of it is in the answer alone", () => {
  const makers = endpoints.filter(makesTask);
  expect(endpoints.filter((endpoint) => endpoint.action === "create").every(makesTask)).toBe(true);
  expect(makers.filter(answersAtOnce).map(({ id }) => id)).toEqual([
    "multi-elements.init-selection",
    "identify-face.call",
    "image-recognize.call",
    "custom-elements.call",
    "tts.call",
  ]);
});
