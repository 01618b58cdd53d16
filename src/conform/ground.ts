import { isJsonObject } from "../base/index.ts";
import { endpoints, readRoles, readTask, type Endpoint, type Role } from "../contract/index.ts";
import { applyChanges } from "../contract/vectors.ts";
import type { Link } from "./link.ts";
import { runExample, type TaskTools } from "./run-task.ts";

/** Things at the server that requests name: made or looked up when they are first needed. */
export interface Ground {
  /** The id of something that a role may name at an endpoint; undefined when none can be had. */
  find(role: Role, endpoint: Endpoint): Promise<string | undefined>;
}

/** A ground over a server. What it makes counts against the budget. */
export function createGround(tools: Omit<TaskTools, "ground">): Ground {
  const kept = new Map<string, Promise<string | undefined>>();
  const once = (key: string, find: () => Promise<string | undefined>): Promise<string | undefined> => {
    const known = kept.get(key) ?? find();
    kept.set(key, known);
    return known;
  };
  const ground: Ground = {
    find: async (role, endpoint) => {
      if (role === "element")
        return endpoint.action === "delete"
          ? await ownThing(whole, "element")
          : await once(role, () => firstOf(tools.link, "preset-elements"));
      if (role === "element-voice") return await once("preset-voice", () => firstOf(tools.link, "preset-voices"));
      if (role === "voice") return await voiceFor(endpoint);
      if (role === "made-video") return await once(role, () => ownClip(whole));
      if (role === "made-audio") return await once(role, () => ownSpeech(whole));
      if (role === "cursor") return await once(`cursor ${endpoint.id}`, () => cursorOf(tools.link, endpoint));
      return undefined;
    },
  };
  const voiceFor = async (endpoint: Endpoint): Promise<string | undefined> => {
    if (endpoint.action === "delete") return await ownThing(whole, "voice");
    // Spoken lines have a catalogue of their own, which no endpoint lists: its names stand in the contract's examples.
    if (endpoint.product === "audio" || endpoint.kind === "lip-sync") return exampleVoice(endpoint);
    return await once("preset-voice", () => firstOf(tools.link, "preset-voices"));
  };
  const whole: TaskTools = { ...tools, ground };
  return ground;
}

async function firstOf(link: Link, catalogue: NonNullable<Endpoint["catalogue"]>): Promise<string | undefined> {
  const endpoint = endpoints.find((one) => one.catalogue === catalogue);
  if (endpoint === undefined) return undefined;
  const { envelope } = await link.send({ endpoint, path: endpoint.path });
  const [first] = Array.isArray(envelope?.data) ? envelope.data : [];
  if (first === undefined) return undefined;
  const facts = readTask(first);
  return (facts.elements ?? facts.voices)?.[0]?.id;
}

function exampleVoice(endpoint: Endpoint): string | undefined {
  const examples = endpoint.examples.filter(({ accepted }) => accepted);
  const voices = examples.map(({ body }) => readRoles(endpoint, body).one("voice")?.value);
  return voices.find((voice): voice is string => typeof voice === "string");
}

/** The cursor that an answer of one item ends with. */
async function cursorOf(link: Link, endpoint: Endpoint): Promise<string | undefined> {
  const given = endpoint.answerFields.find(({ role }) => role === "cursor");
  const limit = endpoint.bodyFields.find(({ role }) => role === "limit");
  const example = endpoint.examples.find(
    ({ accepted, body }) => accepted && readRoles(endpoint, body).one("cursor") === undefined,
  );
  if (given === undefined || limit === undefined || example === undefined) return undefined;
  const body = applyChanges(example.body, [[limit.name, 1]]);
  const { envelope } = await link.send({ endpoint, path: endpoint.path, body });
  const cursor = envelope?.data !== undefined && isJsonObject(envelope.data) ? envelope.data[given.name] : undefined;
  return typeof cursor === "string" && cursor !== "" ? cursor : undefined;
}

async function ownClip(tools: TaskTools): Promise<string | undefined> {
  return (await tools.clip())?.id;
}

async function ownSpeech(tools: TaskTools): Promise<string | undefined> {
  const endpoint = endpoints.find(({ kind, action }) => kind === "speech" && action === "call");
  return endpoint && (await runExample(tools, endpoint))?.audios?.[0]?.id;
}

async function ownThing(tools: TaskTools, kind: Endpoint["kind"]): Promise<string | undefined> {
  const endpoint = endpoints.find((one) => one.kind === kind && one.action === "create");
  const facts = endpoint && (await runExample(tools, endpoint));
  return (facts?.elements ?? facts?.voices)?.[0]?.id;
}
