import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";

const FONTS = ["/usr/share/fonts", "/usr/local/share/fonts"].filter((folder) => existsSync(folder));
const HIDE = `${FONTS.map((folder) => `mount -t tmpfs none ${folder} && `).join("")}PATH= exec "$@"`;

/** Whether a process can be given a view of this machine that has no fonts: on Linux, for those who may. */
export const canHideFonts: boolean =
  process.platform === "linux" && spawnSync("unshare", ["-m", "sh", "-c", HIDE, "sh", process.execPath, "-v"]).status === 0;

// Looked up before tests empty PATH.
const { PATH = "" } = process.env;

/**
 * Runs a module in a process that has nothing: no PATH, a home and a folder for temporary files that are empty, and no system fonts where they
 * can be hidden.
 */
export async function runBare(file: URL, args: readonly string[], folder: string): Promise<void> {
  const isBuilt = process.env["ONETAKE_BUILT"] ?? "";
  const node = [process.execPath, ...(isBuilt ? [] : ["--import", LOADER]), fileURLToPath(file), ...args];
  const [command = "", ...rest] = canHideFonts ? ["unshare", "-m", "sh", "-c", HIDE, "sh", ...node] : node;
  const environment = { HOME: folder, TMPDIR: folder, ONETAKE_BUILT: isBuilt, ...(canHideFonts && { PATH }) };
  const child = spawn(command, rest, { env: environment, stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.on("data", (piece: Buffer) => (said += piece.toString()));
  const code = await new Promise((resolve, reject) => child.once("close", resolve).once("error", reject));
  if (code !== 0) throw new Error(`it ended with ${String(code)}: ${said}`);
}

const LOADER = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
