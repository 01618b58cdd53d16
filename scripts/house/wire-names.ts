import { isTestFile, type Source } from "./source.ts";

/** Names of the service that may stand in the contract only. */
export interface WireNames {
  readonly fields: readonly string[];
  readonly models: readonly string[];
  readonly paths: readonly string[];
}

/** A file, or a folder with its `/`, that may say a name of the service although it is not the contract. */
export interface WireNameException {
  readonly path: string;
  readonly name: string;
  readonly reason: string;
}

/** Names of fields, models and paths of the service in code outside `contract/`: there, code reads roles and capabilities. */
export function checkWireNames(
  sources: readonly Source[],
  names: WireNames,
  exceptions: readonly WireNameException[],
): readonly string[] {
  const used = new Set<WireNameException>();
  const faults = sources
    .filter(({ path }) => !path.startsWith("contract/") && !isTestFile(path))
    .flatMap((source) => faultsOf(source, names, exceptions, used));
  const idle = exceptions.filter((exception) => !used.has(exception));
  return [...faults, ...idle.map(({ path, name }) => `src/${path}: the exception for ${name} is no longer needed`)];
}

function faultsOf(
  source: Source,
  names: WireNames,
  exceptions: readonly WireNameException[],
  used: Set<WireNameException>,
): readonly string[] {
  const all = [...names.fields.map(wordOf), ...names.models.map(wordOf), ...names.paths.map(startOf)];
  const lines = withoutComments(source.text).split("\n");
  return lines.flatMap((line, index) =>
    all.flatMap(({ name, pattern }) => {
      if (!pattern.test(line)) return [];
      const exception = exceptions.find((one) => source.path.startsWith(one.path) && one.name === name);
      if (exception) used.add(exception);
      return exception
        ? []
        : [`src/${source.path}:${index + 1}: names ${name}, a fact of the contract; read it by role or capability`];
    }),
  );
}

function wordOf(name: string): { readonly name: string; readonly pattern: RegExp } {
  return { name, pattern: new RegExp(`(?<![\\w-])${escape(name)}(?![\\w-])`) };
}

function startOf(name: string): { readonly name: string; readonly pattern: RegExp } {
  return { name, pattern: new RegExp(`["'\`]${escape(name)}`) };
}

function escape(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

// Keeps the line numbers, so that a finding points at its line.
function withoutComments(text: string): string {
  const blank = (comment: string): string => comment.replace(/[^\n]/g, " ");
  return text.replace(/\/\*[\s\S]*?\*\//g, blank).replace(/(^|\s)\/\/.*$/gm, blank);
}
