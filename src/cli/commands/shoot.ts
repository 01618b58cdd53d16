import { resolve } from "node:path";
import { Command, Option } from "commander";

import { createContactSheet, probeImage, probeVideo } from "../../media/index.ts";
import type { EngineName } from "../../assemble.ts";
import type { PreviewOptions } from "../../contract/index.ts";
import { downloadToFile } from "../../client/node.ts";
import {
  connectShootServer,
  NeedsApproval,
  openShoot,
  type DirectorPorts,
  type PaidTake,
  type ShootEvent,
  type Shooting,
  type Take,
} from "../../director/index.ts";
import { createNodeProcesses } from "../../director/node.ts";
import type { CliContext } from "../context.ts";
import { BadInput, Interrupted, ShootFailed } from "../errors.ts";
import { anyEngineOption, baseUrlOption, jsonOption, lookOption, type ServerChoice } from "../options.ts";
import { writeJson } from "../output.ts";
import { policyOption, readPolicyFlag } from "../policy.ts";
import { openServer } from "../server-link.ts";
import { showShoot } from "../shoot-view.ts";
import { writeNext } from "../spending/next.ts";
import { writePlan } from "../spending/plan-view.ts";
import { libraryOf, needUpstream } from "../upstream-config.ts";

interface ShootOptions extends Pick<ServerChoice, "baseUrl"> {
  readonly engine: EngineName;
  readonly project?: string;
  readonly run?: string;
  readonly out: string;
  readonly resume?: string | true;
  readonly json?: true;
  readonly plain?: true;
  readonly policy: string;
  readonly look?: NonNullable<PreviewOptions["look"]>;
}

/** `onetake shoot <scene>`: a scene file becomes a video, free with the local engine. */
export function shootCommand(context: CliContext): Command {
  return new Command("shoot")
    .summary("free: make a video of a scene file; BILLABLE with --engine upstream, behind a person's approval")
    .description(
      "Reads a scene file, makes its cast, renders it, and leaves takes/<scene>/take-NNN/ with the video and all about it. " +
        "With --engine upstream the take becomes a plan, whose purpose is <scene>/<take>: it is shown, a person approves it, and --resume buys it once.",
    )
    .argument("<scene>", "scene file (YAML), such as examples/night-market.yaml")
    .addOption(baseUrlOption())
    .addOption(anyEngineOption("engine of an embedded server; upstream asks any server for the paid service"))
    .addOption(new Option("--project <name>", "with --engine upstream: project whose budgets it counts against"))
    .addOption(new Option("--run <name>", "with --engine upstream: run whose budgets it counts against"))
    .addOption(new Option("--resume [take]", "go on with a take (the newest by default); never creates anything twice"))
    .addOption(new Option("--out <folder>", "where takes are kept").default("takes"))
    .addOption(policyOption("house"))
    .addOption(lookOption("as the server usually does by default"))
    .addOption(new Option("--plain", "lines instead of a progress bar"))
    .addOption(jsonOption())
    .addHelpText("after", EXAMPLES)
    .action(async (scene: string, options: ShootOptions) => await shoot(context, scene, options));
}

const EXAMPLES = `
Examples:
  $ onetake shoot examples/night-market.yaml
  $ onetake shoot examples/night-market.yaml --look plain
  $ onetake shoot examples/night-market.yaml --resume
  $ onetake shoot examples/night-market.yaml --engine upstream      (shows a plan; nothing is bought yet)
  $ onetake shoot examples/paper-fox.yaml --base-url http://127.0.0.1:8080 --json
`;

async function shoot(context: CliContext, scene: string, options: ShootOptions): Promise<void> {
  const { resume } = options;
  const order = {
    policy: (await readPolicyFlag(context, options.policy)) ?? ("none" as const),
    sceneFile: scene,
    out: options.out,
    ...(options.look && { preview: { look: options.look } }),
    ...(resume === undefined ? {} : { resume: resume === true ? "latest" : resume }),
  };
  const shooting = await openShoot(order, await createPorts(context));
  const view = showShoot(context, shooting, {
    quiet: options.json === true,
    plain: options.plain === true,
    paid: engineOf(shooting.take, options) === "upstream",
  });
  try {
    assertLook(shooting.take, options);
    const take = shooting.take.state === "open" ? await run(context, shooting, options, view.watch) : shooting.take;
    if (take.state === "failed") throw failed(take, shooting.folder);
    view.done(take);
    if (options.json) writeJson(context.out, { folder: shooting.folder, warnings: shooting.warnings, take });
    else context.out.write(`${shooting.folder}/video.mp4\n`);
  } catch (thrown) {
    if (thrown instanceof NeedsApproval) {
      view.end();
      tellPlan(
        context,
        thrown,
        `onetake shoot ${scene} --resume ${nameOf(shooting.folder)}${outFlag(options)}`,
        options.json === true,
      );
    }
    if (context.signal.aborted)
      throw new Interrupted(`Go on with: onetake shoot ${scene} --resume ${nameOf(shooting.folder)}${outFlag(options)}`);
    throw thrown;
  } finally {
    view.end();
    await shooting.close();
  }
}

