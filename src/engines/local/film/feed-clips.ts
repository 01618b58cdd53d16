import type { PreparedFilm, PreparedShot } from "./prepare-film.ts";
import { shotAt } from "./paint-frame.ts";
import { openClip, type ClipReader } from "./read-clip.ts";

/** Puts the pictures of clips where the film's frames look for them. */
export interface ClipFeed {
  /** Called with each frame in turn, before it is painted. */
  feed(index: number): Promise<void>;
  close(): Promise<void>;
}

/** A feed for a film; it opens the clip of one shot at a time. */
export function createClipFeed(film: PreparedFilm): ClipFeed {
  let open: { readonly of: PreparedShot; readonly clip: ClipReader } | undefined;
  const close = async (): Promise<void> => {
    await open?.clip.close();
    open = undefined;
  };
  return {
    feed: async (index) => {
      const prepared = shotAt(film, index);
      const { background, start } = prepared.shot;
      if (background.kind !== "clip") return await close();
      if (open?.of !== prepared) {
        await close();
        open = { of: prepared, clip: await openClip(background.path, film.scene.width, film.scene.height) };
      }
      const picture = await open.clip.at(background.firstSecond + (index - start) / film.scene.framesPerSecond);
      if (picture) film.compositor.replaceYuv(prepared.plate, picture);
    },
    close,
  };
}
