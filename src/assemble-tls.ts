import { join } from "node:path";

import type { OnetakeConfig } from "./assemble.ts";
import type { World } from "./base/index.ts";
import { openOwnCertificate, type OwnCertificate, type TlsIdentity } from "./server/index.ts";

interface OpenTls {
  readonly tls?: TlsIdentity;
  readonly certificate?: Omit<OwnCertificate, "identity">;
}

/** What a server shows of itself: the given identity, or one that it makes itself and keeps in its home. */
export async function openTls(
  { tls, host, baseUrl }: Pick<OnetakeConfig, "tls" | "host" | "baseUrl">,
  home: string,
  world: World,
): Promise<OpenTls> {
  if (tls !== "own") return tls === undefined ? {} : { tls };
  const asked = [host ?? "", baseUrl === undefined ? "" : new URL(baseUrl).hostname];
  const names = asked.filter((name) => !["", "0.0.0.0", "::"].includes(name)); // what stands for every address is no name
  const { identity, ...certificate } = await openOwnCertificate({ folder: join(home, "tls"), names, world });
  return { tls: identity, certificate };
}
