import { extname } from "node:path";
import { readFile } from "node:fs/promises";

import { isJsonObject, type Json } from "../../src/base/index.ts";
import { check, findEndpoint, presetVoices } from "../../src/contract/index.ts";
import { probeAudio, probeImage, probeVideo } from "../../src/media/index.ts";
import { toRoleRequest, type MediaFile, type RoleElement, type RoleRequest } from "../../src/engines/index.ts";
import { toPath } from "./addresses.ts";
import { CAST, type GalleryRequest } from "./requests.ts";

/** Folders that the addresses of a request lead to. */
export interface Folders {
  readonly repository: string;
  readonly out: string;
}

/** @throws Error for a body that the contract refuses. */
export function assertAccepted({ key, endpoint, body, day }: GalleryRequest): void {
  const findings = check(endpoint, body, day === undefined ? {} : { today: day });
  const refusals = findings.filter(({ severity }) => severity === "refuse").map(({ path, message }) => `${path} ${message}`);
  if (refusals.length > 0) throw new Error(`${key}: ${refusals.join("; ")}`);
}

/** Reads a request of the gallery as the server reads one: its media measured, then by role. */
export async function readRequest({ endpoint: id, body }: GalleryRequest, folders: Folders): Promise<RoleRequest> {
  const files = new Map<string, MediaFile>();
  for (const text of texts(body)) {
    const file = await measure(text, folders);
    if (file) files.set(text, file);
  }
  const elements = new Map<string, RoleElement>();
  for (const [element, { name, voice, pictures }] of Object.entries(CAST)) {
    const images = await Promise.all(pictures.map((path) => measureImage(`${folders.repository}/examples/${path}`)));
    elements.set(element, { id: element, name, voiceId: presetVoices.find((each) => each.name === voice)?.id ?? null, images });
  }
  return toRoleRequest(findEndpoint(id), body, {
    media: ({ value }) => known(files, typeof value === "string" ? value : ""),
    element: (element) => known(elements, element),
  });
}

function texts(value: Json | undefined): readonly string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return (value as readonly Json[]).flatMap(texts); // Array.isArray does not narrow a readonly array
  return value !== undefined && isJsonObject(value) ? Object.values(value).flatMap(texts) : [];
}

async function measure(text: string, folders: Folders): Promise<MediaFile | undefined> {
  const path = toPath(text, folders);
  const isFile = await readFile(path).then(
    () => true,
    () => false,
  );
  if (!isFile) return undefined;
  if ([".png", ".jpg"].includes(extname(path))) return await measureImage(path);
  if (extname(path) !== ".mp4") {
    const { seconds } = await probeAudio(path);
    return { path, blob: text, mime: "audio/mpeg", width: 0, height: 0, seconds };
  }
  const { width, height, seconds } = await probeVideo(path);
  return { path, blob: text, mime: "video/mp4", width, height, seconds };
}

async function measureImage(path: string): Promise<MediaFile> {
  const { width, height, format } = probeImage(await readFile(path));
  return { path, blob: path.replace(/^.*\/(?=[^/]+\/[^/]+$)/, ""), mime: `image/${format}`, width, height, seconds: 0 };
}

function known<T>(found: ReadonlyMap<string, T>, key: string): T {
  const value = found.get(key);
  if (value === undefined) throw new Error(`${key} is not there; run the whole gallery first`);
  return value;
}
