// The second front door of this floor: what draws. Only child processes and drawing scripts import it, because it loads the canvas.
export { ensureFonts, MONO, SANS, toDrawable } from "./fonts.ts";
export { fitText, wrapText } from "./wrap-text.ts";
export { encodePng } from "./encode-png.ts";
export { serveChild, type ChildRun } from "./serve-child.ts";
export { accentOf } from "./design/accents.ts";
export { between, css, fromHex, type Colour } from "./design/colour.ts";
export { setLettering, toLetters, type Lettering } from "./design/lettering.ts";
export { createPage, pixelsOf, pixelsWithin, toBlurred, type Page } from "./design/page.ts";
