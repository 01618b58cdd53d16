import { OnetakeError, toMessage, type Disk } from "../../base/index.ts";
import { housePolicy, type Finding, type Policy } from "../../contract/index.ts";
import { sha256 } from "../bytes.ts";
import { compileElement } from "../compile/compile-element.ts";
import { compileScene } from "../compile/compile-scene.ts";
import { checkRequest, toProblem, type CompiledRequest } from "../compile/request.ts";
import { baseOf } from "../paths.ts";
import { loadPictures, type Pictures } from "../scene/pictures.ts";
import { SceneInvalid, type SceneProblem } from "../scene/problem.ts";
import { readScene } from "../scene/read-scene.ts";
import type { Scene } from "../scene/scene.ts";
import type { DirectorPorts } from "./ports.ts";
import type { FileDigest } from "./take.ts";

/** A scene that can be shot: read, its pictures loaded, its requests checked before anything is sent. */
export interface Plan {
  readonly scene: Scene;
  readonly pictures: Pictures;
  readonly sceneDigest: FileDigest;
  readonly inputs: readonly FileDigest[];
  readonly warnings: readonly SceneProblem[];
}

/** A scene file that cannot be opened. */
export class SceneMissing extends OnetakeError {
  override readonly name = "SceneMissing";
}

/**
 * Reads a scene file and everything that it names, and checks every request that it will lead to. The policy is the house's
 * unless said.
 * @throws SceneMissing when there is no such file, SceneInvalid with every problem when it cannot be shot.
 */
export async function planScene(
  file: string,
  ports: Pick<DirectorPorts, "disk" | "probePicture">,
  policy: Policy | "none" = housePolicy,
): Promise<Plan> {
  const text = await readText(ports.disk, file);
  const { scene, problems } = readScene(text, file, policy === "none" ? undefined : policy);
  if (scene === undefined) throw new SceneInvalid(file, problems);
  const loaded = await loadPictures(scene, ports.disk, ports.probePicture);
  const seen = [...problems, ...loaded.problems];
  const all = loaded.complete ? [...seen, ...judgeRequests(scene, loaded.pictures, seen)] : seen;
  if (all.some(isError)) throw new SceneInvalid(file, all);
  const inputs = [...loaded.pictures.values()].map(({ path, digest }) => ({ path, sha256: digest }));
  return { scene, pictures: loaded.pictures, sceneDigest: { path: file, sha256: await sha256(text) }, inputs, warnings: all };
}

function isError(problem: SceneProblem): boolean {
  return problem.severity === "error";
}

async function readText(disk: Disk, file: string): Promise<string> {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(await disk.read(file));
  } catch (thrown) {
    const isThere = (await disk.facts(file))?.isDirectory === false;
    const message = isThere ? `${baseOf(file)} is not a text file: ${toMessage(thrown)}` : `there is no scene file ${file}`;
    throw new SceneMissing("scene-missing", message, {
      cause: thrown,
      fix: "Name a scene file, such as examples/night-market.yaml.",
    });
  }
}

// The ids of elements are not known yet; any id stands for them, because no rule reads its value.
function judgeRequests(scene: Scene, pictures: Pictures, seen: readonly SceneProblem[]): readonly SceneProblem[] {
  const elementIds = new Map(scene.cast.map(({ key }, index) => [key, String(1 + index)]));
  const requests: readonly CompiledRequest[] = [
    ...scene.cast.map((member) => compileElement(member, pictures, "plan")),
    compileScene(scene, { elementIds, pictures, externalId: "plan" }),
  ];
  const found = requests.flatMap((request) =>
    checkRequest(request).map((finding: Finding) => toProblem(finding, request, scene)),
  );
  return found.filter(({ path }) => !seen.some((earlier) => earlier.path === path && isError(earlier)));
}
