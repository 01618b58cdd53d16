import { OnetakeError } from "../../base/index.ts";

/** Where something stands in a scene file; line and column count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Something in a scene that cannot be shot (`error`) or deserves a look (`warning`). */
export interface SceneProblem {
  readonly severity: "error" | "warning";
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Where in the scene, such as `shots[1].duration`; empty for the whole file. */
  readonly path: string;
  /** What is wrong, without a full stop. */
  readonly message: string;
  /** What to write instead, as a sentence. */
  readonly fix: string;
}

/** A scene that cannot be shot: at least one of its problems is an error. The remedy is to edit the file. */
export class SceneInvalid extends OnetakeError {
  override readonly name = "SceneInvalid";
  readonly problems: readonly SceneProblem[];

  constructor(file: string, problems: readonly SceneProblem[]) {
    const errors = problems.filter((problem) => problem.severity === "error").length;
    super("scene-invalid", `${file} has ${errors} problem${errors === 1 ? "" : "s"}`, {
      fix: "Mend the lines named above and run the command again.",
    });
    this.problems = problems;
  }
}

/** One clear line: `file:line:column path: message. fix` */
export function formatProblem(problem: SceneProblem): string {
  const path = problem.path === "" ? "" : `${problem.path}: `;
  return `${problem.file}:${problem.line}:${problem.column} ${path}${problem.message}. ${problem.fix}`;
}

/** A phrase as a sentence: a capital letter first, a full stop last. */
export function toSentence(phrase: string): string {
  const capital = phrase.charAt(0).toUpperCase() + phrase.slice(1);
  return /[.!?。！？]$/u.test(capital) ? capital : `${capital}.`;
}

/** Collects the problems of one scene file. */
export interface ProblemLog {
  readonly file: string;
  readonly problems: readonly SceneProblem[];
  error(path: string, place: Place, message: string, fix: string): void;
  warn(path: string, place: Place, message: string, fix: string): void;
  readonly hasErrors: boolean;
}

/** An empty {@link ProblemLog} for the file that is named. */
export function createProblemLog(file: string): ProblemLog {
  const problems: SceneProblem[] = [];
  const add =
    (severity: "error" | "warning") =>
    (path: string, place: Place, message: string, fix: string): void => {
      problems.push({ severity, file, line: place.line, column: place.column, path, message, fix });
    };
  return {
    file,
    problems,
    error: add("error"),
    warn: add("warning"),
    get hasErrors() {
      return problems.some((problem) => problem.severity === "error");
    },
  };
}
