import { describe, expect, it } from "vitest";

import { BadInput } from "./errors.ts";
import { createFakeContext } from "./fake-context.suite.ts";
import { readSpendPolicy } from "./spend-policy.ts";

const USUAL = { name: "default", passes: {}, planMs: 1, approvalMs: 2 };

async function read(text: string): ReturnType<typeof readSpendPolicy> {
  const { disk } = createFakeContext();
  await disk.write("/policy.json", text);
  return await readSpendPolicy(disk, "/policy.json", USUAL);
}

describe("a policy of spending in a file", () => {
  it("says in units what passes without a person, and for how long plans and approvals live", async () => {
    expect(
      await read('{"name": "studio", "passes": {"image": 0.5, "video": 0}, "planHours": 2, "approvalMinutes": 0.5}'),
    ).toEqual({
      name: "studio",
      passes: { image: 50, video: 0 },
      planMs: 7_200_000,
      approvalMs: 30_000,
    });
    expect(await read('{"name": "strict"}')).toEqual({ ...USUAL, name: "strict" });
  });

  it.each([
    ["no JSON", "passes: all"],
    ["no object", "[]"],
    ["no name", '{"passes": {}}'],
    ["a member that nobody knows", '{"name": "a", "pass": {"video": 5}}'],
    ["a pack that is none", '{"name": "a", "passes": {"clips": 5}}'],
    ["units below 0", '{"name": "a", "passes": {"video": -1}}'],
    ["parts of hundredths", '{"name": "a", "passes": {"video": 0.001}}'],
    ["units in text", '{"name": "a", "passes": {"video": "5"}}'],
    ["approvals for ever", '{"name": "a", "approvalMinutes": 1e9}'],
  ])("is refused with %s", async (_, text) => {
    await expect(read(text)).rejects.toThrow(BadInput);
  });

  it("is refused where there is no file", async () => {
    const { disk } = createFakeContext();
    await expect(readSpendPolicy(disk, "/none.json", USUAL)).rejects.toThrow("/none.json holds no policy of spending");
  });
});
