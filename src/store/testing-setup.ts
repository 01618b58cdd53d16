import { startTestServer } from "./testing.ts";

/**
 * A global set-up for the test runner: one embedded server for all test files of a run, named to them by `TEST_DATABASE_URL`.
 * Where that is set already, its server is used and left alone.
 */
export async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env["TEST_DATABASE_URL"]) return undefined;
  const server = await startTestServer();
  process.env["TEST_DATABASE_URL"] = server.url;
  return async () => {
    delete process.env["TEST_DATABASE_URL"];
    await server.stop();
  };
}
