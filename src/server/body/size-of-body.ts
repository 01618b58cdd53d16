import type { FastifyRequest } from "fastify";

/** How many bytes a request's body may take. One that does not tell its size may become as large as its route allows. */
export function sizeOfBody({ headers }: Pick<FastifyRequest, "headers">): number {
  if (headers["transfer-encoding"] !== undefined) return Number.POSITIVE_INFINITY;
  return Number(headers["content-length"] ?? 0);
}
