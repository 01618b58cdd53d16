import type { Rule } from "../vocabulary/index.ts";

/** A clip is given by its id or by its address. */
export const oneClipRule: Rule = {
  id: "one-clip",
  title: "There is one clip, by id or by address",
  reads: ["video_id", "video_url"],
  must: { exactlyOne: ["video_id", "video_url"] },
  message: "not exactly one of video_id and video_url is there",
  fix: "send video_id for a clip that the service made, or video_url for any other",
};
