import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";

import { wireError, WireError, type Standard } from "../../contract/index.ts";
import type { TaskSearch } from "../../store/index.ts";
import { viewerMissingPage, viewerPage, viewerStart, VIEWER_POLICY } from "../pages/docs-page.ts";
import { sendHtml, sendPage, type Page } from "../pages/frame.ts";
import { homePage } from "../pages/home-page.ts";
import { html } from "../pages/html.ts";
import { loadViewer } from "../pages/load-viewer.ts";
import { STANDARDS, writeOpenApi } from "../pages/openapi-document.ts";
import { STYLE } from "../pages/style.ts";
import { taskPage } from "../pages/task-page.ts";
import { TASKS_PER_PAGE, tasksPage } from "../pages/tasks-page.ts";
import { intentOf } from "../spending/intent-of.ts";
import { baseOf, localPaths } from "../records/addresses.ts";
import { ANY_WORK, identify } from "./identify.ts";
import type { Parts } from "./parts.ts";

/** Pages for people: what this server is, its tasks, the OpenAPI documents and their viewer. They work without JavaScript, but for the viewer. */
export function addPageRoutes(app: FastifyInstance, parts: Parts): void {
  app.get(localPaths.home, async (request, reply) =>
    sendPage(reply, homePage(parts, baseOf(request, parts.baseUrl), await parts.health())),
  );
  app.get(localPaths.style, async (_, reply) => sendText(reply, "text/css", STYLE));
  app.get(localPaths.tasks, async (request, reply) => sendPage(reply, await ofAccount(request, parts, showTasks)));
  app.get(localPaths.task, async (request, reply) => sendPage(reply, await ofAccount(request, parts, showTask)));
  app.get(localPaths.openApi, async (request, reply) => sendOpenApi(request, reply, parts));
  addViewerRoutes(app);
}

async function showTasks(request: FastifyRequest, parts: Parts): Promise<Page> {
  const views = await parts.tasks.search(request.account, { limit: TASKS_PER_PAGE, ...readPlace(request.query) });
  const intents = await Promise.all(views.map(({ task }) => intentOf(parts, task)));
  return tasksPage(views, parts.world.clock.now(), new Set(intents.flatMap((intent) => intent?.taskId ?? [])));
}

async function showTask(request: FastifyRequest, parts: Parts): Promise<Page> {
  const { id } = request.params as { readonly id: string }; // the path has an :id
  const [view] = await parts.tasks.findAny(request.account, [id], []);
  return view === undefined ? NO_TASK : taskPage(view, await intentOf(parts, view.task));
}

const NO_TASK: Page = {
  title: "No such task – Onetake",
  status: 404,
  body: html`<h1>There is no such task</h1>
    <p><a href="${localPaths.tasks}">All tasks</a></p>`,
};

// A browser carries no key of its own, and a form for keys would ask people to type secrets into pages; programs can send theirs.
async function ofAccount(
  request: FastifyRequest,
  parts: Parts,
  show: (request: FastifyRequest, parts: Parts) => Promise<Page>,
): Promise<Page> {
  try {
    await identify(request, parts, ANY_WORK);
  } catch (thrown) {
    if (!(thrown instanceof WireError)) throw thrown;
    request.refusal = thrown.wireCode;
    return { ...KEY_NEEDED, status: thrown.http };
  }
  return await show(request, parts);
}

const KEY_NEEDED: Page = {
  title: "A key is needed – Onetake",
  body: html`<h1>Tasks belong to accounts</h1>
    <p>
      This server asks for keys, and this request carried none that it takes. A browser cannot send one from its address bar; a
      program can, in the header <code>Authorization: Bearer …</code>, here as on every other path.
      <code>onetake tasks</code> lists tasks in a terminal.
    </p>
    <p>The reference needs no key: the links are at the top of this page.</p>`,
};

function readPlace(query: unknown): Pick<TaskSearch, "after"> {
  const { before } = query as { readonly before?: unknown }; // a parsed query string is a record
  const [, createdAt, id] = /^(\d{1,15})-(\d{1,20})$/.exec(typeof before === "string" ? before : "") ?? [];
  return id === undefined ? {} : { after: { createdAt: Number(createdAt), id } };
}

function sendOpenApi(request: FastifyRequest, reply: FastifyReply, parts: Parts): FastifyReply {
  const { document } = request.params as { readonly document: string }; // the path has a :document
  const standard = STANDARDS.find((name) => document === `${name}.json`);
  if (standard === undefined) throw noSuchPage();
  return sendText(reply, "application/json", writeOpenApi(standard, baseOf(request, parts.baseUrl)));
}

function addViewerRoutes(app: FastifyInstance): void {
  let viewer: Promise<string | undefined> | undefined;
  const load = (): Promise<string | undefined> => {
    viewer ??= loadViewer();
    viewer.catch(() => (viewer = undefined)); // the next reader tries again
    return viewer;
  };
  app.get(localPaths.docs, async (request, reply) => {
    const standard = standardOf(request);
    if ((await load()) === undefined) return sendPage(reply, viewerMissingPage(standard));
    return sendHtml(reply, VIEWER_POLICY, viewerPage(standard));
  });
  app.get(localPaths.docsStart, async (request, reply) => sendText(reply, "text/javascript", viewerStart(standardOf(request))));
  app.get(localPaths.docsScript, async (_, reply) => {
    const script = await load();
    if (script === undefined) throw noSuchPage();
    return sendText(reply, "text/javascript", script);
  });
}

function standardOf(request: FastifyRequest): Standard {
  const { standard } = request.params as { readonly standard: string }; // the path has a :standard
  const known = STANDARDS.find((name) => name === standard);
  if (known === undefined) throw noSuchPage();
  return known;
}

function noSuchPage(): WireError {
  return wireError("bad-method", { message: "There is no such page", fix: "Begin at / and follow its links." });
}

function sendText(reply: FastifyReply, type: string, text: string): FastifyReply {
  return reply
    .headers({ "content-type": `${type}; charset=utf-8`, "x-content-type-options": "nosniff", "cache-control": "no-cache" })
    .send(text);
}
