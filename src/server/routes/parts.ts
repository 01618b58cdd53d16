import type { Keyring } from "../auth/keyring.ts";
import type { Drilling } from "../faults/drilling.ts";
import type { Flight } from "../body/flight.ts";
import type { ServerMetrics } from "../metrics/create-metrics.ts";
import type { ServerOptions } from "../options.ts";

/** What routes are made of: the options and what was prepared from them. */
export interface Parts extends ServerOptions {
  /** Every key that the server knows: those of its configuration and those beside them. */
  readonly keyring: Keyring;
  readonly metrics: ServerMetrics;
  /** Room for the bodies under way. */
  readonly flight: Flight;
  /** A new id in the form of the service's own. */
  readonly newId: () => string;
  readonly drilling: Drilling;
}
