import type { LocalTask, LocalVideo, VideoFacts } from "../../contract/index.ts";
import { readChoices, readResult, type MadeVideo, type TaskView } from "../../tasks/index.ts";
import type { Addresses } from "./addresses.ts";
import { toTaskFacts } from "./task-facts.ts";

/** A task with all that this server knows of it, the wire's facts and ours. */
export function toLocalTask(view: TaskView, addresses: Addresses): LocalTask {
  const { task } = view;
  const { videos, ...facts } = toTaskFacts(view, addresses);
  const made = readResult(task.result).videos ?? [];
  return {
    ...facts,
    family: task.family,
    engine: task.engine,
    progress: task.progress,
    preview: readChoices(task.choices).preview ?? {},
    ...(videos && { videos: videos.map((video, index) => toLocalVideo(video, made[index], addresses.ofResults(task))) }),
  };
}

function toLocalVideo(video: VideoFacts, made: MadeVideo | undefined, results: Pick<Addresses, "blob">): LocalVideo {
  const { poster, sheet } = made ?? {};
  return {
    ...video,
    ...(poster !== undefined && { posterUrl: results.blob(poster, `${video.id}-poster.jpg`) }),
    ...(sheet !== undefined && { sheetUrl: results.blob(sheet, `${video.id}-sheet.jpg`) }),
  };
}
