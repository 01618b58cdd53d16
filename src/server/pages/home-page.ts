import { stringifyJson } from "../../base/index.ts";
import { contractVersion, endpoints } from "../../contract/index.ts";
import { docsPath, localPaths, openApiPath } from "../records/addresses.ts";
import { enginesOf } from "../engines/choose-engine.ts";
import type { EngineInfo } from "../options.ts";
import type { Parts } from "../routes/parts.ts";
import type { Page } from "./frame.ts";
import { html, type Html } from "./html.ts";

/** What this server is, how it is, how to use it, and where the rest is. `base` is its address for the reader. */
export function homePage(parts: Parts, base: string, isReady: boolean): Page {
  const { version, auth } = parts;
  return {
    title: "Onetake",
    body: html`
      <h1>The Kling 3.0 API in a box</h1>
      <p>
        This server speaks Kling's wire format and
        ${parts.engine.billable ? "has the results made by an engine that is paid" : "makes the results itself"}. Point a program
        that was written for Kling at the address below, and nothing else in it has to change. ${costWords(parts)}
      </p>
      <dl>
        <dt>Base URL</dt>
        <dd><code>${base}</code></dd>
        <dt>Health</dt>
        <dd>
          ${isReady ? html`<span class="state ready">ready</span>` : html`<span class="state unready">not ready: its store does not answer</span>`}
        </dd>
        ${enginesOf(parts).map((engine, place) => engineRow(engine, place === 0))}
        <dt>Keys</dt>
        <dd>
          ${auth.mode === "strict" ? "needed: an API key, or a token signed with a secret key" : "any credential is taken, from this machine only"}
        </dd>
        <dt>Version</dt>
        <dd>${version}, contract ${contractVersion}</dd>
      </dl>
      ${example(base)}
      <h2>Look around</h2>
      <ul class="links">
        ${LINKS.map(({ href, name, what }) => html`<li><a href="${href}">${name}</a><span>${what}</span></li>`)}
      </ul>
    `,
  };
}

// Whoever opens this page has to see at once what may cost money.
function costWords(parts: Parts): Html | string {
  const { engine } = parts;
  const paid = enginesOf(parts).filter(({ billable }) => billable);
  if (paid.length === 0) return "Nothing here costs money.";
  const names = paid.map(({ name }, place) => html`${place > 0 && ", "}<code>${name}</code>`);
  return html`<strong>Creates at ${names} cost money</strong>${
      engine.billable
        ? ", and that is where they go unless they name another engine."
        : html`; all others are free, and those that name no engine go to <code>${engine.name}</code>.`
    }
    What costs money is planned first; a person approves it at a terminal, unless the server's policy lets it pass.`;
}

function engineRow({ name, billable, paid }: EngineInfo, isUsual: boolean): Html {
  const where = paid !== undefined && html` at <code>${paid.host}</code>`;
  return html`<dt>${isUsual ? "Engine" : "Also"}</dt>
    <dd><code>${name}</code> ${ENGINE_WORDS[name]}${where}, ${billable ? html`<strong>costs money</strong>` : "free"}</dd>`;
}

const ENGINE_WORDS: Readonly<Record<string, string>> = {
  local: "draws animatics with sound here",
  instant: "answers with clips made before, at once",
  upstream: "buys from the real service",
};

const LINKS = [
  { href: localPaths.tasks, name: "Tasks", what: "what was asked for, and what came of it" },
  { href: docsPath("legacy"), name: "Interactive reference", what: "the paths under /v1, ready to be tried" },
  { href: docsPath("new"), name: "Interactive reference, new standard", what: "the paths that name their model" },
  { href: openApiPath("legacy"), name: "OpenAPI file", what: "for generators and viewers" },
  { href: openApiPath("new"), name: "OpenAPI file, new standard", what: "for generators and viewers" },
  { href: localPaths.health, name: "Health", what: "for programs, in JSON" },
  { href: localPaths.metrics, name: "Metrics", what: "for Prometheus" },
];

// The contract's own example, so that what is shown is what is taken.
function example(base: string): Html | undefined {
  const endpoint = endpoints.find(
    ({ kind, action, standard }) => kind === "text-to-video" && action === "create" && standard === "legacy",
  );
  const body = endpoint?.examples.find(({ accepted }) => accepted)?.body;
  if (endpoint === undefined || body === undefined) return undefined;
  const text = stringifyJson(body, 2).replaceAll("'", String.raw`'\''`);
  return html`
    <h2>A first task</h2>
    <pre>
curl ${base}${endpoint.path} \\
  -H "Authorization: Bearer $KEY" -H "Content-Type: application/json" \\
  -d '${text}'</pre>
  `;
}
