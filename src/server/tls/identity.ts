import { createPrivateKey, X509Certificate } from "node:crypto";

import { OnetakeError, toMessage } from "../../base/index.ts";
import type { TlsIdentity } from "../options.ts";

/** A certificate and a key that do not make a TLS server. */
export class TlsInvalid extends OnetakeError {
  override readonly name = "TlsInvalid";

  constructor(message: string, cause?: unknown) {
    super("tls-invalid", message, {
      fix: "Give the certificate (with those that vouch for it, if any) and its own private key, both in PEM and the key without a passphrase.",
      ...(cause !== undefined && { cause }),
    });
  }
}

/**
 * The first certificate of an identity.
 * @throws TlsInvalid when a part cannot be read, or the key is another certificate's.
 */
export function readIdentity({ cert, key }: TlsIdentity): X509Certificate {
  const certificate = read("certificate", () => new X509Certificate(cert));
  const privateKey = read("private key", () => createPrivateKey(key));
  if (!certificate.checkPrivateKey(privateKey)) throw new TlsInvalid("The private key does not belong to the certificate.");
  return certificate;
}

// The library's messages tell what is wrong with the form and quote nothing of the key.
function read<T>(what: string, make: () => T): T {
  try {
    return make();
  } catch (thrown) {
    throw new TlsInvalid(`The ${what} cannot be read: ${toMessage(thrown)}`, thrown);
  }
}
