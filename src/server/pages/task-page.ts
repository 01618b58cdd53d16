import { stringifyJson } from "../../base/index.ts";
import { endpointOf, findEndpoint, localTaskPaths } from "../../contract/index.ts";
import type { IntentRow, TaskRow } from "../../store/index.ts";
import { readChoices, readResult, type TaskView } from "../../tasks/index.ts";
import { fillPath } from "../records/addresses.ts";
import type { Page } from "./frame.ts";
import { showFacts, type FactRow } from "./fact-list.ts";
import { html, type Html } from "./html.ts";
import { showPaid } from "./paid-facts.ts";
import { showMedia } from "./task-media.ts";
import { showState } from "./tasks-page.ts";
import { shorten, writeMoment, writeSpan } from "./words.ts";

const REFRESH_SECONDS = 2;

/** Longest request or answer that is shown whole. */
const MOST_SHOWN = 100_000;

/** One task: its state and reason, what it made, what was paid for it where it was bought, and what was asked for. */
export function taskPage(view: TaskView, intent?: IntentRow): Page {
  const { task } = view;
  const isMoving = task.state === "submitted" || task.state === "processing";
  const media = showMedia(view);
  const { answer } = readResult(task.result);
  return {
    title: `Task ${task.id} – Onetake`,
    ...(isMoving && { refresh: REFRESH_SECONDS }),
    body: html`
      <h1>Task ${task.id}</h1>
      <p>${showState(task)}${task.reason !== null && html`: ${task.reason}`}</p>
      ${isMoving && cancelForm(task)} ${media.length > 0 && html`<div class="media">${media}</div>`} ${facts(task, intent)}
      ${intent && showPaid(intent)}
      ${
        answer &&
        html`<h2>Answer</h2>
          <pre>${shorten(stringifyJson(answer, 2), MOST_SHOWN)}</pre>`
      }
      <h2>Request</h2>
      <pre>${shorten(stringifyJson(task.body, 2), MOST_SHOWN)}</pre>
    `,
  };
}

// What another site sends is refused by its Origin, which browsers tell with every form.
function cancelForm({ id }: TaskRow): Html {
  return html`<form method="post" action="${fillPath(localTaskPaths.cancel, { id })}">
    <button>Cancel this task</button>
  </form>`;
}

function facts(task: TaskRow, intent?: IntentRow): Html {
  const isEnded = task.state === "succeeded" || task.state === "failed";
  const rows: readonly FactRow[] = [
    ["Work", findEndpoint(task.endpoint).title],
    ["External id", task.externalId],
    ["Created", writeMoment(task.createdAt)],
    [isEnded ? "Ended" : "Last change", `${writeMoment(task.updatedAt)}, after ${writeSpan(task.updatedAt - task.createdAt)}`],
    ["Units", task.units],
    ["Model", task.model],
    ["Engine", intent === undefined ? task.engine : html`${task.engine}, <strong>costs money</strong>`],
    ["Look", readChoices(task.choices).preview?.look ?? null],
    ["Callback", task.callbackUrl],
    ["On the wire", recordLink(task)],
  ];
  return showFacts(rows);
}

// Families of the new standard have no query of their own.
function recordLink({ family, id }: TaskRow): Html | null {
  const one = endpointOf(family, "one");
  if (one === undefined) return null;
  const path = fillPath(one.path.replace("{id}", ":id"), { id });
  return html`<a href="${path}">${path}</a>`;
}
