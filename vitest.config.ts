import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

const films = ["src/engines/local/**/*.test.ts", "test/media/*.test.ts", "test/hostile/*.test.ts"];
const slow = [...films, "test/**/*.test.ts"];
/** What starts databases and other processes, or ends its own when it loses one. */
const apart = [
  "src/store/**/*.test.ts",
  "src/tasks/**/*race.test.ts",
  "src/tasks/runner/*.test.ts",
  "src/assemble.test.ts",
  "src/cli/main.test.ts",
];

/** The longest ones, first, for they would else run alone at the end: those that wait much beside those that work much. */
const long = [
  "drills/ceiling",
  "shoot-examples",
  "drills/nodes",
  "drills/kill",
  "drills/callbacks",
  "spending-story",
  "drills/load",
  "acceptance",
];

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const placeOf = ({ moduleId }: TestSpecification): number => {
      const place = long.findIndex((name) => moduleId.includes(`${name}.test.`));
      return place < 0 ? long.length : place;
    };
    return (await super.sort(files)).toSorted((a, b) => placeOf(a) - placeOf(b));
  }
}

// `--mode built`: processes that tests start are the built ones, which `npm test` has just made; they start in half the time. The word is kept
// in the environment, because each project is configured again, and then with the mode of tests.
export default defineConfig(({ mode }) => ({
  test: {
    env: { ONETAKE_BUILT: (process.env["ONETAKE_BUILT"] ??= mode === "built" ? "1" : "") },
    sequence: { sequencer: LongFirst },
    globalSetup: ["src/store/testing-setup.ts"],
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    onConsoleLog: (log) => {
      throw new Error(`a test wrote to the console: ${log}`);
    },
    projects: [
      // One process for all files: without it loading the same modules again and again takes half of the time.
      {
        extends: true,
        test: {
          name: "fast",
          isolate: false,
          include: ["src/**/*.test.ts", "scripts/**/*.test.ts"],
          exclude: [...slow, ...apart],
        },
      },
      { extends: true, test: { name: "apart", include: apart } },
      { extends: true, test: { name: "films", isolate: false, include: films } },
      { extends: true, test: { name: "whole", include: slow, exclude: films } },
    ],
  },
}));
