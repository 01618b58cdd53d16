/** One folder of `src/` and what it may use. A path ending in `.ts` is a floor of one file. */
export interface Floor {
  readonly path: string;
  /** Floors that may be imported, through their front doors. */
  readonly mayImport: readonly string[];
  /** Has no `node:` import except behind its second front door, `node.ts`. */
  readonly browserSafe?: boolean;
  /** Front doors beside `index.ts` and, where the floor is browser-safe or base, `node.ts`; each with its reason. */
  readonly otherDoors?: Readonly<Record<string, string>>;
}

/** The table of the house, as data. Longer paths win: `engines/local` is its own floor inside `engines`. */
export const floors: readonly Floor[] = [
  { path: "base", mayImport: [], browserSafe: true },
  { path: "egress", mayImport: ["base"] },
  {
    path: "media",
    mayImport: ["base"],
    otherDoors: {
      "drawing.ts": "loads the canvas and the fonts, which only render children may do",
      "codec.ts": "reads and writes films and sounds, which only render children may do",
    },
  },
  {
    path: "contract",
    mayImport: ["base"],
    browserSafe: true,
    otherDoors: {
      "calls.ts": "what a client needs; the whole contract would make every program start later",
      "vectors.ts": "the wire vectors: their generator is of use to conformance runs alone",
      "observe/index.ts": "what makes evidence of traffic: programs that read the contract do not carry it",
    },
  },
  {
    path: "client",
    mayImport: ["base", "contract"],
    browserSafe: true,
    otherDoors: {
      "local/index.ts": "what only Onetake servers answer; programs for the real service do not carry it",
      "transport.ts": "what the paid engine sends with; programs use the client",
    },
  },
  {
    path: "store",
    mayImport: ["base", "contract"],
    otherDoors: { "testing.ts": "the test harness, imported by tests of other floors" },
  },
  { path: "engines", mayImport: ["base", "contract"] },
  { path: "engines/local", mayImport: ["base", "contract", "engines", "media"] },
  { path: "engines/instant", mayImport: ["base", "contract", "engines"] },
  { path: "engines/upstream", mayImport: ["base", "contract", "engines", "client"] },
  { path: "tasks", mayImport: ["base", "egress", "media", "contract", "store", "engines"] },
  { path: "director", mayImport: ["base", "contract", "client"], browserSafe: true },
  { path: "server", mayImport: ["base", "contract", "store", "engines", "tasks"] },
  { path: "conform", mayImport: ["base", "media", "contract", "client"] },
  {
    path: "assemble.ts",
    mayImport: [
      "base",
      "egress",
      "media",
      "contract",
      "client",
      "store",
      "engines",
      "engines/local",
      "engines/instant",
      "engines/upstream",
      "tasks",
      "director",
      "server",
    ],
  },
  {
    path: "emulator.ts",
    mayImport: ["base", "egress", "media", "contract", "store", "engines", "engines/instant", "tasks", "server", "assemble.ts"],
  },
  {
    path: "cli",
    mayImport: [
      "base",
      "egress",
      "media",
      "contract",
      "client",
      "store",
      "engines",
      "engines/local",
      "engines/instant",
      "engines/upstream",
      "tasks",
      "director",
      "server",
      "conform",
      "assemble.ts",
    ],
  },
];

/** The floor that a path (relative to `src/`, with `/`) belongs to, or undefined when it stands outside every floor. */
export function floorOf(path: string): Floor | undefined {
  const holds = (floor: Floor): boolean =>
    floor.path.endsWith(".ts") ? isBeside(path, floor.path) : path.startsWith(`${floor.path}/`);
  return floors.filter(holds).sort((a, b) => b.path.length - a.path.length)[0];
}

// A floor of one file has its tests beside it: `assemble.test.ts` stands on the floor `assemble.ts`.
function isBeside(path: string, floorFile: string): boolean {
  const stem = floorFile.slice(0, -".ts".length);
  return path === floorFile || path.startsWith(`${stem}.`) || path.startsWith(`${stem}-`);
}
