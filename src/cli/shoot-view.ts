import { formatProblem, type ShootEvent, type Shooting, type Take } from "../director/index.ts";
import type { CliContext } from "./context.ts";
import { createProgress } from "./terminal/progress.ts";
import { toTable } from "./terminal/table.ts";

/** What a person sees of a shoot, on standard error. */
export interface ShootView {
  watch(event: ShootEvent): void;
  done(take: Take): void;
  end(): void;
}

/** Shows the take, its steps and how far the server is; `quiet` shows nothing. */
export function showShoot(
  context: CliContext,
  shooting: Shooting,
  how: { readonly quiet: boolean; readonly plain: boolean; readonly paid: boolean },
): ShootView {
  if (how.quiet) return { watch: () => {}, done: () => {}, end: () => {} };
  const { err, world } = context;
  const { ink } = err;
  const progress = createProgress(err, world.clock, how.plain);
  const row = (name: string, text: string): void => progress.note(`  ${ink.dim(name.padEnd(9))}${text}`);
  for (const problem of shooting.warnings) progress.note(`${ink.warn("warning")}  ${formatProblem(problem)}`);
  progress.note(`${ink.bold(shooting.take.title)}  ${ink.dim(shooting.folder)}`);
  let isPriced = false;
  return {
    watch: (event) => {
      const { take } = shooting;
      if (event.kind === "progress") return progress.show(event.progress.percent, event.progress.stage);
      if (event.step === "element") progress.show(0, `cast: ${event.detail}`);
      if (event.step === "compile" && take.elements.length > 0) row("cast", castOf(take));
      if (event.step === "wait") row("task", event.detail);
      if (!isPriced && take.request !== null) {
        isPriced = true;
        row("price", priceOf(take, how.paid));
        row("", ink.dim(take.request.price.explanation));
      }
      if (event.step === "download") progress.end();
      if (event.step === "contact-sheet") progress.show(100, "contact sheet");
    },
    done: (take) => {
      progress.end();
      const { contactSheet } = take;
      if (contactSheet !== null && "missing" in contactSheet)
        progress.note(`${ink.warn("warning")}  no contact sheet: ${contactSheet.missing}`);
      err.write(
        toTable(
          summary(take).map(([name, text]) => [`${ink.good("✓")} ${ink.dim(name)}`, text]),
          "  ",
        ),
      );
    },
    end: () => progress.end(),
  };
}

function castOf(take: Take): string {
  return take.elements.map(({ cast, reused }) => (reused ? `${cast} (made before)` : cast)).join(", ");
}

function priceOf(take: Take, isPaid: boolean): string {
  if (take.request === null) return "";
  const { min, max } = take.request.price;
  const units = max === null ? "unknown units" : min === max ? `${min} units` : `${min} to ${max} units`;
  const engine = take.server?.engine ?? "of this server";
  const bill = isPaid ? `billed by the engine ${engine} after a person's approval` : `free with the engine ${engine}`;
  return `${units} at the list price, ${bill}`;
}

function summary(take: Take): readonly (readonly [string, string])[] {
  const { video } = take;
  if (video === null) return [];
  const sound = video.audio === null ? "silent" : video.audio;
  const size = `${(video.bytes / 1_000_000).toFixed(1)} MB`;
  return [
    [
      "video",
      `${video.width} x ${video.height}  ${video.seconds.toFixed(3)} s  ${Math.round(video.fps * 100) / 100} fps  ${video.codec}  ${sound}  ${size}`,
    ],
  ];
}
