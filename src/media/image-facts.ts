/** What the header of a picture says. */
export interface ImageFacts {
  readonly format: "png" | "jpeg";
  readonly bytes: number;
  /** Size in pixels as it is shown: an Exif orientation of a JPEG has been applied. */
  readonly width: number;
  readonly height: number;
  /** Exif orientation, 1 to 8; 1 when there is none. The pixels of 5 to 8 are stored with the sides exchanged. */
  readonly orientation: number;
  readonly bitDepth: number;
  /** Colour channels, alpha included; a palette counts as 3. A JPEG of 4 is in the colours of print (CMYK). */
  readonly channels: number;
  /** Whether parts of it may be see-through. */
  readonly transparent: boolean;
  /** APNG, whose first picture is what still viewers show. */
  readonly animated: boolean;
  /** Bytes of the file that are no picture: texts, profiles, thumbnails. */
  readonly extraBytes: number;
  /** Bytes after the end of the picture. */
  readonly trailingBytes: number;
}
