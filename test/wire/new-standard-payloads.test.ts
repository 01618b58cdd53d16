import { expect, test } from "vitest";
import { check, endpoints } from "../../src/contract/index.ts";
import { newImageCorpora } from "./new-image-payloads.ts";
import { newMotionCorpora } from "./new-motion-payloads.ts";
import { newOmniCorpora } from "./new-omni-payloads.ts";
import { newTextCorpora } from "./new-text-payloads.ts";
import { payloadSuite } from "./payloads.suite.ts";

const corpora = [...newTextCorpora, ...newImageCorpora, ...newOmniCorpora, ...newMotionCorpora];
for (const corpus of corpora) payloadSuite(corpus);

test("every create of the new standard has payloads", () => {
  const creates = endpoints.filter(({ standard, action }) => standard === "new" && action === "create").map(({ id }) => id);
  expect(corpora.map(({ endpoint }) => endpoint).toSorted()).toEqual(creates.toSorted());
});

test("media facts are judged by the form of the entry", () => {
  const body = {
    contents: [
      { type: "prompt", text: "@clip" },
      { type: "refer_image", url: "https://media.example.com/a.png" },
      { type: "feature_video", url: "https://media.example.com/a.mp4", id: "clip" },
    ],
  };
  const picture = { format: "png", bytes: 40 * 1024 * 1024, width: 300, height: 300 };
  const clip = { format: "mp4", bytes: 1, width: 1280, height: 720, seconds: 15.5, fps: 24 };
  const judged = (
    changes: { readonly picture?: object; readonly clip?: object },
    endpoint = "omni-video-3.0-omni.create",
  ): unknown =>
    check(endpoint, body, {
      facts: { "contents[1].url": { ...picture, ...changes.picture }, "contents[2].url": { ...clip, ...changes.clip } },
    }).map(({ path, rule }) => [path, rule]);
  expect(judged({})).toEqual([]);
  expect(judged({ picture: { bytes: 51 * 1024 * 1024 } })).toEqual([["contents[1].url", "media-bytes"]]);
  expect(judged({ clip: { seconds: 15.6 } })).toEqual([["contents[2].url", "media-seconds"]]);
  expect(judged({}, "omni-video-o1.create")).toEqual([["contents[2].url", "media-seconds"]]);
  expect(judged({ clip: { seconds: 10, width: 4000, height: 2000 } })).toEqual([]);
  expect(judged({ clip: { seconds: 10, width: 2170, height: 2170 } }, "omni-video-o1.create")).toEqual([
    ["contents[2].url", "media-side"],
  ]);
});
