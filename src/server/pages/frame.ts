import type { FastifyReply } from "fastify";

import { docsPath, localPaths } from "../records/addresses.ts";
import { html, type Html, type HtmlValue } from "./html.ts";

/** A page without its frame. */
export interface Page {
  readonly title: string;
  readonly body: HtmlValue;
  /** Seconds after which the browser loads the page again; never by default. */
  readonly refresh?: number;
  /** HTTP status; 200 by default. */
  readonly status?: number;
}

// Nothing runs, nothing is framed, nothing is loaded from or sent elsewhere: what a page shows of requests cannot do anything even if it got out of its quotes.
const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "media-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
];

/** Answers with a page. */
export function sendPage(reply: FastifyReply, page: Page): FastifyReply {
  return sendHtml(reply.code(page.status ?? 200), POLICY, frame(page));
}

/** Answers with HTML under a content security policy. Pages tell the state of now and are never kept. */
export function sendHtml(reply: FastifyReply, policy: readonly string[], document: Html): FastifyReply {
  return reply
    .headers({
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": policy.join("; "),
      "x-content-type-options": "nosniff",
      // Under "no-referrer" a form of our own would have no Origin either, and be refused.
      "referrer-policy": "same-origin",
      "cache-control": "no-store",
    })
    .send(document.toString());
}

function frame({ title, body, refresh }: Page): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        ${refresh !== undefined && html`<meta http-equiv="refresh" content="${refresh}" />`}
        <title>${title}</title>
        <link rel="stylesheet" href="${localPaths.style}" />
        <link rel="icon" href="data:," />
      </head>
      <body>
        <header>
          <a class="mark" href="${localPaths.home}">Onetake</a>
          <nav>
            <a href="${localPaths.tasks}">Tasks</a> <a href="${docsPath("legacy")}">Reference</a>
            <a href="${docsPath("new")}">Reference, new standard</a>
          </nav>
        </header>
        <main>${body}</main>
        <footer>
          <p>
            Onetake is not made or endorsed by Kuaishou or KlingAI. This page and everything under <code>/onetake/</code> is
            Onetake's own.
          </p>
        </footer>
      </body>
    </html> `;
}
