import type { Rule } from "../vocabulary/index.ts";

/**
 * Only clips of kling-v1, v1-5 and v1-6 can be continued here, none of which was made after 2026-09-15, and a clip is at most 30
 * days old.
 */
export const parentRetiredRule: Rule = {
  id: "parent-retired",
  title: "Clips that can be continued here are all older than 30 days",
  reads: ["video_id"],
  must: { absent: "video_id" },
  effect: "ignored",
  message: "the models whose clips are continued here were switched off more than 30 days ago",
  fix: "continue a clip with omni-video: send it in video_list with refer_type feature",
  since: "2026-10-15",
};
