import type { Standard } from "../../contract/index.ts";
import { fillPath, localPaths, openApiPath } from "../records/addresses.ts";
import type { Page } from "./frame.ts";
import { html, type Html } from "./html.ts";
import { VIEWER_PACKAGE } from "./load-viewer.ts";

/**
 * What the viewer may do. It writes its styles into the page and its icons as data, and talks to this server alone: whatever else it may want
 * to load or tell is stopped by the browser.
 */
export const VIEWER_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "media-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
];

/** The page in which the viewer shows a standard. */
export function viewerPage(standard: Standard): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Reference – Onetake</title>
        <link rel="icon" href="data:," />
      </head>
      <body>
        <noscript>
          This reference needs JavaScript. <a href="${openApiPath(standard)}">The OpenAPI file</a> does not, nor does
          <code>onetake register</code>.
        </noscript>
        <div id="app"></div>
        <script src="${localPaths.docsScript}"></script>
        <script src="${fillPath(localPaths.docsStart, { standard })}"></script>
      </body>
    </html> `;
}

/** The script that starts the viewer: with no fonts, reports, proxies or tools of anybody else. */
export function viewerStart(standard: Standard): string {
  const settings = {
    url: openApiPath(standard),
    withDefaultFonts: false,
    telemetry: false,
    hideClientButton: true,
    showDeveloperTools: "never",
    documentDownloadType: "json",
    persistAuth: false,
    metaData: { title: "Reference – Onetake" },
  };
  return `Scalar.createApiReference("#app", ${JSON.stringify(settings)});\n`;
}

/** What stands in the place of the viewer where its package is not installed. */
export function viewerMissingPage(standard: Standard): Page {
  return {
    title: "Reference – Onetake",
    status: 501,
    body: html`
      <h1>The interactive reference is not installed</h1>
      <p>It is an optional package. Install it beside Onetake and start the server again:</p>
      <pre>npm install ${VIEWER_PACKAGE}</pre>
      <p><a href="${openApiPath(standard)}">The OpenAPI file</a> is served without it, for any other viewer.</p>
    `,
  };
}
