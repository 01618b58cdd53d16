import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { spawnSync } from "node:child_process";
import { emitAll } from "../src/contract/emit/emit-all.ts";

/**
 * Writes everything that is generated from the contract: types, operations, JSON Schemas, the register. With `--check` it writes
 * nothing and fails when a file on disk differs, is missing, or is no longer generated.
 */
const root = join(import.meta.dirname, "..");
const isCheck = process.argv.includes("--check");
const files = emitAll();
const stale = [...(await findDifferent()), ...(await findSurplus())];

if (isCheck && stale.length > 0) {
  process.stderr.write(
    `generated files differ from the contract, run \`npm run generate\`:\n${stale.map((path) => `  ${path}\n`).join("")}`,
  );
  process.exitCode = 1;
} else if (!isCheck) {
  await writeAll();
}
runKernelBuild();

async function findDifferent(): Promise<readonly string[]> {
  const different: string[] = [];
  for (const [path, content] of files) {
    const onDisk = await readFile(join(root, path), "utf8").catch(() => undefined);
    if (onDisk !== content) different.push(path);
  }
  return different;
}

/** Files in the generated folders that nothing generates any more. */
async function findSurplus(): Promise<readonly string[]> {
  const folders = new Set([...files.keys()].map((path) => dirname(path)).filter((folder) => folder !== "docs"));
  const surplus: string[] = [];
  for (const folder of folders) {
    const names = await readdir(join(root, folder)).catch(() => []);
    surplus.push(...names.map((name) => `${folder}/${name}`).filter((path) => !files.has(path)));
  }
  return surplus;
}

async function writeAll(): Promise<void> {
  for (const path of await findSurplus()) await rm(join(root, path));
  for (const [path, content] of files) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
}

/** The render kernel has a build of its own; it is run along when it is there. */
function runKernelBuild(): void {
  const script = join(root, "scripts", "build-kernel.ts");
  if (!existsSync(script)) return;
  const built = spawnSync(process.execPath, ["--import", "tsx", script, ...(isCheck ? ["--check"] : [])], {
    cwd: root,
    stdio: "inherit",
  });
  if (built.status !== 0) process.exitCode = 1;
}
