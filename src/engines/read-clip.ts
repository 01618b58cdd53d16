import { keepsSize, makes, type Endpoint, type Kind, type RoleValues } from "../contract/index.ts";
import type { MediaFile, RoleRequest } from "./role-request.ts";
import type { RoleWork } from "./role-sound.ts";
import { given, isGiven, numberOf, textOf } from "./role-values.ts";
import type { Resolvers } from "./to-role-request.ts";

/** The clip that is worked on, given by its address or as one that was made before. */
export function readSourceClip({ kind }: Pick<Endpoint, "kind">, roles: RoleValues, { media }: Resolvers): RoleRequest["videos"] {
  const value = [roles.one("source-video"), roles.one("made-video")].find(isGiven);
  return value === undefined ? [] : [{ use: "base", keepSound: keepsSound(kind, roles), file: media(value) }];
}

// Where nothing switches it, the sound of a clip that goes on or is edited stays, and one that gets another sound loses its own.
function keepsSound(kind: Kind, roles: RoleValues): boolean {
  const audio = roles.one("audio")?.means;
  if (audio !== undefined) return audio === "original";
  const volume = roles.one("original-volume");
  if (volume !== undefined) return numberOf(volume) > 0;
  return kind === "extend" || kind === "multi-elements";
}

/** The pictures of work on clips, where they do not stand in the list of pictures. A picture that comes alive is the first frame. */
export function readClipPictures(
  { kind }: Pick<Endpoint, "kind">,
  roles: RoleValues,
  { media }: Resolvers,
): RoleRequest["images"] {
  if (makes(kind) !== "clip" || roles.one("images") !== undefined) return [];
  const use = kind === "motion-control" ? ("reference" as const) : ("first" as const);
  const single = given(roles.one("image")).map((value) => ({ use, file: media(value) }));
  const pair = roles
    .all("effect-images")
    .flatMap((item) => given(item).map((value) => ({ use: "reference" as const, file: media(value) })));
  return [...single, ...pair];
}

/** What is done with them. */
export function readWork(roles: RoleValues): RoleWork | undefined {
  const orientation = roles.one("orientation")?.means;
  const edit = roles.one("edit")?.means;
  const effect = textOf(roles.one("effect"));
  const session = textOf(roles.one("session"));
  const work: RoleWork = {
    ...((orientation === "image" || orientation === "video") && { orientation }),
    ...((edit === "add" || edit === "swap" || edit === "remove") && { edit }),
    ...(effect !== "" && { effect }),
    ...(session !== "" && { session }),
  };
  return Object.keys(work).length === 0 ? undefined : work;
}

/** The file whose shape the result has, where the request says no shape: the clip's, or that of the picture which moves or speaks. */
export function shapedBy(kind: Kind, images: RoleRequest["images"], videos: RoleRequest["videos"]): MediaFile | undefined {
  const base = videos.find(({ use }) => use === "base")?.file;
  const first = images.find(({ use }) => use === "first")?.file;
  if (keepsSize(kind)) return base;
  if (kind === "motion-control") return images[0]?.file ?? base;
  return first ?? base;
}
