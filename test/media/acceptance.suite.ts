import { readFile } from "node:fs/promises";

import { afterAll, beforeAll, describe, vi } from "vitest";

import type { RoleRequest } from "../../src/engines/index.ts";
import { decodeFilm, type DecodedFilm } from "../../src/engines/local/film/decode-film.suite.ts";
import type { CodecChoice } from "../../src/media/codec.ts";
import { clipTime } from "./clip-time.suite.ts";
import { filmFacts } from "./film-facts.suite.ts";
import { openMediaGround, type MediaGround } from "./ground.ts";
import { motion } from "./motion.suite.ts";
import { lumaOf, soft, writePicture } from "../../src/engines/local/film/pictures.suite.ts";
import { sceneRequest } from "./requests.ts";
import { sameness } from "./sameness.suite.ts";
import { sound } from "./sound.suite.ts";
import { trouble } from "./trouble.suite.ts";
import { words } from "./words.suite.ts";

/** A film of the scene that most letters look at, rendered once. */
export interface Scene {
  readonly ground: MediaGround;
  readonly codec: CodecChoice;
  readonly request: RoleRequest;
  readonly path: string;
  readonly bytes: Buffer;
  readonly film: DecodedFilm;
  /** Luma of the pictures that were given for its first and its last frame. */
  readonly first: Uint8Array;
  readonly end: Uint8Array;
}

/**
 * The acceptance checks B to N of the local engine on the bytes that it makes, but for two that need no film: J, the hostile corpus, stands
 * with the probes, and N, the kernel against its reference, is `kernel.test.ts` of this folder.
 */
export function acceptanceSuite(codec: CodecChoice): void {
  // Each renders films; on a busy machine that takes as long as it takes.
  vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });
  describe(`the local engine with ${codec.name}`, () => {
    let scene: Scene | undefined;
    beforeAll(async () => {
      scene = await renderScene(codec);
    });
    afterAll(() => scene?.ground.close());
    const at = (): Scene => {
      if (scene === undefined) throw new TypeError("the scene is rendered first");
      return scene;
    };
    for (const letters of [filmFacts, motion, words, sound, clipTime, trouble, sameness]) letters(at);
  });
}

async function renderScene(codec: CodecChoice): Promise<Scene> {
  const ground = await openMediaGround(codec);
  const [first, end, face] = await Promise.all(
    [1, 2, 3].map(async (seed) => await writePicture(ground.given, `picture-${seed}`, 1280, 720, soft(1280, seed))),
  );
  if (first === undefined || end === undefined || face === undefined) throw new TypeError("three pictures are written");
  const request = sceneRequest(first, end, face);
  const path = await ground.film(request);
  const [bytes, film] = [await readFile(path), await decodeFilm(path)];
  return {
    ground,
    codec,
    request,
    path,
    bytes,
    film,
    first: lumaOf(1280, 720, soft(1280, 1)),
    end: lumaOf(1280, 720, soft(1280, 2)),
  };
}
