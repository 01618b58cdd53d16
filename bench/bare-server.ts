// The yardstick of bench/server.ts, as its own process: a bare node:http server that parses a JSON body and answers bytes that were made
// before. Arguments: the port, the answer to a POST, the answer to a GET.
import { createServer } from "node:http";

const [port, posted = "", queried = ""] = process.argv.slice(2);
const headers = { "content-type": "application/json; charset=utf-8" };

createServer((request, response) => {
  if (request.method === "GET") return void response.writeHead(200, headers).end(queried);
  const pieces: Buffer[] = [];
  request.on("data", (piece: Buffer) => pieces.push(piece));
  request.on("end", () => {
    JSON.parse(Buffer.concat(pieces).toString());
    response.writeHead(200, headers).end(posted);
  });
}).listen(Number(port), "127.0.0.1");
