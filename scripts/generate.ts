import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { spawnSync } from "node:child_process";
import { emitCode } from "../src/contract/emit/emit-code.ts";
import { appendLedger } from "./lint/ledger.ts";

/**
 * Writes everything that is generated from the contract: modules, JSON Schemas, OpenAPI, the register, the reference; and lists new
 * records of evidence in their ledger. That nothing on disk differs, is missing or is left over is held by `emit.test.ts`.
 */
const root = join(import.meta.dirname, "..");
type Files = ReadonlyMap<string, string>;

const code = emitCode();
await writeAll();
runKernelBuild();

/** Documents are made with modules that read the generated ones, so these come first and the rest is loaded after them. */
async function writeAll(): Promise<void> {
  await write(code);
  const files = await emitEverything();
  for (const path of await findSurplus(files)) await rm(join(root, path));
  await write(files);
  appendLedger();
}

async function emitEverything(): Promise<Files> {
  const { emitAll } = await import("../src/contract/emit/emit-all.ts");
  return emitAll();
}

async function write(files: Files): Promise<void> {
  for (const path of await findDifferent(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), files.get(path) ?? "");
  }
}

async function findDifferent(files: Files): Promise<readonly string[]> {
  const different: string[] = [];
  for (const [path, content] of files) {
    const onDisk = await readFile(join(root, path), "utf8").catch(() => undefined);
    if (onDisk !== content) different.push(path);
  }
  return different;
}

/** Files in the generated folders that nothing generates any more. */
async function findSurplus(files: Files): Promise<readonly string[]> {
  const folders = new Set([...files.keys()].map((path) => dirname(path)).filter((folder) => folder !== "docs"));
  const surplus: string[] = [];
  for (const folder of folders) {
    const names = await readdir(join(root, folder)).catch(() => []);
    surplus.push(...names.map((name) => `${folder}/${name}`).filter((path) => !files.has(path)));
  }
  return surplus;
}

/** The render kernel has a build of its own; it is run along when it is there. */
function runKernelBuild(): void {
  const script = join(root, "scripts", "build-kernel.ts");
  if (!existsSync(script)) return;
  const built = spawnSync(process.execPath, ["--import", "tsx", script], {
    cwd: root,
    stdio: "inherit",
  });
  if (built.status !== 0) process.exitCode = 1;
}
