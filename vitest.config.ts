import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

const slow = ["src/engines/local/**/*.test.ts", "test/**/*.test.ts"];
/** What starts databases and other processes, or ends its own when it loses one. */
const apart = [
  "src/store/**/*.test.ts",
  "src/tasks/**/*race.test.ts",
  "src/tasks/runner/*.test.ts",
  "src/assemble.test.ts",
  "src/cli/main.test.ts",
];

/** Drills and films first: whatever takes minutes would else run alone at the end. */
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const long = /test\/(drills\/(kill|ceiling|nodes|load)\.|wire\/(shoot-examples|spending-story)|media\/acceptance)/;
    const isLong = ({ moduleId }: TestSpecification): boolean => long.test(moduleId);
    return (await super.sort(files)).toSorted((a, b) => Number(isLong(b)) - Number(isLong(a)));
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
      { extends: true, test: { name: "whole", include: slow } },
    ],
  },
}));
