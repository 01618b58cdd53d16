import type { FastifyRequest } from "fastify";

import { askedHeaders, pictureFormats, previewLooks, type PreviewOptions } from "../../contract/index.ts";
import { readHeaderChoice } from "./header-choice.ts";

/**
 * How the preview of a create is to be drawn: as its headers ask for, else as the server usually does.
 * @throws WireError for a header whose value is none.
 */
export function readPreview(request: Pick<FastifyRequest, "headers">, usual: PreviewOptions = {}): PreviewOptions {
  const look = readHeaderChoice(request, askedHeaders.look, previewLooks) ?? usual.look;
  const pictures = readHeaderChoice(request, askedHeaders.pictures, pictureFormats) ?? usual.pictures;
  return { ...(look !== undefined && { look }), ...(pictures !== undefined && { pictures }) };
}
