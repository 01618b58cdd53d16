import type { X509Certificate } from "node:crypto";
import { isIP } from "node:net";
import { join } from "node:path";

import type { generate } from "selfsigned";

import { OnetakeError, type World } from "../../base/index.ts";
import type { TlsIdentity } from "../options.ts";
import { readIdentity } from "./identity.ts";

/** A certificate that a server made for itself. */
export interface OwnCertificate {
  readonly identity: TlsIdentity;
  /** Path of the certificate, for those who are to trust it. */
  readonly path: string;
  /** SHA-256 of the certificate, in hex with colons. */
  readonly fingerprint: string;
  /** Unix time in milliseconds. */
  readonly expiresAt: number;
}

export interface OwnCertificateOptions {
  /** Folder in which it is kept: `certificate.pem`, and `key.pem` that only its owner may read. */
  readonly folder: string;
  /** Names and addresses of the server beside this machine's own. */
  readonly names?: readonly string[];
  readonly world: World;
}

/** Makes certificates, as the package `selfsigned` does. */
export type Generate = typeof generate;

/** The package that makes certificates is not installed. */
export class TlsPartMissing extends OnetakeError {
  override readonly name = "TlsPartMissing";

  constructor(cause: unknown) {
    super("part-missing", "The optional package selfsigned, which makes certificates, is not installed.", {
      fix: "Install it with `npm install selfsigned`, or name a certificate of your own with --tls-cert and --tls-key.",
      cause,
    });
  }
}

const DAY_MS = 86_400_000;
const LIFE_MS = 365 * DAY_MS;
const RENEW_MS = 30 * DAY_MS;
const THIS_MACHINE = ["localhost", "127.0.0.1", "::1"];

/**
 * The certificate of a home, made at the first use and made anew when less than 30 days of its year are left, when it lacks a name, or when it
 * cannot be read. Nobody vouches for it: each client has to be told to trust it.
 * @throws TlsPartMissing
 */
export async function openOwnCertificate(options: OwnCertificateOptions, load = loadGenerate): Promise<OwnCertificate> {
  const { folder, names = [], world } = options;
  const all = [...new Set([...THIS_MACHINE, ...names.map((name) => name.replace(/^\[(.*)\]$/, "$1"))])];
  const path = join(folder, "certificate.pem");
  const kept = await readKept(world, folder, path);
  if (kept !== undefined && isGood(kept.certificate, all, world.clock.now())) return toOwn(kept.identity, kept.certificate, path);
  const identity = await make(await load(), all, world.clock.now());
  await world.disk.write(join(folder, "key.pem"), identity.key, 0o600);
  await world.disk.write(path, identity.cert);
  return toOwn(identity, readIdentity(identity), path);
}

interface Kept {
  readonly identity: TlsIdentity;
  readonly certificate: X509Certificate;
}

async function readKept({ disk }: World, folder: string, path: string): Promise<Kept | undefined> {
  const key = join(folder, "key.pem");
  if (!(await disk.facts(path)) || !(await disk.facts(key))) return undefined;
  const [cert, secret] = await Promise.all([disk.read(path), disk.read(key)]);
  const identity = { cert: new TextDecoder().decode(cert), key: new TextDecoder().decode(secret) };
  try {
    return { identity, certificate: readIdentity(identity) };
  } catch {
    return undefined; // a crash between the two files, or somebody's edit: both are made anew
  }
}

function isGood(certificate: X509Certificate, names: readonly string[], now: number): boolean {
  if (Date.parse(certificate.validFrom) > now || Date.parse(certificate.validTo) - now < RENEW_MS) return false;
  return names.every((name) => (isIP(name) > 0 ? certificate.checkIP(name) : certificate.checkHost(name)) !== undefined);
}

async function make(certify: Generate, names: readonly string[], now: number): Promise<TlsIdentity> {
  const altNames = names.map((name) => (isIP(name) > 0 ? { type: 7 as const, ip: name } : { type: 2 as const, value: name }));
  const made = await certify([{ name: "commonName", value: "Onetake" }], {
    keyType: "ec",
    curve: "P-256",
    algorithm: "sha256",
    notBeforeDate: new Date(now - DAY_MS), // for clients whose clock is behind
    notAfterDate: new Date(now + LIFE_MS),
    extensions: [
      { name: "basicConstraints", cA: false, critical: true },
      { name: "keyUsage", digitalSignature: true, critical: true },
      { name: "extKeyUsage", serverAuth: true },
      { name: "subjectAltName", altNames },
    ],
  });
  return { cert: made.cert, key: made.private };
}

function toOwn(identity: TlsIdentity, certificate: X509Certificate, path: string): OwnCertificate {
  return { identity, path, fingerprint: certificate.fingerprint256, expiresAt: Date.parse(certificate.validTo) };
}

async function loadGenerate(): Promise<Generate> {
  try {
    return (await import("selfsigned")).generate;
  } catch (thrown) {
    throw new TlsPartMissing(thrown);
  }
}
