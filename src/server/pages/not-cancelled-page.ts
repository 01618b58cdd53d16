import type { SpendRefused } from "../../tasks/index.ts";
import { fillPath, localPaths } from "../records/addresses.ts";
import type { Page } from "./frame.ts";
import { html } from "./html.ts";

/** Why a task that is bought was not cancelled, and what to do. */
export function notCancelledPage(id: string, { message, fix }: SpendRefused): Page {
  return {
    title: "Not cancelled – Onetake",
    status: 403,
    body: html`<h1>The task was not cancelled</h1>
      <p>${message}</p>
      <p>${fix}</p>
      <p><a href="${fillPath(localPaths.task, { id })}">The task</a></p>`,
  };
}
