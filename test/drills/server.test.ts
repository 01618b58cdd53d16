import { createServer } from "node:http";

import { describe, expect, it } from "vitest";

import { CannotListen } from "../../src/server/index.ts";
import { onFreePort } from "./server.ts";

describe("a free port", () => {
  it("is another one when somebody took it before it was used", async () => {
    const seen: number[] = [];
    const used = await onFreePort(async (port) => {
      seen.push(port);
      if (seen.length < 3) throw new CannotListen("127.0.0.1", port, Object.assign(new Error("taken"), { code: "EADDRINUSE" }));
      const server = createServer().listen(port, "127.0.0.1");
      await new Promise((resolve) => server.once("listening", resolve));
      await new Promise((resolve) => server.close(resolve));
      return port;
    });
    expect(seen).toHaveLength(3);
    expect(used).toBe(seen[2]);
  });

  it("is not looked for again when something else went wrong, nor for ever", async () => {
    let tries = 0;
    const fail = (thrown: Error): Promise<never> =>
      onFreePort(() => {
        tries++;
        return Promise.reject(thrown);
      });
    await expect(fail(new Error("another reason"))).rejects.toThrow("another reason");
    expect(tries).toBe(1);
    await expect(fail(new CannotListen("127.0.0.1", 1, Object.assign(new Error(), { code: "EADDRINUSE" })))).rejects.toThrow(
      "used by",
    );
    expect(tries).toBe(5);
  });
});
