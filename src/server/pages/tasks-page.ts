import type { TaskRow } from "../../store/index.ts";
import type { TaskView } from "../../tasks/index.ts";
import { fillPath, localPaths } from "../records/addresses.ts";
import type { Page } from "./frame.ts";
import { html, type Html } from "./html.ts";
import { showThumbnail } from "./task-media.ts";
import { shorten, writeMoment, writeSpan } from "./words.ts";

/** Tasks on one page of the list. */
export const TASKS_PER_PAGE = 50;

const REFRESH_SECONDS = 5;

/**
 * Tasks of an account, newest first, those in `paid` marked as bought. The page loads itself again while it shows tasks that have not ended.
 */
export function tasksPage(views: readonly TaskView[], now: number, paid: ReadonlySet<string>): Page {
  const isMoving = views.some(({ task }) => task.state === "submitted" || task.state === "processing");
  return {
    title: "Tasks – Onetake",
    ...(isMoving && { refresh: REFRESH_SECONDS }),
    body: html`
      <h1>Tasks</h1>
      ${views.length === 0 ? html`<p class="soft">There are no tasks here yet.</p>` : listOf(views, now, paid)} ${older(views)}
    `,
  };
}

/** A task's state in a word, with how far it is and what goes on. */
export function showState({ state, progress }: Pick<TaskRow, "state" | "progress">): Html {
  const told = { submitted: progress.stage, processing: `${progress.percent} % ${progress.stage}`, succeeded: "", failed: "" }[
    state
  ];
  const detail = told !== "" && html` <span class="soft small">${told}</span>`;
  return html`<span class="state ${state}">${state}</span>${detail}`;
}

function listOf(views: readonly TaskView[], now: number, paid: ReadonlySet<string>): Html {
  return html`<div class="scroll">
    <table>
      <thead>
        <tr>
          <th></th>
          <th>Task</th>
          <th>Work</th>
          <th>State</th>
          <th>Age</th>
          <th>Units</th>
        </tr>
      </thead>
      <tbody>
        ${views.map((view) => rowOf(view, now, paid.has(view.task.id)))}
      </tbody>
    </table>
  </div>`;
}

function rowOf(view: TaskView, now: number, isPaid: boolean): Html {
  const { task } = view;
  const externalId =
    task.externalId !== null &&
    task.externalId !== "" &&
    html`<br /><span class="soft small">${shorten(task.externalId, 60)}</span>`;
  return html`<tr>
    <td>${showThumbnail(view)}</td>
    <td class="wide"><a href="${fillPath(localPaths.task, { id: task.id })}">${task.id}</a>${externalId}</td>
    <td>${task.family}${isPaid && html`<br /><strong class="small">paid: ${task.engine}</strong>`}</td>
    <td>${showState(task)}</td>
    <td class="number" title="${writeMoment(task.createdAt)}">${writeSpan(now - task.createdAt)}</td>
    <td class="number">${task.units}</td>
  </tr>`;
}

function older(views: readonly TaskView[]): Html | undefined {
  const last = views.at(-1)?.task;
  if (last === undefined || views.length < TASKS_PER_PAGE) return undefined;
  return html`<p><a href="${localPaths.tasks}?before=${last.createdAt}-${last.id}">Older tasks</a></p>`;
}
