import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

const slow = ["src/engines/local/**/*.test.ts", "test/**/*.test.ts"];

/** Drills and films first: whatever takes minutes would else run alone at the end. */
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification): boolean => /test\/drills\/kill|shoot-examples/.test(moduleId);
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
      { extends: true, test: { name: "fast", include: ["src/**/*.test.ts", "scripts/**/*.test.ts"], exclude: slow } },
      { extends: true, test: { name: "whole", include: slow } },
    ],
  },
}));
