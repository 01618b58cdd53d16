import type { ClipReader, Codec } from "../../../media/codec.ts";
import { layPanels } from "../draw/panels.ts";
import { shotAt } from "./paint-frame.ts";
import type { PreparedFilm, PreparedShot } from "./prepare-film.ts";

/** Puts the pictures of clips where the film's frames look for them. */
export interface ClipFeed {
  /** Called with each frame in turn, before it is painted. */
  feed(index: number): Promise<void>;
  close(): Promise<void>;
}

/** A clip of a shot as it is shown: opened at the size that it has on the frame. */
interface Shown {
  readonly of: PreparedShot;
  readonly clip: ClipReader;
  /** When the clip is looked at for a frame of the shot, in seconds. */
  timeOf(frame: number): number;
  put(picture: Uint8Array): void;
}

/** A time after the end of every clip. */
const END = 1e9;

/** A feed for a film; it opens the clip of one shot at a time. */
export function createClipFeed(film: PreparedFilm, codec: Codec): ClipFeed {
  let open: Shown | undefined;
  const close = async (): Promise<void> => {
    await open?.clip.close();
    open = undefined;
  };
  return {
    feed: async (index) => {
      const prepared = shotAt(film, index);
      if (open?.of !== prepared) {
        await close();
        open = await show(codec, film, prepared);
      }
      const picture = open && (await open.clip.at(open.timeOf(index - prepared.shot.start)));
      if (picture) open?.put(picture);
    },
    close,
  };
}

/** Opens the clip of a shot; undefined where it shows none. */
async function show(codec: Codec, { scene, compositor }: PreparedFilm, prepared: PreparedShot): Promise<Shown | undefined> {
  const { background } = prepared.shot;
  const { width, height, framesPerSecond } = scene;
  const whole = (picture: Uint8Array): void => compositor.replaceYuv(prepared.plate, picture);
  switch (background.kind) {
    case "clip": {
      const clip = await codec.openClip(background.path, width, height);
      return { of: prepared, clip, timeOf: (frame) => background.firstSecond + frame / framesPerSecond, put: whole };
    }
    case "after": {
      const clip = await codec.openClip(background.path, width, height);
      return { of: prepared, clip, timeOf: () => END, put: whole };
    }
    case "beside": {
      const panel = layPanels(width, height, 2)[1];
      if (panel === undefined) throw new TypeError("there are two panels");
      const clip = await codec.openClip(background.path, panel.width, panel.height);
      const put = (picture: Uint8Array): void => compositor.replacePart(prepared.plate, panel, picture);
      return { of: prepared, clip, timeOf: (frame) => frame / framesPerSecond, put };
    }
    default:
      return undefined;
  }
}
