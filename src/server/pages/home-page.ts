import { stringifyJson } from "../../base/index.ts";
import { contractVersion, endpoints } from "../../contract/index.ts";
import { docsPath, localPaths, openApiPath } from "../records/addresses.ts";
import type { Parts } from "../routes/parts.ts";
import type { Page } from "./frame.ts";
import { html, type Html } from "./html.ts";

/** What this server is, how it is, how to use it, and where the rest is. `base` is its address for the reader. */
export function homePage({ version, engine, auth }: Parts, base: string, isReady: boolean): Page {
  return {
    title: "Onetake",
    body: html`
      <h1>The Kling 3.0 API in a box</h1>
      <p>
        This server speaks Kling's wire format and makes the results itself. Point a program that was written for Kling at the
        address below, and nothing else in it has to change.
        ${engine.billable ? "Its engine costs money." : "Nothing here costs money."}
      </p>
      <dl>
        <dt>Base URL</dt>
        <dd><code>${base}</code></dd>
        <dt>Health</dt>
        <dd>
          ${isReady ? html`<span class="state ready">ready</span>` : html`<span class="state unready">not ready: its store does not answer</span>`}
        </dd>
        <dt>Engine</dt>
        <dd><code>${engine.name}</code> ${ENGINE_WORDS[engine.name]}</dd>
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

const ENGINE_WORDS: Readonly<Record<string, string>> = {
  local: "draws animatics with sound here",
  instant: "answers with clips made before, at once",
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
