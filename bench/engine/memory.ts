import type { RoleRequest } from "../../src/engines/index.ts";
import { report, type Figure } from "./report.ts";
import { peakMemoryOf } from "./run-job.ts";
import { toRequest, type Resolution } from "./scene.ts";

const GOALS: Partial<Readonly<Record<Resolution, number>>> = { "1080p": 700, "4k": 1800 };

/** Prints the most memory that the render process holds. Films are short: their length adds nothing once the encoder looks ahead. */
export async function benchMemory(folder: string, resolutions: readonly Resolution[]): Promise<boolean> {
  const figures: Figure[] = [];
  for (const resolution of resolutions) {
    const request = await toRequest(folder, resolution, 4);
    for (const [name, changes] of VARIANTS) {
      const value = await peakMemoryOf({ ...request, ...changes });
      const atMost = name === "" ? GOALS[resolution] : undefined;
      figures.push({ name: `${resolution}${name}`, value, digits: 0, unit: "MB", ...(atMost !== undefined && { atMost }) });
    }
  }
  return report("peak memory of the render process, native libraries included", figures);
}

const VARIANTS: readonly (readonly [name: string, changes: Partial<RoleRequest>])[] = [
  ["", {}],
  [", with a watermarked copy", { watermark: true }],
];
