import { availableParallelism } from "node:os";
import { join } from "node:path";

import { OnetakeError, silentLogger, type Logger, type World } from "./base/index.ts";
import { createNodeWorld, defaultHome } from "./base/node.ts";
import type { PreviewOptions, Strictness } from "./contract/index.ts";
import { createEgress, type Egress, type OwnContent } from "./egress/index.ts";
import type { UpstreamOptions } from "./engines/upstream/index.ts";
import type { CodecWish } from "./media/index.ts";
import {
  createMetrics,
  createServer,
  createStoreKeyring,
  rememberAccounts,
  rememberDrills,
  type Auth,
  type OwnCertificate,
  type Server,
  type TlsIdentity,
} from "./server/index.ts";
import {
  createFileBlobs,
  createPostgresDrills,
  createPostgresStore,
  startEmbeddedPostgres,
  type Blobs,
  type PostgresStore,
} from "./store/index.ts";
import {
  createDbosRunner,
  createMeter,
  createTasks,
  startSweeper,
  type CourierLimits,
  type SpendPolicy,
  type TaskService,
} from "./tasks/index.ts";
import { makeCallbacks, type Callbacks } from "./assemble-callbacks.ts";
import { createProbe, ownContent, presetPicture, readIfThere, readVersion } from "./assemble-files.ts";
import { openEngines } from "./assemble-engines.ts";
import { openTls } from "./assemble-tls.ts";

export { defaultHome };
export { openRenderer, type Renderer, type RendererConfig } from "./assemble-render.ts";
export { createProbe, ownContent, presetPicture, readIfThere, readVersion };

/** How a server is put together. Everything has a default. */
export interface OnetakeConfig {
  /** Folder for the embedded database and for files; {@link defaultHome} by default. */
  readonly home?: string;
  /** Address of a PostgreSQL to use in place of the embedded one. */
  readonly databaseUrl?: string;
  /**
   * What makes the media of creates that ask for no engine: `local` (default) draws them, `instant` answers with clips made before, `upstream`
   * forwards to the paid service that `upstream` names.
   */
  readonly engine?: EngineName;
  /** The paid service: with it the engine `upstream` is there for creates that ask for it, beside the usual one. */
  readonly upstream?: UpstreamConfig;
  /** What decides which plans need a person; by default all of them do. */
  readonly spendPolicy?: SpendPolicy;
  /** Path of a module whose speech model speaks in the local engine in place of the built-in speech; `onetake/speech` has its types. */
  readonly speech?: string;
  /** What the local engine reads and writes films and sounds with; by default node-av, or an ffmpeg where that is not installed. */
  readonly codec?: CodecWish;
  /** Absolute path of the ffmpeg; by default what `ONETAKE_FFMPEG` names, else the first one on PATH that will do. */
  readonly ffmpeg?: string;
  /** `127.0.0.1` by default. */
  readonly host?: string;
  /** 0, the default, takes a free port. */
  readonly port?: number;
  /** The address under which callers reach the server, where that is another one. */
  readonly baseUrl?: string;
  /** Speaks HTTPS: `own` with a certificate that the home keeps for itself, else with the one that is given. Plain HTTP by default. */
  readonly tls?: "own" | TlsIdentity;
  /** `loopback` by default. */
  readonly auth?: Auth;
  /** How bodies are judged that do not ask for it themselves; `as-upstream` by default. */
  readonly strictness?: Strictness;
  /** How previews are drawn for creates that do not ask for it themselves. */
  readonly preview?: PreviewOptions;
  /** `all` (default) answers requests and runs tasks, `api` and `worker` do one of them. */
  readonly role?: "all" | "api" | "worker";
  /** Tasks that run at once; one for each core by default. */
  readonly concurrency?: number;
  /** Megabytes that the processes which render hold together; three quarters of the machine's memory by default. */
  readonly renderMemoryMb?: number;
  /** Whether requests and accounts may have drills; by default when the engine is free. */
  readonly allowDrills?: boolean;
  /** Days after which results are gone; those of the service (30) by default, and 0 for never. */
  readonly retentionDays?: number;
  /** Exact `host:port` pairs in private networks from which media may be fetched and to which callbacks may go. */
  readonly allowPrivate?: readonly string[];
  /** How callbacks are tried: attempts, waits, how many at once. Kling's own ways are written nowhere, so these are ours. */
  readonly callbacks?: Partial<CourierLimits>;
  readonly logger?: Logger;
  readonly world?: World;
  /**
   * Called when this process has lost its session in the database, so that others may run its tasks already. It has to end; by
   * default it exits with status 70.
   */
  readonly onLost?: (error: Error) => void;
}

