import { lookup as systemLookup } from "node:dns";
import { request as httpRequest } from "node:http";
import { createServer, globalAgent } from "node:https";
import type { AddressInfo, LookupFunction } from "node:net";

import { generate } from "selfsigned";

/** A name that no resolver knows, as a hosted service has one. */
const NAME = "kling.onetake.test";

/** HTTPS in front of a plain server, for clients that speak nothing else. */
export interface TlsFront {
  /** Its address by name; while the front is open, this process finds the name and trusts its certificate. */
  readonly url: string;
  /** Says where requests go. */
  forwardTo(url: string): void;
  close(): Promise<void>;
}

/** Opens a front with a certificate made for it. Only Node's own defaults are set: its global HTTPS agent's `ca` and `lookup`. */
export async function openTlsFront(): Promise<TlsFront> {
  const names = [{ type: 2 as const, value: NAME }];
  const pems = await generate([{ name: "commonName", value: NAME }], {
    keySize: 2048,
    extensions: [{ name: "subjectAltName", altNames: names }],
  });
  let target = "";
  const front = createServer({ key: pems.private, cert: pems.cert }, (incoming, outgoing) => {
    const { method, headers, url = "/" } = incoming;
    const onward = httpRequest(new URL(url, target), { ...(method && { method }), headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on("error", (thrown) => outgoing.destroy(thrown));
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => front.listen(0, "127.0.0.1", resolve));
  const { ca: oldCa, lookup: oldLookup } = globalAgent.options;
  Object.assign(globalAgent.options, { ca: pems.cert, lookup: lookUp });
  return {
    url: `https://${NAME}:${(front.address() as AddressInfo).port}`, // a TCP server has one
    forwardTo: (url) => void (target = url),
    close: async () => {
      Object.assign(globalAgent.options, { ca: oldCa, lookup: oldLookup });
      globalAgent.destroy();
      front.closeAllConnections();
      await new Promise((resolve) => front.close(resolve));
    },
  };
}

const lookUp: LookupFunction = (host, options, done) => {
  if (host !== NAME) return systemLookup(host, options, done);
  const family = 4;
  return options.all === true ? done(null, [{ address: "127.0.0.1", family }]) : done(null, "127.0.0.1", family);
};
