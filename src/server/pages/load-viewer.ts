import fastify, { type FastifyPluginCallback } from "fastify";

/** Name of the optional package that shows an OpenAPI document. */
export const VIEWER_PACKAGE = "@scalar/fastify-api-reference";

/** Loads the browser program that shows an OpenAPI document; undefined when its package is not installed. */
export async function loadViewer(): Promise<string | undefined> {
  const plugin = await importViewer();
  if (plugin === undefined) return undefined;
  // The package gives its program away only as a route, so an application of its own is asked for it and closed again.
  const app = fastify();
  try {
    await app.register(plugin, { routePrefix: PREFIX, configuration: { url: PREFIX } });
    const { statusCode, body } = await app.inject(`${PREFIX}/js/scalar.js`);
    if (statusCode !== 200) throw new TypeError(`${VIEWER_PACKAGE} has no program at the place where it was`);
    return body;
  } finally {
    await app.close();
  }
}

const PREFIX = "/viewer";

interface ViewerOptions {
  readonly routePrefix: string;
  readonly configuration: { readonly url: string };
}

async function importViewer(): Promise<FastifyPluginCallback<ViewerOptions> | undefined> {
  try {
    const loaded = await import("@scalar/fastify-api-reference");
    return loaded.default as unknown as FastifyPluginCallback<ViewerOptions>; // its types are those of another version of the framework
  } catch (thrown) {
    if (thrown instanceof Error && "code" in thrown && thrown.code === "ERR_MODULE_NOT_FOUND") return undefined;
    throw thrown;
  }
}
