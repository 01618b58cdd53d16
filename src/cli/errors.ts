import { OnetakeError, toMessage } from "../base/index.ts";
import { CallError } from "../client/index.ts";
import { formatProblem, NeedsApproval, SceneInvalid, type SceneProblem } from "../director/index.ts";
import type { CliContext } from "./context.ts";
import { writeJson } from "./output.ts";
import type { Ink } from "./terminal/ink.ts";

/** Arguments or input that no command can work with. */
export class BadInput extends OnetakeError {
  override readonly name = "BadInput";
}

/** A payload that `check` does not let pass. */
export class CheckFailed extends OnetakeError {
  override readonly name = "CheckFailed";

  constructor(refused: number, toApprove: number, endpoint: string) {
    const parts = [refused > 0 ? `${refused} refused` : "", toApprove > 0 ? `${toApprove} to approve` : ""].filter(
      (part) => part !== "",
    );
    super("check-failed", `${parts.join(", ")} (checked as ${endpoint})`);
  }
}

/** A file that no input of the service takes. The report says why. */
export class Unfit extends OnetakeError {
  override readonly name = "Unfit";

  constructor(count: number, all: number) {
    super("unfit", `${count} of ${all} ${all === 1 ? "file" : "files"} fit for no input`);
  }
}

/** A server that does not agree with the contract. The report says how. */
export class Deviates extends OnetakeError {
  override readonly name = "Deviates";

  constructor(count: number) {
    super("deviates", `${count} ${count === 1 ? "deviation" : "deviations"} from the contract`);
  }
}

/** A machine on which the main job does not work. The report says why. */
export class Unwell extends OnetakeError {
  override readonly name = "Unwell";

  constructor() {
    super("unwell", "Something that is needed does not work.");
  }
}

/** A payload that the other standard has no counterpart for. */
export class NoTranslation extends OnetakeError {
  override readonly name = "NoTranslation";
}

/** A task that ended without a result. */
export class ShootFailed extends OnetakeError {
  override readonly name = "ShootFailed";
}

/** A request that the service would refuse, or that cannot be served here. */
export class RequestRefused extends OnetakeError {
  override readonly name = "RequestRefused";
}

/** A request that was rendered without a result: as a task, it would have failed for this reason. */
export class RenderFailed extends OnetakeError {
  override readonly name = "RenderFailed";
}

/** A step that a person takes at a terminal, and nobody and nothing else. */
export class NeedsPerson extends OnetakeError {
  override readonly name = "NeedsPerson";

  constructor(what: string, command: string) {
    super("needs-person", `${what} needs a person at a terminal: standard input and standard output have to be one`, {
      fix: `Run it yourself in a terminal: ${command}. No flag, variable or pipe stands in for that.`,
    });
  }
}

/** What was typed is not what was shown, so nothing was done. */
export class NotConfirmed extends OnetakeError {
  override readonly name = "NotConfirmed";

  constructor() {
    super("not-confirmed", "what was typed is not what was shown; nothing was done", {
      fix: "Run the command again and type the line as it stands there, its word is another one then.",
    });
  }
}

/** The guard refused to spend, or to change what may be spent. `next` is the command that goes on from here. */
export class SpendingRefused extends OnetakeError {
  override readonly name = "SpendingRefused";
}

/** Creates of a plan of which not all ended well. The report says which and why. */
export class CreatesFailed extends OnetakeError {
  override readonly name = "CreatesFailed";

  constructor(count: number, all: number) {
    super("creates-failed", `${count} of ${all} ${all === 1 ? "create" : "creates"} failed`);
  }
}

/** The user stopped the program. `fix` says how to go on. */
export class Interrupted extends OnetakeError {
  override readonly name = "Interrupted";

  constructor(fix?: string) {
    super("interrupted", "stopped", fix === undefined ? {} : { fix });
  }
}

/** Tells of a failure: with `--json` as a document on standard output, else in words on standard error. */
export function reportError(context: CliContext, thrown: unknown, asJson: boolean): void {
  // The findings or the report are the document then, and were written already.
  if (asJson && isTold(thrown)) return;
  if (asJson) writeJson(context.out, toDocument(thrown));
  else context.err.write(toText(context, thrown));
}

/** Whether the command wrote all about it already. */
function isTold(thrown: unknown): thrown is OnetakeError {
  return [CheckFailed, CreatesFailed, Deviates, Unfit, Unwell].some((each) => thrown instanceof each);
}

function toText({ err }: CliContext, thrown: unknown): string {
  const { ink } = err;
  if (thrown instanceof SceneInvalid) return thrown.problems.map((problem) => problemLine(ink, problem)).join("");
  if (isTold(thrown)) return `${thrown.message}\n`;
  // Its plan and the command to run next stand on standard output.
  if (thrown instanceof NeedsApproval) return `${ink.warn("waits")}  ${thrown.message}\n`;
  const fix = thrown instanceof OnetakeError && thrown.fix !== undefined ? thrown.fix : "";
  if (thrown instanceof Interrupted) return `${ink.warn("stopped")}  ${fix}\n`;
  return `${ink.bad("error")}  ${toMessage(thrown)}\n${fix === "" ? "" : `       ${fix}\n`}`;
}

function problemLine(ink: Ink, problem: SceneProblem): string {
  return `${problem.severity === "error" ? ink.bad("error") : ink.warn("warning")}  ${formatProblem(problem)}\n`;
}

function toDocument(thrown: unknown): unknown {
  if (!(thrown instanceof OnetakeError)) return { error: { code: "unexpected", message: toMessage(thrown), fix: null } };
  const problems = thrown instanceof SceneInvalid ? { problems: thrown.problems } : {};
  const facts = { ...thrown.facts, ...(thrown instanceof CallError ? factsOf(thrown) : {}) };
  return { error: { code: thrown.code, message: thrown.message, fix: thrown.fix ?? null, facts, ...problems } };
}

function factsOf({ operation, requestId, wireCode, http }: CallError): Readonly<Record<string, unknown>> {
  return { operation, requestId, wireCode, http };
}
