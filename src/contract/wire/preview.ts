/** How a preview is drawn, a choice that the real service does not have. What an engine does not draw itself it leaves as it is. */
export interface PreviewOptions {
  /** `slate` (default) writes over the pictures what was asked for; `plain` shows the pictures alone. */
  readonly look?: "slate" | "plain";
  /** The format of still pictures; `png` by default. */
  readonly pictures?: "png" | "jpeg";
}

/** The header of a create that carries an option. */
export function previewHeader(option: string): string {
  return `x-onetake-${option}`;
}

/** Every look of previews, the default first. */
export const previewLooks: readonly NonNullable<PreviewOptions["look"]>[] = ["slate", "plain"];

/** Every format of still pictures, the default first. */
export const pictureFormats: readonly NonNullable<PreviewOptions["pictures"]>[] = ["png", "jpeg"];
