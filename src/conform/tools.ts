import type { JsonObject } from "../base/index.ts";
import { endpoints, readRoles, type AudioFacts, type VideoFacts } from "../contract/index.ts";
import { applyChanges } from "../contract/vectors.ts";
import { createGround } from "./ground.ts";
import type { Link } from "./link.ts";
import type { ConformOptions } from "./options.ts";
import type { Purse } from "./purse.ts";
import { exampleBody } from "./example-body.ts";
import { runExample, runTask, type TaskTools } from "./run-task.ts";

const WAIT_MS = 600_000;

/** What a run works with at one server. */
export function createTools({ world, waitMs = WAIT_MS, signal }: ConformOptions, link: Link, purse: Purse): TaskTools {
  let clip: Promise<VideoFacts | undefined> | undefined;
  let sound: Promise<AudioFacts | undefined> | undefined;
  const parts = {
    link,
    purse,
    clock: world.clock,
    random: world.random,
    waitMs,
    signal,
    clip: () => (clip ??= makeClip(tools)),
    sound: () => (sound ??= makeSound(tools)),
  };
  const tools: TaskTools = { ...parts, ground: createGround(parts) };
  return tools;
}

/** Long enough for what takes sounds, short enough for what makes them. */
const SOUND_SECONDS = 8;

async function makeSound(tools: TaskTools): Promise<AudioFacts | undefined> {
  const endpoint = endpoints.find(({ kind, action }) => kind === "sound" && action === "create");
  const example = endpoint && (await exampleBody(tools, endpoint));
  if (endpoint === undefined || example === undefined || "missing" in example) return undefined;
  const seconds = readRoles(endpoint, example.body).one("seconds");
  const body = seconds === undefined ? example.body : applyChanges(example.body, [[seconds.path, SOUND_SECONDS]]);
  const run = await runTask(tools, endpoint, body as JsonObject); // a record stays a record
  return "reason" in run ? undefined : run.facts?.audios?.[0];
}

async function makeClip(tools: TaskTools): Promise<VideoFacts | undefined> {
  for (const endpoint of endpoints.filter(({ kind, action }) => kind === "text-to-video" && action === "create")) {
    if (tools.link.lacks(endpoint.standard) !== undefined) continue;
    const facts = await runExample(tools, endpoint);
    if (facts !== undefined) return facts.videos?.[0];
  }
  return undefined;
}
