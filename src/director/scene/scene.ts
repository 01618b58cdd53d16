import type { CameraMove } from "../../contract/index.ts";
import type { Route } from "../compile/route.ts";
import type { Place } from "./problem.ts";

/** A scene file, read: every word of it checked, every default filled in. Paths of pictures are as written. */
export interface Scene {
  /** The scene file as the user named it. */
  readonly file: string;
  readonly title: string;
  /** Which endpoint and model will make it. */
  readonly route: Route;
  /** Wire member of the resolution choice, such as the one that means `720p`. */
  readonly resolution: string;
  /** `width:height`; undefined where the first frame alone decides. */
  readonly ratio: string | undefined;
  readonly sound: boolean;
  /** Whole seconds; the shots add up to it. */
  readonly seconds: number;
  readonly cast: readonly CastMember[];
  readonly references: readonly NamedPicture[];
  readonly firstFrame: string | undefined;
  readonly endFrame: string | undefined;
  readonly shots: readonly Shot[];
  /** Where each path of the scene stands in the file, for problems that are found later. */
  readonly places: Readonly<Record<string, Place>>;
}

/** Someone or something that keeps its looks across shots. Prompts name it `@key`. */
export interface CastMember {
  readonly key: string;
  readonly name: string;
  readonly description: string;
  /** 2 to 4 different pictures; the first shows the front. */
  readonly pictures: readonly string[];
  /** Id of a voice of the catalogue. */
  readonly voice: string | undefined;
  /** Wire value of the tag that says what kind of thing this is. */
  readonly tag: string | undefined;
}

/** A picture that prompts may name `@key`. */
export interface NamedPicture {
  readonly key: string;
  readonly picture: string;
}

export interface Shot {
  readonly seconds: number;
  /** Prompt as written, with `@key` mentions. */
  readonly prompt: string;
  readonly camera: CameraMove | undefined;
  readonly dialogue: readonly SpokenLine[];
}

export interface SpokenLine {
  /** Key of the cast member who says it. */
  readonly speaker: string;
  readonly line: string;
}
