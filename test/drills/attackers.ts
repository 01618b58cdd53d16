/**
 * The hostile callers of S6, as a process of their own so that they do not take the time of those who measure. Arguments: the port, how many
 * send bodies of 100 MB, how many are slow. Goes on until its standard input ends; then writes the answers by HTTP status (0 is none).
 */
import { connect, type Socket } from "node:net";

import { toRequestBytes } from "../load/generate-load.ts";
import { createRawConnection, NoAnswer } from "../load/raw-connection.ts";

const PATH = "/v1/videos/omni-video";
const MB = 1024 * 1024;

const [port = 0, uploaders = 0, slow = 0] = process.argv.slice(2).map(Number);
const counts = new Map<number, number>();
let isOver = false;

const sloths = Array.from({ length: slow }, startSloth);
const attackers = [...Array.from({ length: uploaders }, () => attack(largeBody())), attack(deepBody()), attack(deepBody())];
console.log("ready");
for await (const _ of process.stdin) continue;
isOver = true;
await Promise.all(attackers);
for (const sloth of sloths) sloth.destroy();
console.log(JSON.stringify([...counts]));

async function attack(body: string): Promise<void> {
  const bytes = toRequestBytes(port, PATH, body);
  while (!isOver) {
    const connection = createRawConnection(port);
    const status = await connection.exchange(bytes, { timeoutMs: 60_000 }).then(
      (answer) => answer.status,
      (thrown: unknown) => {
        if (thrown instanceof NoAnswer) return 0;
        throw thrown;
      },
    );
    connection.close();
    counts.set(status, (counts.get(status) ?? 0) + 1);
  }
}

// Nearly the largest body that is taken, in a member that the service does not know: it has to be read to be ignored.
function largeBody(): string {
  return JSON.stringify({ prompt: 7, junk: "A".repeat(100 * MB - 1000) });
}

function deepBody(): string {
  return `{"prompt":${"[".repeat(10_000)}${"]".repeat(10_000)}}`;
}

/** A caller who sends a byte now and then and never ends. */
function startSloth(): Socket {
  const socket = connect({ host: "127.0.0.1", port }, () => {
    socket.write(`POST ${PATH} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Length: 60000\r\n\r\n{`);
  });
  const timer = setInterval(() => void (socket.writable && socket.write(" ")), 500);
  socket.on("close", () => clearInterval(timer));
  socket.on("error", () => {}); // told by the close
  return socket;
}
