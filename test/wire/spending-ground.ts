import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { onetakeWords, runAtTerminal, type Ended } from "../../src/cli/pseudo-terminal.suite.ts";
import { encodePng } from "../../src/media/index.ts";
import { createPostgresStore, type PostgresStore } from "../../src/store/index.ts";
import { createTestDatabase, type TestDatabase } from "../../src/store/testing.ts";

/** Somebody who uses the command: a folder, a home and a database of their own. */
export interface User {
  readonly folder: string;
  /** Their data, for looking at it without another process. */
  readonly store: PostgresStore;
  /** Runs a command to its end, without a terminal. */
  run(...words: readonly string[]): Promise<Ended>;
  /** The JSON document of a command that ends well. */
  read<T>(...words: readonly string[]): Promise<T>;
  /** Runs a command at a pseudo-terminal, where a person types the line that is shown. */
  atTerminal(...words: readonly string[]): Promise<Ended>;
  /** Starts a command and answers it once it has written what is looked for. */
  until(pattern: RegExp, ...words: readonly string[]): Promise<Started>;
  leave(): Promise<void>;
}

/** A command that runs. */
export interface Started {
  readonly child: ChildProcess;
  /** What it has written so far. */
  text(): string;
}

/** Makes a {@link User}; `more` is their environment beside home and database. */
export async function createUser(name: string, more: Readonly<Record<string, string>> = {}): Promise<User> {
  const folder = await mkdtemp(join(tmpdir(), `onetake-story-${name}-`));
  const database: TestDatabase = await createTestDatabase();
  const home = { ONETAKE_HOME: join(folder, "home"), DATABASE_URL: database.url, ONETAKE_BASE_URL: "" };
  const env = { ...home, NO_COLOR: "1", COLUMNS: "200", ...more };
  const store = await createPostgresStore({ url: database.url });
  const commands = createCommands(folder, env);
  return {
    folder,
    store,
    run: commands.run,
    read: async (...words) => {
      const { code, out, err } = await commands.run(...words, "--json");
      if (code !== 0) throw new Error(`onetake ${words.join(" ")} ended with ${code}: ${out}${err}`);
      return JSON.parse(out) as never; // a document of ours
    },
    atTerminal: (...words) => runAtTerminal(words, { cwd: folder, env }, (line) => line),
    until: commands.until,
    leave: async () => {
      await commands.kill();
      await store.close();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Commands of one user, which are killed with them. */
interface Commands extends Pick<User, "run" | "until"> {
  kill(): Promise<void>;
}

function createCommands(folder: string, env: Readonly<Record<string, string>>): Commands {
  const children: ChildProcess[] = [];
  const start = (words: readonly string[]): { readonly child: ChildProcess; readonly said: { out: string; err: string } } => {
    const [node = "", ...rest] = onetakeWords;
    const child = spawn(node, [...rest, ...words], {
      cwd: folder,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const said = { out: "", err: "" };
    child.stdout.on("data", (piece: Buffer) => (said.out += piece.toString()));
    child.stderr.on("data", (piece: Buffer) => (said.err += piece.toString()));
    children.push(child);
    return { child, said };
  };
  return {
    run: async (...words) => {
      const { child, said } = start(words);
      await once(child, "close");
      return { code: child.exitCode, ...said };
    },
    until: async (pattern, ...words) => {
      const { child, said } = start(words);
      const text = (): string => said.out + said.err;
      await new Promise<void>((resolve, reject) => {
        const look = (): void => void (pattern.test(text()) && resolve());
        child.stdout?.on("data", look);
        child.stderr?.on("data", look);
        child.once("close", () => reject(new Error(`it ended before ${String(pattern)}: ${text()}`)));
      });
      return { child, text };
    },
    kill: async () => {
      for (const child of children)
        if (child.exitCode === null && child.signalCode === null && child.kill("SIGKILL")) await once(child, "close");
    },
  };
}

/** Lays a scene with one person, of whom there are two pictures. */
export async function layScene(folder: string): Promise<void> {
  for (const [index, name] of ["front", "side"].entries()) {
    const pixels = new Uint8Array(400 * 400 * 4).fill(80 * (index + 1));
    await writeFile(join(folder, `${name}.png`), await encodePng(pixels, 400, 400));
  }
  await writeFile(
    join(folder, "rain.yaml"),
    [
      "title: Rain on the map",
      'aspect_ratio: "16:9"',
      "cast:",
      "  mira: {description: A woman in a yellow coat, pictures: [front.png, side.png]}",
      "shots:",
      '  - {duration: 3, prompt: "@mira unfolds a wet map"}',
      "",
    ].join("\n"),
  );
}
