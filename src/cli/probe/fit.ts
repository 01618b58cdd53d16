import {
  endpoints,
  judgeMedia,
  mediaInputsOf,
  type MediaFacts,
  type MediaFault,
  type MediaInput,
  type Medium,
} from "../../contract/index.ts";
import { nameOfInput } from "./input-names.ts";

/** How a file fits one kind of input: all of its places with the same verdict together. */
export interface Fit {
  /** What the input is for, such as `first frame`. */
  readonly input: string;
  readonly fits: boolean;
  /** Every limit that the file breaks there. */
  readonly faults: readonly MediaFault[];
  /** The places, such as `image2video` or `omni-video with <model>`. */
  readonly places: readonly string[];
}

/** For which inputs of the contract's requests a file of a medium is fit, and for which it is not and why; by input, as the contract has them. */
export function fitsOf(medium: Medium, facts: MediaFacts): readonly Fit[] {
  const inputs = mediaInputsOf(endpoints).filter((input) => input.medium === medium);
  const groups = new Map<string, Fit & { readonly places: string[] }>();
  for (const input of inputs) {
    const name = nameOfInput(input);
    const faults = judgeMedia(input.limits, facts);
    const key = `${name} ${faults.map(({ rule, message, fix }) => `${rule} ${message} ${fix}`).join()}`;
    const group = groups.get(key) ?? { input: name, fits: faults.length === 0, faults, places: [] };
    group.places.push(placeOf(input));
    groups.set(key, group);
  }
  const names = [...new Set([...groups.values()].map(({ input }) => input))];
  return names.flatMap((name) => [...groups.values()].filter(({ input }) => input === name));
}

/** Whether these are all the places of their input. */
export function isEverywhere(fit: Fit, all: readonly Fit[]): boolean {
  return all.filter(({ input }) => input === fit.input).length === 1;
}

function placeOf({ endpoint, model }: MediaInput): string {
  const name = endpoint.id.slice(0, endpoint.id.lastIndexOf("."));
  return model === undefined ? name : `${name} with ${model}`;
}
