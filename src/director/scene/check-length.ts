import type { Policy } from "../../contract/index.ts";
import { listBounds } from "../compile/role-field.ts";
import { scenePolicy } from "../policy.ts";
import type { ProblemLog } from "./problem.ts";
import type { Scene } from "./scene.ts";
import type { YamlValue } from "./yaml-reader.ts";

/** Judges the length of a scene: our policy and the model's own limits are told apart, shots add up, and there are not too many. */
export function checkLength(scene: Scene, duration: YamlValue | undefined, policy: Policy | undefined, log: ProblemLog): void {
  const place = scene.places["shots"] ?? { line: 1, column: 1 };
  const { seconds, route } = scene;
  const { min, max, only } = route.model.capabilities.seconds;
  const longest = policy?.maxSeconds ?? Infinity;
  const over = seconds - Math.min(max, longest);
  if (seconds > longest) {
    const model =
      seconds > max ? `; \`${route.wireModel}\` takes at most ${max} s` : `; \`${route.wireModel}\` itself takes up to ${max} s`;
    const message = `the shots add up to ${seconds} s, our policy is at most ${longest} s for one scene${model}`;
    log.error("shots", place, message, `Take ${over} s out, or split the scene at a story boundary into two files.`);
  } else if (seconds > max) {
    log.error(
      "shots",
      place,
      `the shots add up to ${seconds} s, \`${route.wireModel}\` takes at most ${max} s`,
      `Take ${over} s out.`,
    );
  } else if (seconds < min) {
    log.error(
      "shots",
      place,
      `the shots add up to ${seconds} s, \`${route.wireModel}\` takes at least ${min} s`,
      `Add ${min - seconds} s.`,
    );
  } else if (only !== undefined && !only.includes(seconds)) {
    log.error(
      "shots",
      place,
      `the shots add up to ${seconds} s, \`${route.wireModel}\` takes only ${only.join(" or ")} s`,
      "Change the durations.",
    );
  }
  checkCount(scene, log);
  checkSum(scene, duration);
}

function checkCount(scene: Scene, log: ProblemLog): void {
  const count = scene.shots.length;
  const { max } = listBounds(scene.route.endpoint.bodyFields, "shots");
  const place = scene.places[`shots[${Math.min(count - 1, max)}]`] ?? { line: 1, column: 1 };
  if (count > Math.max(1, max)) {
    log.error("shots", place, `${count} shots, a scene has at most ${max}`, `Join or drop ${count - max} of them.`);
  } else if (count > scenePolicy.goodShotCount) {
    log.warn(
      "shots",
      place,
      `${count} shots in one clip, quality drops above ${scenePolicy.goodShotCount}`,
      "Join shots where the story allows it.",
    );
  }
}

function checkSum(scene: Scene, duration: YamlValue | undefined): void {
  const stated = duration?.number("the duration");
  if (stated === undefined || stated === scene.seconds) return;
  const gap = Math.abs(stated - scene.seconds);
  const change = stated > scene.seconds ? `give the shots ${gap} s more` : `take ${gap} s from the shots`;
  duration?.error(
    `the shots add up to ${scene.seconds} s, not ${stated} s`,
    `Write \`duration: ${scene.seconds}\`, or ${change}.`,
  );
}
