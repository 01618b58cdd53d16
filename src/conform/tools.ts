import { endpoints, type VideoFacts } from "../contract/index.ts";
import { createGround } from "./ground.ts";
import type { Link } from "./link.ts";
import type { ConformOptions } from "./options.ts";
import type { Purse } from "./purse.ts";
import { runExample, type TaskTools } from "./run-task.ts";

const WAIT_MS = 600_000;

/** What a run works with at one server. */
export function createTools({ world, waitMs = WAIT_MS, signal }: ConformOptions, link: Link, purse: Purse): TaskTools {
  let clip: Promise<VideoFacts | undefined> | undefined;
  const parts = {
    link,
    purse,
    clock: world.clock,
    random: world.random,
    waitMs,
    signal,
    clip: () => (clip ??= makeClip(tools)),
  };
  const tools: TaskTools = { ...parts, ground: createGround(parts) };
  return tools;
}

async function makeClip(tools: TaskTools): Promise<VideoFacts | undefined> {
  for (const endpoint of endpoints.filter(({ kind, action }) => kind === "text-to-video" && action === "create")) {
    if (tools.link.lacks(endpoint.standard) !== undefined) continue;
    const facts = await runExample(tools, endpoint);
    if (facts !== undefined) return facts.videos?.[0];
  }
  return undefined;
}
