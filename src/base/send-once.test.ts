import { createServer } from "node:http";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { createNodeWorld } from "./node.ts";

describe("a body that leaves once", () => {
  const seen: { readonly length: string | undefined; readonly text: string }[] = [];
  const server = createServer((request, response) => {
    let text = "";
    request.on("data", (piece: Buffer) => (text += piece.toString("latin1")));
    request.on("end", () => {
      seen.push({ length: request.headers["content-length"], text });
      response.writeHead(421).end();
    });
  });
  let url = "";

  beforeEach(async () => {
    seen.length = 0;
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    if (typeof address === "object" && address !== null) url = `http://127.0.0.1:${address.port}`;
  });
  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  it("is not sent again by the platform when it is answered 421", async () => {
    const { status } = await createNodeWorld().net.fetch(url, { method: "POST", body: "{}" });
    expect({ status, seen }).toEqual({ status: 421, seen: [{ length: "2", text: "{}" }] });
  });

  it("is sent twice by the platform itself, which is why", async () => {
    await fetch(url, { method: "POST", body: "{}" });
    expect(seen).toHaveLength(2);
  });

  it("travels whole, empty or long, with its length in bytes", async () => {
    for (const body of ["", "é".repeat(300_000)]) {
      seen.length = 0;
      await createNodeWorld().net.fetch(url, { method: "POST", body });
      const bytes = Buffer.byteLength(body);
      expect(seen.map(({ length, text }) => [length, text.length])).toEqual([[String(bytes), bytes]]);
    }
  });
});
