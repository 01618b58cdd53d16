import { resolve } from "node:path";

import { silentLogger, type OnetakeError } from "../../base/index.ts";
import { defaultHome, type UpstreamConfig } from "../../assemble.ts";
import { createLocalEngine } from "../../engines/local/index.ts";
import type { CliContext } from "../context.ts";
import { BadInput, Interrupted, Unwell } from "../errors.ts";
import { writeJson } from "../output.ts";
import { needUpstream } from "../upstream-config.ts";
import { isWell } from "./diagnosis.ts";
import { showDiagnoses } from "./doctor-view.ts";
import { examine, LOOKS } from "./examine.ts";
import type { Ground } from "./ground.ts";
import { openMachine } from "./node-machine.ts";

/** The options of `onetake doctor`. */
export interface DoctorFlags {
  readonly port: number;
  readonly speech?: string;
  readonly upstream?: true;
  readonly json?: true;
}

/** Opens what the examination needs, and examines. @throws Unwell when the main job does not work. */
export async function runDoctor(context: CliContext, flags: DoctorFlags): Promise<void> {
  const { world, env, uid, cwd, signal } = context;
  const speech = flags.speech === undefined ? undefined : resolve(cwd, flags.speech);
  const engine = createLocalEngine({ world, logger: silentLogger, ...(speech !== undefined && { speech }) });
  const machine = await openMachine(world, env);
  try {
    const ground = { world, env, machine, engine, home: defaultHome(env, uid), port: flags.port, speech, signal };
    await report(context, flags, { ...ground, ...(flags.upstream && { upstream: findUpstream(env) }) });
  } catch (thrown) {
    throw signal.aborted ? new Interrupted() : thrown;
  } finally {
    await engine.close();
  }
}

function findUpstream(env: CliContext["env"]): UpstreamConfig | OnetakeError {
  try {
    return needUpstream(env);
  } catch (thrown) {
    if (thrown instanceof BadInput) return thrown;
    throw thrown;
  }
}

/** Examines and tells. @throws Unwell when the main job does not work. */
export async function report(context: CliContext, { json }: Pick<DoctorFlags, "json">, ground: Ground): Promise<void> {
  const { out } = context;
  const diagnoses = await examine(ground, LOOKS, json ? () => {} : showDiagnoses(context));
  const works = isWell(diagnoses);
  if (json) writeJson(out, { works, diagnoses });
  if (!works) throw new Unwell();
  if (!json) out.write(`\n${out.ink.good("✓")} Everything that is needed works.\n`);
}
