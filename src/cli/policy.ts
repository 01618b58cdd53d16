import { Option } from "commander";

import { parseJson, toMessage } from "../base/index.ts";
import { housePolicy, readPolicy, type Policy } from "../contract/index.ts";
import type { CliContext } from "./context.ts";
import { BadInput } from "./errors.ts";

/** `--policy`: what our own pipeline allows, beside what the service takes. */
export function policyOption(preset: "house" | "none"): Option {
  return new Option("--policy <policy>", "policy of ours to judge by: house, none, or a JSON file").default(preset);
}

/**
 * The policy that a flag names.
 * @throws BadInput for a file that is missing or holds none.
 */
export async function readPolicyFlag({ world }: CliContext, name: string): Promise<Policy | undefined> {
  if (name === "none") return undefined;
  if (name === "house") return housePolicy;
  try {
    return readPolicy(parseJson(new TextDecoder().decode(await world.disk.read(name))));
  } catch (thrown) {
    throw new BadInput("bad-policy", `${name} holds no policy: ${toMessage(thrown)}`, {
      cause: thrown,
      fix: 'Say house, none, or a file like {"id": "night-shift", "maxSeconds": 10, "models": ["3.0"]}.',
    });
  }
}