export type EngineName = "local" | "instant" | "upstream";

/** Where the paid service is and how it is treated. */
export type UpstreamConfig = Pick<UpstreamOptions, "baseUrl" | "credential" | "standard" | "slots" | "times">;

/** A running server. */
export interface Onetake {
  /** Where it listens; empty for a `worker`. */
  readonly url: string;
  /** The certificate that it made for itself, where it did. */
  readonly certificate?: Omit<OwnCertificate, "identity">;
  /**
   * Ends in two phases: takes no more requests and no more tasks and lets those under way finish until the deadline (10 s by default);
   * then gives tasks back to be run by the next process. Safe to call twice.
   */
  close(options?: { readonly deadlineMs?: number }): Promise<void>;
}

/**
 * Starts Onetake in this process: database, store, engine, tasks and HTTP server. What was started is stopped again when a later part
 * fails. One process runs tasks of one server at a time.
 */
export async function startOnetake(config: OnetakeConfig = {}): Promise<Onetake> {
  const { world = createNodeWorld(), role = "all" } = config;
  const parts: Closer[] = [];
  let closing: Promise<void> | undefined;
  const close = (deadlineMs: number): Promise<void> => (closing ??= closeAll(world, parts, deadlineMs));
  try {
    const made = await make(config, world, parts);
    if (role !== "api") await made.tasks.start();
    const url = role === "worker" ? "" : await made.server.listen();
    if (url !== "") made.callbacks.setBase(config.baseUrl ?? url);
    if (role !== "api") made.callbacks.courier.start();
    made.ownOrigins.push(...[url, config.baseUrl ?? ""].filter((address) => address !== "").flatMap(originsOf));
    const { certificate } = made;
    return { url, ...(certificate && { certificate }), close: ({ deadlineMs = 10_000 } = {}) => close(deadlineMs) };
  } catch (thrown) {
    await close(0);
    throw thrown;
  }
}

/** The origins under which an address is reached: a server of this machine is called by number and by name. */
function originsOf(address: string): readonly string[] {
  const { origin, hostname, protocol, port } = new URL(address);
  return hostname === "127.0.0.1" ? [origin, `${protocol}//localhost:${port}`] : [origin];
}

/** A store that was opened beside a server, or without one. */
export interface OpenStore {
  readonly store: PostgresStore;
  readonly blobs: Blobs;
  close(): Promise<void>;
}

/** Opens the data of a home (or of `databaseUrl`) for commands that need no server; one that runs is joined. */
export async function openStore(config: Pick<OnetakeConfig, "home" | "databaseUrl" | "logger" | "world">): Promise<OpenStore> {
  const { world = createNodeWorld(), logger = silentLogger } = config;
  const home = config.home ?? defaultHome(process.env, process.getuid?.());
  const parts: Closer[] = [];
  try {
    const url = config.databaseUrl ?? (await openEmbedded(home, world, logger, parts));
    const store = await createPostgresStore({ url, logger });
    parts.push(() => store.close());
    return { store, blobs: openBlobs(world, home), close: () => closeAll(world, parts, 0) };
  } catch (thrown) {
    await closeAll(world, parts, 0);
    throw thrown;
  }
}

/** Ends a part; `deadlineMs` is what is left of the time for finishing. */
type Closer = (deadlineMs: number) => Promise<void>;

interface Made {
  readonly tasks: TaskService;
  readonly server: Server;
  readonly callbacks: Callbacks;
  /** Origins of addresses that stand for our own files; filled in when the server listens. */
  readonly ownOrigins: string[];
  readonly certificate?: Omit<OwnCertificate, "identity">;
}

