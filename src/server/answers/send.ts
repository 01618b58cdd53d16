import type { FastifyReply } from "fastify";

import { stringifyJson, type Json } from "../../base/index.ts";
import { writeEnvelope } from "../../contract/index.ts";

/** Answers with data in the service's envelope; a repeat is answered under the id of the request that was first. */
export function sendData(reply: FastifyReply, data: Json): FastifyReply {
  const { id, repeats } = reply.request;
  return sendJson(reply, writeEnvelope(repeats === "" ? id : repeats, data));
}

/** Answers with JSON, digits kept. */
export function sendJson(reply: FastifyReply, value: Json): FastifyReply {
  return reply.header("content-type", "application/json; charset=utf-8").send(stringifyJson(value));
}

/** Text as a header can carry it: one line of printable ASCII, other characters percent-encoded, at most 1,000 characters. */
export function toHeaderText(text: string): string {
  const line = text
    .slice(0, 1000)
    .replace(/\s+/g, " ")
    .replace(/\p{Surrogate}/gu, "?");
  return line.replace(/[^\x20-\x7e]/gu, (character) => encodeURIComponent(character)).slice(0, 1000);
}
