/**
 * What questions of the paid engine cost, in a process that does nothing else. Argument: a record in JSON with the questions, one after the
 * other; `careless` for an engine without its cap and guard; the most bytes of a result; a folder of blobs into which results are moved. The
 * first question is not measured: it loads what all need. Writes, as JSON, by how many megabytes the process grew at most, and the faults.
 */
import { createNodeWorld } from "../../src/base/node.ts";
import { createFileBlobs } from "../../src/store/index.ts";
import { careless, product, tryOnce, type Question } from "./hostile-answers.trial.ts";

/** As whoever starts this writes it. */
export interface Order {
  readonly questions: readonly Question[];
  readonly isCareless: boolean;
  readonly maxBytes: number;
  readonly blobs: string;
}

const { questions, isCareless, maxBytes, blobs: folder } = JSON.parse(process.argv[2] ?? "") as Order;
const { disk, random } = createNodeWorld();
const blobs = createFileBlobs({ disk, random, folder });
const use = async (files: readonly string[]): Promise<void> => {
  for (const path of files) await blobs.putFile(path);
};
const faults: string[] = [];
let before = 0;
for (const [index, question] of questions.entries()) {
  if (index === 1) before = process.resourceUsage().maxRSS;
  faults.push(...(await tryOnce(question, isCareless ? careless : product, { maxBytes, use })));
}
console.log(JSON.stringify({ grownMb: (process.resourceUsage().maxRSS - before) / 1024, faults }));