async function make(config: OnetakeConfig, world: World, parts: Closer[]): Promise<Made> {
  const { logger = silentLogger, auth = { mode: "loopback" }, concurrency = availableParallelism() } = config;
  const home = config.home ?? defaultHome(process.env, process.getuid?.());
  const { clock } = world;
  const keep = <Part>(part: Part, closer: Closer): Part => (parts.push(closer), part);
  const url = config.databaseUrl ?? (await openEmbedded(home, world, logger, parts));
  const store = await createPostgresStore({ url, logger });
  keep(store, () => store.close());
  const blobs = openBlobs(world, home);
  const ownOrigins: string[] = [];
  const egress = openEgress(config, world, blobs, ownOrigins);
  keep(egress, () => egress.close());
  const engineParts = { world, logger, blobs, evidence: store.evidence };
  const engines = await openEngines(config, engineParts, (close) => void parts.push(close));
  const callbacks = makeCallbacks(config, { world, store, logger }, keep);
  const onLost = config.onLost ?? ((error: Error): void => exitLost(logger, error));
  const runner = await createDbosRunner({ url, clock, logger, node: world.random.uuid(), concurrency, onLost });
  keep(runner, (deadlineMs) => runner.stop(deadlineMs));
  const version = await readVersion(world.disk);
  const metrics = createMetrics({ clock, version, openTasks: () => store.countOpenTasks() });
  const tasks = createTasks({
    world,
    store,
    blobs,
    ...engines,
    ...(config.spendPolicy && { spendPolicy: config.spendPolicy }),
    runner,
    egress,
    probe: createProbe(world),
    logger,
    presetPicture,
    // Callbacks come last: they tell what the others have written.
    hooks: [createMeter(clock), metrics.taskHook, callbacks.notifier],
    limits: config.retentionDays === undefined ? {} : { retentionDays: config.retentionDays },
  });
  const { tls, certificate } = await openTls(config, home, world);
  const accounts = rememberAccounts(store.accounts, clock);
  const server = await createServer({
    ...pick(config),
    ...(tls && { tls }),
    version,
    auth,
    keyring: createStoreKeyring(accounts),
    accounts,
    tasks,
    blobs,
    engine: engines.engine,
    engines: engines.otherEngines,
    spending: { service: tasks.spending, reader: store.spend },
    world,
    logger,
    metrics,
    health: () => store.ping(),
    callbackFault: callbacks.faultOf,
    presetPicture: (name) => readIfThere(world.disk, presetPicture(name)),
    drills: rememberDrills(createPostgresDrills(store.pool), clock),
  });
  keep(server, (deadlineMs) => server.close(deadlineMs));
  if (config.role !== "api") keepSwept(config, { store, blobs, clock, logger }, parts);
  return { tasks, server, callbacks, ownOrigins, ...(certificate && { certificate }) };
}

function openEgress({ allowPrivate }: OnetakeConfig, world: World, blobs: Blobs, ownOrigins: readonly string[]): Egress {
  const resolveOwn = (address: string): Promise<OwnContent | undefined> =>
    ownContent(blobs, ownOrigins, address, world.clock.now());
  return createEgress({ world, resolveOwn, ...(allowPrivate && { allowPrivate }) });
}

function openBlobs({ disk, random }: World, home: string): Blobs {
  return createFileBlobs({ disk, random, folder: join(home, "blobs") });
}

function pick(config: OnetakeConfig): Pick<OnetakeConfig, (typeof FOR_THE_SERVER)[number]> {
  const given = FOR_THE_SERVER.filter((name) => config[name] !== undefined);
  return Object.fromEntries(given.map((name) => [name, config[name]]));
}

/** What goes to the server as it stands in the configuration. */
const FOR_THE_SERVER = ["host", "port", "baseUrl", "strictness", "preview", "allowDrills", "retentionDays"] as const;

async function openEmbedded(home: string, world: World, logger: Logger, parts: Closer[]): Promise<string> {
  const postgres = await startEmbeddedPostgres({ home: join(home, "postgres"), world, logger });
  parts.push(() => postgres.leave());
  return postgres.url;
}

// Parts are closed in the reverse of the order in which they were made: who uses another goes first.
async function closeAll({ clock }: World, parts: Closer[], deadlineMs: number): Promise<void> {
  const end = clock.now() + deadlineMs;
  const failures: unknown[] = [];
  for (let part = parts.pop(); part; part = parts.pop()) {
    await part(Math.max(0, end - clock.now())).catch((thrown: unknown) => failures.push(thrown));
  }
  if (failures.length > 0) throw new OnetakeError("close-failed", "Onetake did not stop cleanly.", { cause: failures[0] });
}

// Process states are the edge of the program: nothing in it can go on beside another owner of its tasks.
function exitLost(logger: Logger, error: Error): void {
  logger.error("the session in the database was lost; this process ends, and its tasks go on elsewhere", {
    error: error.message,
  });
  process.exit(70);
}

function keepSwept({ retentionDays }: OnetakeConfig, options: Parameters<typeof startSweeper>[0], parts: Closer[]): void {
  const sweeper = startSweeper({ ...options, ...(retentionDays !== undefined && { retentionDays }) });
  parts.push(() => sweeper.stop());
}
