import { accentOf, GROUND, INK } from "../../src/media/drawing.ts";
import type { GalleryFile, GalleryItem } from "./render-item.ts";

/** The gallery as one page; its files stand beside it in `files/`. */
export function toPage(items: readonly GalleryItem[]): string {
  const links = items.map(
    ({ request: { key, title } }, index) => `<a href="#${key}" style="--accent:${accentOf(index + 1)}">${escape(title)}</a>`,
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Onetake gallery</title><style>${STYLE}</style></head><body>
<header><p class="brand">ONETAKE</p><h1>Gallery of the local engine</h1>
<p>${items.length} requests as they go over the wire, rendered on this machine without a model. They are previews: timing, framing, cuts, cast, words and sound are what was asked for, pictures stand in for the real ones.</p>
<nav>${links.join("")}</nav></header>
<main>${items.map(toSection).join("\n")}</main></body></html>
`;
}

function toSection(item: GalleryItem, index: number): string {
  const { request, files } = item;
  const of = (kind: GalleryFile["kind"]): readonly GalleryFile[] => files.filter((file) => file.kind === kind);
  const [poster] = of("poster");
  const films = of("film").map(
    ({ name }) => `<video controls preload="none"${poster ? ` poster="files/${poster.name}"` : ""} src="files/${name}"></video>`,
  );
  const pictures = of("picture").map(({ name }) => `<a href="files/${name}"><img loading="lazy" alt="" src="files/${name}"></a>`);
  const sounds = of("sound").map(
    ({ name }) => `<figure><audio controls preload="none" src="files/${name}"></audio><figcaption>${name}</figcaption></figure>`,
  );
  const sheets = of("sheet").map(
    ({ name }) => `<a class="sheet" href="files/${name}"><img loading="lazy" alt="contact sheet" src="files/${name}"></a>`,
  );
  return `<section id="${request.key}" style="--accent:${accentOf(index + 1)}">
<h2><b>${String(index + 1).padStart(2, "0")}</b>${escape(request.title)}</h2>
<p class="chips">${factsOf(item)
    .map((fact) => `<span>${escape(fact)}</span>`)
    .join("")}</p>
<div class="made">${films.join("")}${pictures.join("")}</div>${sounds.join("")}${sheets.join("")}
<details><summary>${escape(request.endpoint)}</summary><pre>${escape(JSON.stringify(request.body, undefined, 2))}</pre></details></section>`;
}

/** What is told about a result in a few words. */
export function factsOf({ read, files, took }: GalleryItem): readonly string[] {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const [main] = files;
  const shots = read.shots.length === 1 ? "1 shot" : `${read.shots.length} shots`;
  const isFilm = main?.kind === "film";
  const pictures = files.filter(({ kind }) => kind === "picture").length;
  return [
    read.kind,
    ...(isFilm ? [read.resolution, toRatio(read.ratio), shots] : []),
    ...(pictures > 0 ? [`${pictures} ${pictures === 1 ? "picture" : "pictures"}`, toRatio(read.stills?.ratio ?? "")] : []),
    ...(main?.seconds === undefined ? [] : [`${Number(main.seconds).toFixed(1)} s`]),
    `${(bytes / 1e6).toFixed(1)} MB`,
    `rendered in ${took.toFixed(1)} s`,
  ].filter((fact) => fact !== "");
}

/** A ratio in its smallest numbers. */
function toRatio(ratio: string): string {
  const [across = 0, down = 0] = ratio.split(":").map(Number);
  const shared = (a: number, b: number): number => (b === 0 ? a : shared(b, a % b));
  const most = shared(across, down);
  return most > 0 ? `${across / most}:${down / most}` : ratio;
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

const STYLE = `
*{box-sizing:border-box}body{margin:0;background:${GROUND.base};color:${INK.full};font:16px/1.5 Inter,system-ui,"Noto Sans SC",sans-serif}
header,main{max-width:1240px;margin:0 auto;padding:32px 24px}header p{color:${INK.soft};max-width:760px}
.brand{font-weight:800;letter-spacing:.22em;color:${INK.full}!important;margin:0}h1{font-size:40px;line-height:1.15;margin:.2em 0}
nav{display:flex;flex-wrap:wrap;gap:8px}nav a{color:${INK.strong};text-decoration:none;background:${GROUND.raised};border-left:3px solid var(--accent);padding:4px 12px;border-radius:4px;font-size:14px}
section{background:${GROUND.raised};border:1px solid ${GROUND.line};border-radius:14px;padding:24px;margin:0 0 28px}
h2{margin:0 0 8px;font-size:22px;line-height:1.3}h2 b{color:var(--accent);font-size:30px;font-weight:800;margin-right:14px}
.chips{display:flex;flex-wrap:wrap;gap:8px;margin:0 0 16px}.chips span{background:rgba(255,255,255,.09);border-radius:6px;padding:2px 10px;font:13px/1.7 ui-monospace,monospace}
.chips span:first-child{background:var(--accent);color:${INK.onAccent};font-weight:700}
.made{display:flex;flex-wrap:wrap;gap:12px}.made video{width:100%;max-height:620px;border-radius:10px;background:#000}.made a{flex:1 1 260px;max-width:560px}
img{max-width:100%;border-radius:10px;display:block}.sheet{display:block;margin-top:16px}figure{margin:12px 0;display:flex;gap:14px;align-items:center}figcaption{color:${INK.soft};font-size:14px}
audio{width:min(560px,100%)}details{margin-top:16px}summary{cursor:pointer;color:${INK.soft}}pre{overflow:auto;background:${GROUND.deep};padding:16px;border-radius:10px;font:13px/1.5 ui-monospace,monospace}`;
