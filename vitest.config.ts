import { defineConfig } from "vitest/config";

const slow = ["src/engines/local/**/*.test.ts", "test/**/*.test.ts"];

export default defineConfig({
  test: {
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
});
