import { silentLogger, type Logger, type World } from "./base/index.ts";
import { createNodeWorld } from "./base/node.ts";
import { createEgress, type OwnContent } from "./egress/index.ts";
import type { EngineRun } from "./engines/index.ts";
import { createLocalEngine } from "./engines/local/index.ts";
import type { CodecWish } from "./media/index.ts";
import { createMemoryBlobs } from "./store/index.ts";
import { renderOnce, type RenderedOnce, type RenderOnceOrder } from "./tasks/index.ts";
import { createProbe, presetPicture } from "./assemble-files.ts";
import { findSpeechModule } from "./assemble-speech.ts";

/** How a renderer is put together. Everything has a default. */
export interface RendererConfig {
  /** Path of a speech module, as for a server. */
  readonly speech?: string;
  /** What reads and writes films and sounds, as for a server. */
  readonly codec?: CodecWish;
  /** Exact `host:port` pairs in private networks from which media may be fetched. */
  readonly allowPrivate?: readonly string[];
  /** Local files, by the addresses that stand for them in requests. */
  readonly files?: ReadonlyMap<string, string>;
  readonly logger?: Logger;
  readonly world?: World;
}

/** The local engine with all that it needs to render requests, without a server, a database or a task. */
export interface Renderer {
  /** Renders one request, as `renderOnce` does. The files that it answers are gone after {@link Renderer.close}. */
  render(order: RenderOnceOrder, run: EngineRun): Promise<RenderedOnce>;
  close(): Promise<void>;
}

/** Opens a {@link Renderer}. @throws OnetakeError when the speech module is not there. */
export async function openRenderer(config: RendererConfig = {}): Promise<Renderer> {
  const { world = createNodeWorld(), logger = silentLogger, allowPrivate, files = new Map<string, string>() } = config;
  const speech = config.speech === undefined ? {} : { speech: await findSpeechModule(world.disk, config.speech) };
  const engine = createLocalEngine({ world, logger, ...speech, ...(config.codec && { codec: config.codec }) });
  const blobs = createMemoryBlobs({ disk: world.disk });
  const resolveOwn = async (address: string): Promise<OwnContent | undefined> => {
    const path = files.get(address);
    return path === undefined ? undefined : { pieces: world.disk.stream(path), mime: "application/octet-stream" };
  };
  const egress = createEgress({ world, resolveOwn, ...(allowPrivate && { allowPrivate }) });
  const parts = { world, blobs, engine, egress, probe: createProbe(world), logger, presetPicture };
  return {
    render: async (order, run) => await renderOnce(parts, order, run),
    close: async () => {
      await egress.close();
      await engine.close();
      await blobs.clear();
    },
  };
}
