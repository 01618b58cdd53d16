// The second front door of this floor: what draws. Only child processes and drawing scripts import it, because it loads the canvas.
export { ensureFonts, MONO, SANS, toDrawable } from "./fonts.ts";
export { fitText, wrapText } from "./wrap-text.ts";
export { encodePng } from "./encode-png.ts";
export { serveChild, type ChildRun } from "./serve-child.ts";
export { accentOf } from "./design/accents.ts";
export { between, css, fromHex, type Colour } from "./design/colour.ts";
export { setLettering, toLetters, type Lettering } from "./design/lettering.ts";
export { brightnessWithin, contrastOf, luminanceOf, READABLE, scrimFor } from "./design/contrast.ts";
export { createPage, pixelsOf, pixelsWithin, toBlurred, type Page } from "./design/page.ts";
export { GROUND, INK, ink, PLAQUE, SCRIM, scrim, SIGNAL } from "./design/palette.ts";
export { CHIP_HEIGHT, fillRound, paintChips, paintPlaque, type ChipRow } from "./design/plaque.ts";
export { actionSafe, columnsOf, titleSafe, type Area } from "./design/safe-area.ts";
export { RADIUS, SPACE, STROKE, strokeOf } from "./design/spacing.ts";
export { letteringOf, LEADING, setType, TYPE, type TypeStep } from "./design/type-scale.ts";
export { even, evenBelow, shapeOf, unitOf, type Shape, type Size } from "./design/unit.ts";
