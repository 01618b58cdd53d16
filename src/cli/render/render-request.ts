import { basename, extname, join, resolve } from "node:path";

import { OnetakeError, stringifyJson, toDay, type JsonObject } from "../../base/index.ts";
import { openRenderer } from "../../assemble.ts";
import { check, findEndpoint, WireError, type Endpoint } from "../../contract/index.ts";
import type { PreviewOptions } from "../../engines/index.ts";
import type { CodecWish } from "../../media/index.ts";
import { NotServed, OnlyOnServer, TaskFailure, type RenderedOnce } from "../../tasks/index.ts";
import type { CliContext } from "../context.ts";
import { Interrupted, RenderFailed, RequestRefused } from "../errors.ts";
import { assertPassed, describeFinding } from "../findings.ts";
import { writeJson } from "../output.ts";
import { bodyOf } from "../payload/body-of.ts";
import { readPayload } from "../payload/read-payload.ts";
import { takeLocalFiles, type WithFiles } from "./local-files.ts";
import { nameFiles, placeFiles } from "./place-files.ts";
import { readMade, showMade } from "./show-made.ts";
import { showRender, type RenderView } from "./render-view.ts";

/** The options of `onetake render`. */
export interface RenderFlags extends PreviewOptions {
  readonly endpoint?: string;
  readonly out?: string;
  readonly codec: CodecWish;
  readonly speech?: string;
  readonly allowPrivate?: readonly string[];
  readonly plain?: true;
  readonly json?: true;
}

/**
 * Renders a request and leaves its files in a folder.
 * @throws BadInput, CheckFailed, RequestRefused, RenderFailed, Interrupted; then no file of it is left.
 */
export async function renderRequest(context: CliContext, source: string, flags: RenderFlags): Promise<void> {
  const payload = await readPayload(context, source, flags.endpoint);
  const body = bodyOf(payload);
  const endpoint = findEndpoint(payload.endpoint);
  const given = await takeLocalFiles(context, source, endpoint, body);
  judge(context, flags, endpoint, given.body);
  const out = flags.out ?? join("renders", nameOf(source));
  const view = showRender(context, { quiet: flags.json === true, plain: flags.plain === true });
  view.begin({ endpoint: payload.endpoint, isGuess: payload.isGuess, inputs: given.inputs });
  try {
    const { names, findings } = await render(context, flags, endpoint, given, view, resolve(context.cwd, out), body);
    const made = await readMade(context.world.disk, resolve(context.cwd, out), names);
    view.end();
    const warnings = findings.filter(({ severity }) => severity !== "fine");
    view.warn(warnings);
    if (flags.json) writeJson(context.out, { endpoint: endpoint.id, folder: out, files: made, warnings });
    else showMade(context.out, out, made);
  } catch (thrown) {
    if (context.signal.aborted) throw new Interrupted("No file was left.");
    throw thrown;
  } finally {
    view.end();
  }
}

function judge(context: CliContext, { json }: RenderFlags, endpoint: Endpoint, body: JsonObject): void {
  const findings = check(endpoint.id, body, { today: toDay(context.world.clock.now()) });
  const refused = findings.filter(({ severity }) => severity === "refuse");
  if (refused.length === 0) return;
  if (json) writeJson(context.out, { endpoint: endpoint.id, findings: refused });
  else for (const finding of refused) context.out.write(describeFinding(context.out, finding));
  assertPassed(refused, endpoint.id);
}

// The request stands beside its files as it was read: with the paths and addresses that it had.
async function render(
  context: CliContext,
  flags: RenderFlags,
  endpoint: Endpoint,
  { body, addresses }: WithFiles,
  view: RenderView,
  folder: string,
  asRead: JsonObject,
): Promise<{ readonly names: ReturnType<typeof nameFiles> } & Pick<RenderedOnce, "findings">> {
  const { world, signal } = context;
  const { codec, speech, allowPrivate } = flags;
  const renderer = await openRenderer({
    world,
    files: addresses,
    codec,
    ...(speech !== undefined && { speech: resolve(context.cwd, speech) }),
    ...(allowPrivate !== undefined && { allowPrivate }),
  });
  try {
    const order = { endpoint, body, preview: toPreview(flags) };
    const { artifacts, findings } = await renderer.render(order, { signal, progress: view.progress });
    signal.throwIfAborted();
    const names = nameFiles(artifacts);
    await placeFiles(world.disk, folder, names, { "request.json": `${stringifyJson(asRead, 2)}\n` });
    return { names, findings };
  } catch (thrown) {
    throw toOwnError(thrown);
  } finally {
    await renderer.close();
  }
}

function toPreview({ look, pictures }: RenderFlags): PreviewOptions {
  return { ...(look !== undefined && { look }), ...(pictures !== undefined && { pictures }) };
}

function toOwnError(thrown: unknown): unknown {
  if (!(thrown instanceof OnetakeError)) return thrown;
  const { code, message, fix, facts } = thrown;
  const details = { cause: thrown, facts, ...(fix !== undefined && { fix }) };
  if (thrown instanceof WireError || thrown instanceof NotServed || thrown instanceof OnlyOnServer)
    return new RequestRefused(code, message, details);
  return thrown instanceof TaskFailure ? new RenderFailed(code, message, details) : thrown;
}

function nameOf(source: string): string {
  return source === "-" ? "request" : basename(source, extname(source));
}
