import { readResult, type MadeAudio, type MadeImage, type MadeVideo, type TaskView } from "../../tasks/index.ts";
import { fillPath, localPaths } from "../records/addresses.ts";
import { html, type Html } from "./html.ts";

/** Everything that a task made, ready to be looked at and listened to. Addresses have no host, so that they hold wherever the page was loaded from. */
export function showMedia({ task, elements, voices }: TaskView): readonly Html[] {
  const { videos = [], images = [], audios = [] } = readResult(task.result);
  return [
    ...videos.flatMap(showVideo),
    ...images.map(showImage),
    ...audios.flatMap(showAudio),
    ...elements.flatMap(({ id, name, images: pictures, videos: clips }) => [
      ...pictures.map((blob) => figure(html`<img src="${fileOf(blob, id)}" alt="" />`, `element ${id}, ${name}`)),
      ...clips.map((blob) =>
        figure(
          html`<video controls preload="metadata" src="${fileOf(blob, id)}${FIRST_FRAME}"></video>`,
          `element ${id}, ${name}`,
        ),
      ),
    ]),
    ...voices.map(({ id, name, sample }) =>
      figure(html`<audio controls preload="none" src="${fileOf(sample, id)}"></audio>`, `voice ${id}, ${name}`),
    ),
  ];
}

/** One small picture of what a task made; undefined when there is nothing to see. */
export function showThumbnail({ task, elements }: TaskView): Html | undefined {
  const { videos: [video] = [], images: [image] = [] } = readResult(task.result);
  if (video?.poster !== undefined) return html`<img loading="lazy" src="${fileOf(video.poster, video.id)}" alt="" />`;
  if (video) return html`<video muted preload="metadata" src="${fileOf(video.blob, video.id)}${FIRST_FRAME}"></video>`;
  const picture = image?.blob ?? elements[0]?.images[0];
  return picture === undefined ? undefined : html`<img loading="lazy" src="${fileOf(picture, task.id)}" alt="" />`;
}

/** A place in the clip makes browsers show its frame before anybody plays it. */
const FIRST_FRAME = "#t=0.001";

function showVideo({ id, blob, seconds, watermark, poster, sheet }: MadeVideo): readonly Html[] {
  const marked = watermark !== undefined && html` · <a href="${fileOf(watermark, id)}">with watermark</a>`;
  const player =
    poster === undefined
      ? html`<video controls preload="metadata" src="${fileOf(blob, id)}${FIRST_FRAME}"></video>`
      : html`<video controls preload="metadata" poster="${fileOf(poster, id)}" src="${fileOf(blob, id)}"></video>`;
  return [
    figure(player, html`video ${id}${lengthOf(seconds)}${marked}`),
    ...(sheet === undefined ? [] : [showSheet(id, fileOf(sheet, id))]),
  ];
}

function showSheet(id: string, file: string): Html {
  return figure(html`<a href="${file}"><img src="${file}" alt="" /></a>`, `contact sheet of video ${id}`);
}

function showImage({ blob, watermark }: MadeImage, index: number): Html {
  const name = `picture-${index + 1}`;
  const marked = watermark !== undefined && html` · <a href="${fileOf(watermark, name)}">with watermark</a>`;
  return figure(
    html`<a href="${fileOf(blob, name)}"><img src="${fileOf(blob, name)}" alt="" /></a>`,
    html`picture ${index + 1}${marked}`,
  );
}

function showAudio({ id, mp3, wav, mp3Seconds, wavSeconds }: MadeAudio): readonly Html[] {
  const formats = [
    { blob: mp3, seconds: mp3Seconds, format: "MP3" },
    { blob: wav, seconds: wavSeconds, format: "WAV" },
  ];
  return formats.flatMap(({ blob, seconds, format }) =>
    blob === undefined
      ? []
      : [
          figure(
            html`<audio controls preload="metadata" src="${fileOf(blob, id)}"></audio>`,
            `sound ${id}, ${format}${lengthOf(seconds)}`,
          ),
        ],
  );
}

function lengthOf(seconds: string | undefined): string {
  return seconds === undefined ? "" : `, ${seconds} s`;
}

function figure(content: Html, caption: Html | string): Html {
  return html`<figure>
    ${content}
    <figcaption>${caption}</figcaption>
  </figure>`;
}

function fileOf(blob: string, name: string): string {
  return fillPath(localPaths.media, { blob, name });
}
