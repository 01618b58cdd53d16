/*
 * The front door for the paid engine, which sends requests under rules of its own: what a client is made of, without the client. Programs use
 * `createClient`.
 */
export { exchange, type Link, type Outcome, type Request } from "./exchange.ts";
export { readCapped } from "./read-capped.ts";
export { mayHaveMadeTask } from "./to-error.ts";
