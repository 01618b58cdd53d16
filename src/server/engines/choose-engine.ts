import type { FastifyReply, FastifyRequest } from "fastify";

import { askedHeaders, localHeaders } from "../../contract/index.ts";
import { NotServedHere } from "../answers/not-served.ts";
import { toHeaderText } from "../answers/send.ts";
import { readHeaderChoice } from "../body/header-choice.ts";
import type { EngineInfo, ServerOptions } from "../options.ts";

type Engines = Pick<ServerOptions, "engine" | "engines">;
type Asking = Pick<FastifyRequest, "headers" | "keyName" | "keyEngine">;

/** Every engine of a server, the usual one first. */
export function enginesOf({ engine, engines = [] }: Engines): readonly EngineInfo[] {
  return [engine, ...engines];
}

/** The engine that a request would use: its key's, else the server's usual one. */
export function usualEngineName({ keyEngine }: Pick<Asking, "keyEngine">, { engine }: Engines): string {
  return keyEngine === "" ? engine.name : keyEngine;
}

/**
 * The engine that is to make what a request creates: the one of its header, else its key's, else the server's usual one. Never another one.
 * @throws WireError for a header that names none of the server's engines; NotServedHere for a key whose engine this server does not have.
 */
export function chooseEngine(request: Asking, engines: Engines): EngineInfo {
  const all = enginesOf(engines);
  const names = all.map(({ name }) => name);
  const name = readHeaderChoice(request, askedHeaders.engine, names) ?? usualEngineName(request, engines);
  const found = all.find((engine) => engine.name === name);
  if (found !== undefined) return found;
  throw new NotServedHere(
    `The key${request.keyName === "" ? "" : ` "${request.keyName}"`} creates with the engine "${name}", which this server does not have`,
    `Use a server that has it, or name another engine in the header ${askedHeaders.engine}: ${names.join(", ")}.`,
  );
}

/** Tells the engines that an answer is about, each once; of an answer without tasks nothing changes. */
export function tellEngines(reply: FastifyReply, names: readonly string[]): void {
  if (names.length > 0) reply.header(localHeaders.engine, toHeaderText([...new Set(names)].join(", ")));
}
