import type { IntentRow, IntentState } from "../../store/index.ts";
import { isFindable, readReason, toUnitText } from "../../tasks/index.ts";
import { showFacts } from "./fact-list.ts";
import { html, type Html } from "./html.ts";
import { writeMoment } from "./words.ts";

/** What a task that is bought is for, where its create stands, and what it costs. */
export function showPaid(intent: IntentRow): Html {
  const { planId, purpose, project, run, state, held, billed, pack, externalId, sentAt } = intent;
  const reason = readReason(intent);
  const canFind = isFindable(intent.endpoint);
  const units = (hundredths: number): string => `${toUnitText(hundredths)} units${pack === null ? "" : ` of ${pack}`}`;
  return html`<h2>What it costs</h2>
    ${showFacts([
      ["Purpose", purpose],
      ["Project", project],
      ["Run", run],
      ["Plan", planId],
      ["Create", `${state}: ${canFind || state !== "unknown" ? STATE_WORDS[state] : WAITS}`],
      ["Held", billed === null ? units(held) : null],
      ["Billed", billed === null ? null : units(billed)],
      ["Id it travelled under", canFind ? externalId : null],
      ["Sent", sentAt === null ? null : writeMoment(sentAt)],
      ["Reason", reason === null ? null : `${reason.message} (${reason.class}${codes(reason)})`],
      ["Do next", reason === null ? null : reason.next],
    ])}`;
}

const STATE_WORDS: Readonly<Record<IntentState, string>> = {
  held: "nothing was sent yet",
  sent: "it is on its way, and is never sent a second time",
  unknown: "it was sent and the answer is not known; it is looked up, and never sent a second time",
  accepted: "the service has it",
  settled: "it ended, and what it cost is booked",
  refused: "the service made nothing, and nothing was taken",
  withdrawn: "it was never sent, and never will be",
};

const WAITS =
  "it was sent and the answer is not known; no look-up can find it, and a person decides. It is never sent a second time";

function codes({ code, http, requestId }: NonNullable<ReturnType<typeof readReason>>): string {
  const told = [
    code === undefined ? "" : `code ${code}`,
    http === undefined ? "" : `HTTP ${http}`,
    requestId === undefined ? "" : `request ${requestId}`,
  ];
  return told
    .filter((text) => text !== "")
    .map((text) => `, ${text}`)
    .join("");
}
