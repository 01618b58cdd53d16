import type { Note } from "../vocabulary/index.ts";
import { factNotes } from "./facts.ts";
import { futureNotes } from "./future.ts";
import { openNotes } from "./open.ts";
import { ourNotes } from "./ours.ts";

/** Every statement that is about no single field. */
export const notes: readonly Note[] = [...factNotes, ...openNotes, ...futureNotes, ...ourNotes];
