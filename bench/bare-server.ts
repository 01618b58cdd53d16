// The yardstick of bench/server.ts, as its own process: a bare node:http server that parses a JSON body and answers bytes that were made
// before. Arguments: the port, the answer to a POST, the answer to a GET.
import { createServer } from "node:http";

const [port, posted = "", queried = ""] = process.argv.slice(2);
const headersFor = (body: string): Record<string, string | number> => ({
  "content-type": "application/json; charset=utf-8",
  "content-length": Buffer.byteLength(body),
});

createServer((request, response) => {
  if (request.method === "GET") {
    response.writeHead(200, headersFor(queried)).end(queried);
    return;
  }
  const pieces: Buffer[] = [];
  request.on("data", (piece: Buffer) => pieces.push(piece));
  request.on("end", () => {
    JSON.parse(Buffer.concat(pieces).toString());
    response.writeHead(200, headersFor(posted)).end(posted);
  });
}).listen(Number(port), "127.0.0.1");