// With --json the error's document has the plan's id and the command to run next.
function tellPlan({ out }: CliContext, { plan }: NeedsApproval, after: string, isQuiet: boolean): void {
  if (isQuiet) return;
  writePlan(out, plan);
  writeNext(out, plan.next);
  out.write(`then  ${after}\n`);
}

function assertLook({ preview }: Take, { look, resume }: ShootOptions): void {
  if (resume === undefined || look === undefined || look === preview?.look) return;
  throw new BadInput(
    "take-look",
    `this take began with ${preview?.look ? `the look ${preview.look}` : "the usual look of its server"}`,
    {
      fix: "Leave --look out to go on with it, or leave --resume out for a new take.",
    },
  );
}

async function run(
  context: CliContext,
  shooting: Shooting,
  options: ShootOptions,
  watch: (event: ShootEvent) => void,
): Promise<Take> {
  const began = shooting.take.server;
  // A take goes on where it began unless another server is named.
  const baseUrl = options.baseUrl || began?.baseUrl || undefined;
  const asked = engineOf(shooting.take, options);
  const paid = asked === "upstream" ? toPaid(context, shooting.folder, options, baseUrl) : undefined;
  const engine = asked === "upstream" ? undefined : asked;
  const link = await openServer(context, {
    ...(baseUrl === undefined ? {} : { baseUrl }),
    ...(engine === undefined ? {} : { engine }),
  });
  try {
    const { disk, clock, net } = context.world;
    const download = async (url: string, path: string, signal: AbortSignal): Promise<void> =>
      void (await downloadToFile(net, url, path, { disk, clock, signal }));
    const { client, id } = link;
    const { preview } = shooting.take;
    const server = await connectShootServer(
      { client, facts: link.facts, id, baseUrl: link.baseUrl, download, ...(preview && { preview }), ...(paid && { paid }) },
      context.signal,
    );
    return await shooting.run(server, watch, context.signal);
  } finally {
    await link.close();
  }
}

// A take keeps the engine that it began with.
function engineOf({ server }: Take, { engine }: ShootOptions): EngineName {
  return server !== null && isEngine(server.engine) ? server.engine : engine;
}

function isEngine(name: string): name is EngineName {
  return name === "local" || name === "instant" || name === "upstream";
}

/** How the take is bought: its purpose is its scene and its own name. */
function toPaid({ env }: CliContext, folder: string, { project, run }: ShootOptions, baseUrl: string | undefined): PaidTake {
  return {
    engine: "upstream",
    purpose: folder.split("/").slice(-2).join("/"),
    library: baseUrl === undefined ? libraryOf(needUpstream(env)) : "upstream",
    ...(project !== undefined && { project }),
    ...(run !== undefined && { run }),
  };
}

async function createPorts({ world, cwd }: CliContext): Promise<DirectorPorts> {
  return {
    disk: world.disk,
    clock: world.clock,
    random: world.random,
    processes: await createNodeProcesses(),
    probePicture: probeImage,
    probeVideo: async (path) => {
      const { width, height, seconds, fps, codec, sound } = await probeVideo(path);
      return { width, height, seconds, fps, codec, audio: sound?.codec ?? null };
    },
    // The sheet is drawn by a child process, which stands in a folder of its own.
    drawContactSheet: async (sheet, signal) =>
      void (await createContactSheet({
        world,
        ...sheet,
        video: resolve(cwd, sheet.video),
        out: resolve(cwd, sheet.out),
        signal,
      })),
  };
}

function failed(take: Take, folder: string): ShootFailed {
  return new ShootFailed("task-failed", `the task failed: ${take.outcome?.reason ?? "no reason was given"}`, {
    fix: "Mend what the reason names and shoot the scene again; this take stays failed.",
    facts: { folder, taskId: take.taskId },
  });
}

function nameOf(folder: string): string {
  return folder.split("/").at(-1) ?? folder;
}

function outFlag({ out }: ShootOptions): string {
  return out === "takes" ? "" : ` --out ${out}`;
}
