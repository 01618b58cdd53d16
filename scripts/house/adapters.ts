import type { WireNameException } from "./wire-names.ts";
import type { Adapter } from "./world-law.ts";

/** Files that touch the real world, each with its reason; one that no longer does is reported. */
export const adapters: readonly Adapter[] = [
  { path: "base/node-world.ts", reason: "the adapter of World on Node" },
  { path: "cli/doctor/node-machine.ts", reason: "asks the system how much of a disk is free" },
  { path: "cli/main.ts", reason: "the place where the World is made, and the package's own file read for its version" },
  {
    path: "client/platform.ts",
    reason: "the defaults of a client that is given no clock, timer or fetch, in a browser or on Node",
  },
  { path: "director/node-processes.ts", reason: "asks the system whether the process that holds a take's lock still lives" },
  { path: "engines/local/film/film-pictures.ts", reason: "runs in the render child, which has local files only and no World" },
  { path: "engines/local/film/render-film.ts", reason: "runs in the render child, which has local files only and no World" },
  { path: "engines/local/still/render-stills.ts", reason: "runs in the render child, which has local files only and no World" },
  { path: "media/codec/x264.ts", reason: "reads what the system tells of its processor, in a child" },
  { path: "media/fonts.ts", reason: "reads the font packages' own files, in a child" },
  { path: "media/probe-audio.ts", reason: "opens a local file for the parser, which reads it piece by piece" },
  { path: "media/probe-video.ts", reason: "opens a local file for the parser, which reads it piece by piece" },
  { path: "media/serve-child.ts", reason: "is the inside of a child process: its watchdog outlives whatever the work does" },
  { path: "media/sheet-child.ts", reason: "runs in a child, which has local files only and no World" },
  { path: "media/iso/top-boxes.ts", reason: "reads the headers of a local file in place" },
  {
    path: "store/embedded/binaries.ts",
    reason: "the launcher: owners, modes and links of files, which World's disk does not know",
  },
  {
    path: "store/embedded/cluster.ts",
    reason: "the launcher: owners, modes and links of files, which World's disk does not know",
  },
  { path: "store/embedded/home.ts", reason: "the launcher: owners, modes and links of files, which World's disk does not know" },
  { path: "store/embedded/postmaster.ts", reason: "the launcher: reads the server's pid file and opens its log" },
  { path: "store/embedded/start-lock.ts", reason: "the launcher: the lock file is made exclusively" },
  { path: "store/embedded/system.ts", reason: "the launcher's own view of processes, ports and users" },
];

const ownColumns = "the columns of our own tables have ordinary names";

/** Paths outside the contract that may say a name of the service, each with its reason. */
export const wireNameExceptions: readonly WireNameException[] = [
  { path: "director/", name: "aspect_ratio", reason: "a key of scene files, which are ours" },
  { path: "store/postgres/", name: "created_at", reason: ownColumns },
  { path: "store/postgres/", name: "updated_at", reason: ownColumns },
  { path: "store/postgres/", name: "task_id", reason: ownColumns },
  { path: "store/postgres/", name: "voice_id", reason: ownColumns },
  { path: "store/postgres/", name: "external_id", reason: ownColumns },
  { path: "store/postgres/", name: "callback_url", reason: ownColumns },
];
