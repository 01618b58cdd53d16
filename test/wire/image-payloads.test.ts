import { expect, test } from "vitest";
import { check, endpoints } from "../../src/contract/index.ts";
import { promptedCorpora } from "./image-payloads.ts";
import { payloadSuite } from "./payloads.suite.ts";
import { pictureWorkCorpora } from "./picture-work-payloads.ts";

const imageCorpora = [...promptedCorpora, ...pictureWorkCorpora];
for (const corpus of imageCorpora) payloadSuite(corpus);

test("every create of a still picture has payloads", () => {
  const creates = endpoints.filter(({ product, action }) => product === "image" && action === "create").map(({ id }) => id);
  expect(imageCorpora.map(({ endpoint }) => endpoint).toSorted()).toEqual(creates.toSorted());
});

test("pictures are judged by what is known of them", () => {
  const body = { prompt: "A lamp.", image_list: [{ image: "https://media.example.com/a.png" }] };
  const facts = { format: "png", bytes: 10 * 1024 * 1024, width: 300, height: 750 };
  const judged = (changes: object): unknown =>
    check("omni-image.create", body, { facts: { "image_list[0].image": { ...facts, ...changes } } }).map(({ rule }) => rule);
  expect(judged({})).toEqual([]);
  expect(judged({ bytes: 10 * 1024 * 1024 + 1 })).toEqual(["media-bytes"]);
  expect(judged({ width: 299 })).toEqual(["media-side", "media-aspect"]);
  expect(judged({ height: 751 })).toEqual(["media-aspect"]);
  expect(judged({ format: "webp" })).toEqual(["media-format"]);
});

test("a retired model of pictures was taken on an earlier day", () => {
  const body = { model_name: "kling-v1", prompt: "A lamp." };
  const rules = (today: string): readonly string[] => check("generations.create", body, { today }).map(({ rule }) => rule);
  expect(rules("2026-05-18")).not.toContain("model-retired");
  expect(rules("2026-05-19")).toContain("model-retired");
});
