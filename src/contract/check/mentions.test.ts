import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../base/index.ts";
import { check } from "./check.ts";
import type { Finding } from "./finding.ts";

const PICTURE = { type: "first_frame", url: "https://media.example.com/a.png" };

function told(text: string, ids: readonly string[] = ["Mira"], endpoint = "image-to-video-3.0.create"): readonly Finding[] {
  const elements = ids.map((id): JsonObject => ({ type: "element", element_id: "321000000000101", id }));
  const body = {
    contents: [{ type: "prompt", text }, PICTURE, ...elements],
    settings: { multi_shot: false },
  };
  return check(endpoint, body);
}

const rules = (findings: readonly Finding[]): readonly (readonly [string, string, string])[] =>
  findings.map(({ path, rule, severity }) => [path, rule, severity] as const);

describe("the names in a prompt", () => {
  test("are silent when each content is mentioned", () => {
    expect(told("@Mira waves.")).toEqual([]);
    expect(told("@Mira's dog; @Mira.")).toEqual([]);
    expect(told("雨中@Mira走过")).toEqual([]);
  });

  test("are told when nothing has them", () => {
    expect(rules(told("@Mira and @Bao wave."))).toEqual([["contents[0].text", "mention-target", "care"]]);
  });

  test("are told when an element or voice is not spoken of", () => {
    expect(rules(told("Someone waves."))).toEqual([["contents[2].id", "unmentioned", "care"]]);
  });

  test("are told when an address holds one", () => {
    expect(rules(told("@gmail waves, write to a@gmail.com.", ["gmail"]))).toEqual([
      ["contents[0].text", "mention-in-text", "care"],
    ]);
    expect(told("@Mira waves, write to a@gmail.com.")).toEqual([]);
  });

  test("are read as the longest one that fits", () => {
    expect(rules(told("@ZhangSan waves, @Zhang does not.", ["Zhang", "ZhangSan"]))).toEqual([
      ["contents[2].id", "ids-apart", "care"],
    ]);
    expect(rules(told("@ZhangSan waves.", ["Zhang", "ZhangSan"]))).toContainEqual(["contents[2].id", "unmentioned", "care"]);
  });

  test("are not looked for where contents have none", () => {
    const body = { prompt: "Follow @lantern.", settings: { multi_shot: false } };
    expect(check("text-to-video-3.0.create", body)).toEqual([]);
  });

  test("may be left out for pictures and clips", () => {
    const body = {
      contents: [
        { type: "prompt", text: "The stall at night." },
        { ...PICTURE, id: "image_1" },
      ],
      settings: { multi_shot: false },
    };
    expect(check("omni-video-3.0-omni.create", body)).toEqual([]);
  });
});

test("a token of the legacy standard needs approval, as it is plain text here", () => {
  expect(rules(told("<<<element_1>>> and @Mira wave."))).toEqual([["contents[0].text", "legacy-token", "approve"]]);
  const body = { prompt: "<<<image_1>>>", settings: { multi_shot: false } };
  expect(check("text-to-video-3.0.create", body)).toMatchObject([{ path: "prompt", rule: "legacy-token" }]);
});
