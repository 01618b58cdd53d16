// What a service (or whatever stands in its place) may answer that it should not.
import { createGzip } from "node:zlib";

import { stringifyJson, type Json, type Random } from "../../src/base/index.ts";
import type { Standard } from "../../src/contract/index.ts";
import { pick, whole } from "./choose.ts";

/** One request that is answered badly. */
export interface Asked {
  readonly method: string;
  readonly standard: Standard;
  /** Whether a list is asked for. */
  readonly isList: boolean;
  /** Whether what is made is in the very answer. */
  readonly isAtOnce: boolean;
  /** Id of the task that the engine waits for, and the external id that it goes by. */
  readonly id: string;
  readonly externalId: string;
  /** Address of a listener that nothing may reach, and of a server of good files. */
  readonly lure: string;
  readonly files: string;
  /** Bytes of an answer that is meant to be too long. */
  readonly most: number;
}

/** Where an answer goes, piece by piece. */
export interface Wire {
  /** Resolves when more is taken; false when the other side has gone. */
  write(piece: string | Uint8Array): Promise<boolean>;
  /** Lets time pass; false when the other side has gone. */
  pause(ms: number): Promise<boolean>;
  /** Ends the answer in good order. */
  end(): void;
  /** Breaks the connection. */
  reset(): void;
}

export interface Attack {
  readonly name: string;
  /** It costs whoever reads all of it. */
  readonly isLong?: true;
  /** It wants something private to be asked. */
  readonly isLure?: true;
  play(wire: Wire, asked: Asked): Promise<void>;
}

/** Every attack; some of them drawn. */
export function attacks(random: Random, drawn: number): readonly Attack[] {
  return [
    ...BODIES.map(([name, body]) => said(name, body)),
    ...STATUSES.map((status) =>
      said(`a page with ${status}`, "<html><body>Sign in</body></html>", status, { "content-type": "text/html" }),
    ),
    ...REDIRECTS,
    ...LONG,
    ...BROKEN,
    ...CODES.map((code) => said(`the code ${code}`, `{"code":${code},"message":"m","request_id":"r","data":{}}`)),
    ...HEADERS.map(([name, value]) => said(`${name}: ${value.slice(0, 30)}`, REFUSED, 429, { [name]: value })),
    ...ENVELOPES.map(([name, text]) => said(name, text)),
    ...DATA.map((data) => enveloped(`the data ${data.slice(0, 30)}`, () => data)),
    ...recordAttacks(),
    ...Array.from({ length: drawn }, (_, place) => drawnAttack(random, place)),
  ];
}

const REFUSED = '{"code":1302,"message":"too fast","request_id":"r"}';

function said(name: string, body: string | Uint8Array, status = 200, headers: Record<string, string> = {}): Attack {
  const play = async (wire: Wire): Promise<void> => {
    await wire.write(head(status, { "content-length": String(Buffer.byteLength(body)), ...headers }));
    await wire.write(body);
    wire.end();
  };
  return { name, play };
}

function head(status: number, headers: Record<string, string>): string {
  const lines = Object.entries({ "content-type": "application/json", connection: "close", ...headers });
  return `HTTP/1.1 ${status} X\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join("")}\r\n`;
}

function enveloped(name: string, data: (asked: Asked) => string, more: Partial<Attack> = {}): Attack {
  const play = async (wire: Wire, asked: Asked): Promise<void> =>
    await said(name, `{"code":0,"message":"SUCCEED","request_id":"r","data":${data(asked)}}`).play(wire, asked);
  return { name, ...more, play };
}

const BODIES: readonly (readonly [string, string | Uint8Array])[] = [
  ["nothing", ""],
  ["null", "null"],
  ["a list", "[]"],
  ["a word", '"ok"'],
  ["a number", "17"],
  ["half a JSON", '{"code":0,"data":{"task_id":"1","task_'],
  ["JSON and more", '{"code":0,"data":{}} trailing'],
  ["JSON after a byte order mark", '\uFEFF{"code":0,"data":{}}'],
  ["bytes that are no text", new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])],
  ["NaN", '{"code":NaN,"data":{}}'],
  ["single quotes", "{'code':0}"],
  ["a million zeros", `{"code":0,"data":${"0".repeat(1_000_000)}}`],
  ["a number of a million digits", `{"code":0,"data":${"9".repeat(1_000_000)}}`],
  ["a million escapes without an end", `{"code":0,"data":"${"\\u0041".repeat(150_000)}`],
  ["a million quotes", '"'.repeat(1_000_000)],
];

const STATUSES = [
  200, 201, 204, 206, 226, 400, 401, 402, 403, 404, 405, 407, 408, 409, 410, 413, 418, 421, 425, 429, 431, 451, 500, 501, 502,
  503, 504, 511, 520, 599,
];

const REDIRECTS: readonly Attack[] = [301, 302, 303, 307, 308].flatMap((status) =>
  ["/elsewhere", "LURE/taken", "//LURE_HOST/taken", "file:///etc/passwd", "gopher://LURE_HOST/", ""].map((to): Attack => {
    const location = (lure: string): string => to.replace("LURE_HOST", new URL(lure).host).replace("LURE", lure);
    return {
      name: `${status} to ${to || "nowhere"}`,
      isLure: true,
      play: async (wire, asked) =>
        await said("", "{}", status, to === "" ? {} : { location: location(asked.lure) }).play(wire, asked),
    };
  }),
);

const PIECE = 65_536;

const LONG: readonly Attack[] = [
  long("spaces without an end", '{"code":0,"data":', " ".repeat(PIECE)),
  long("one text without an end", '{"code":0,"message":"', "a".repeat(PIECE)),
  long("a list without an end", '{"code":0,"data":[', "[],".repeat(PIECE / 3)),
  long("lists within lists without an end", '{"code":0,"data":', "[".repeat(PIECE)),
  long("records within records without an end", '{"code":0,"data":', '{"a":'.repeat(PIECE / 5)),
  long("tasks without an end", '{"code":0,"data":[', '{"task_id":"1","task_status":"submitted"},'.repeat(1_500)),
  long("a page without an end", "<html>", "<p>more".repeat(9_000)),
  said("lists 200,000 deep", `{"code":0,"data":${"[".repeat(200_000)}${"]".repeat(200_000)}}`),
  said(
    "records 200,000 deep around long digits",
    `{"code":0,"data":${'{"a":'.repeat(200_000)}12345678901234567890${"}".repeat(200_001)}`,
  ),
  said("a million lists", `{"code":0,"data":[${"[],".repeat(1_000_000)}[]]}`),
  said("half a million members", `{"code":0,"data":{${Array.from({ length: 300_000 }, (_, n) => `"${n}":1`).join()}}}`),
  { name: "a small body that unpacks to a long one", isLong: true, play: async (wire, { most }) => await bomb(wire, most) },
  {
    name: "headers without an end",
    isLong: true,
    play: async (wire, { most }) => {
      let open = await wire.write("HTTP/1.1 200 OK\r\n");
      for (let sent = 0; open && sent < most; sent += PIECE) open = await wire.write(`x-${sent}: ${"h".repeat(PIECE)}\r\n`);
      wire.end();
    },
  },
  {
    name: "early hints without an end",
    isLong: true,
    play: async (wire) => {
      let open = true;
      for (let count = 0; open && count < 20_000; count++)
        open = await wire.write("HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n");
      wire.reset();
    },
  },
];

function long(name: string, begin: string, piece: string): Attack {
  const play = async (wire: Wire, { most }: Asked): Promise<void> => {
    let open = await wire.write(head(200, { "content-length": String(2 * most) }) + begin);
    for (let sent = 0; open && sent < most; sent += piece.length) open = await wire.write(piece);
    wire.end();
  };
  return { name, isLong: true, play };
}

async function bomb(wire: Wire, most: number): Promise<void> {
  const gzip = createGzip();
  let open = await wire.write(head(200, { "content-encoding": "gzip" }));
  const zeros = Buffer.alloc(1_048_576, 0x20);
  gzip.on("data", (piece: Buffer) => void wire.write(piece).then((more) => (open &&= more)));
  for (let sent = 0; open && sent < most; sent += zeros.length) {
    if (!gzip.write(zeros)) await new Promise((resolve) => gzip.once("drain", resolve));
  }
  await new Promise<void>((resolve) => gzip.end(resolve));
  wire.end();
}

function raw(name: string, ...pieces: readonly (string | Uint8Array)[]): Attack {
  const play = async (wire: Wire): Promise<void> => {
    for (const piece of pieces) await wire.write(piece);
    wire.end();
  };
  return { name, play };
}

const GOOD_HEAD = head(200, {});

const BROKEN: readonly Attack[] = [
  { name: "a reset at once", play: async (wire) => wire.reset() },
  {
    name: "a reset within the body",
    play: async (wire) => {
      await wire.write(`${head(200, { "content-length": "500" })}{"code":0,`);
      wire.reset();
    },
  },
  raw("a body shorter than it says", head(200, { "content-length": "5000" }), '{"code":0,"data":{}}'),
  raw("a body longer than it says", head(200, { "content-length": "3" }), '{"code":0,"data":{}}'),
  raw("chunks that are none", head(200, { "transfer-encoding": "chunked" }), "zz\r\n{}\r\n0\r\n\r\n"),
  raw("a chunk without an end", head(200, { "transfer-encoding": "chunked" }), "ffffffff\r\n{}"),
  raw("two lengths", `HTTP/1.1 200 OK\r\ncontent-length: 2\r\ncontent-length: 20\r\n\r\n{}`),
  raw("no HTTP at all", "SSH-2.0-OpenSSH_9.6\r\n"),
  raw("bytes", new Uint8Array(5_000).fill(0x81)),
  raw("a status of four digits", "HTTP/1.1 2000 OK\r\n\r\n{}"),
  raw("a status of letters", "HTTP/1.1 ABC OK\r\n\r\n{}"),
  raw("another protocol", "HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: upgrade\r\n\r\n"),
  raw("headers with line breaks within", `HTTP/1.1 200 OK\r\nx: a\n\rb\r\n\r\n{}`),
  raw("a body that is not what it is coded as", head(200, { "content-encoding": "gzip" }), '{"code":0}'),
  raw("an unknown coding", head(200, { "content-encoding": "rot13" }), '{"code":0}'),
  raw("two answers at once", `${GOOD_HEAD}{"code":0,"data":{}}`, `${GOOD_HEAD}{"code":0,"data":{}}`),
  { name: "nothing, for ever", play: async (wire) => await drip(wire, "") },
  {
    name: "headers drop by drop",
    play: async (wire) => void ((await wire.write("HTTP/1.1 200 OK\r\n")) && (await drip(wire, "x"))),
  },
  { name: "a body drop by drop", play: async (wire) => void ((await wire.write(GOOD_HEAD)) && (await drip(wire, " "))) },
];

async function drip(wire: Wire, drop: string): Promise<void> {
  for (let open = true; open;) open = (drop === "" || (await wire.write(drop))) && (await wire.pause(20));
}

const CODES = [
  "null",
  "-1",
  "0.5",
  "1e400",
  "-1e400",
  '""',
  '"0x0"',
  '"zero"',
  "true",
  "{}",
  "[]",
  "1234567890123456789",
  '"1e3"',
  "99999",
  '"1303"',
  "1302",
  "5000",
];

const HEADERS: readonly (readonly [string, string])[] = [
  ...["1e999", "NaN", "-5", "9".repeat(400), "Fri, 31 Dec 9999 23:59:59 GMT", "soon", "", "0"].map(
    (value) => ["retry-after", value] as const,
  ),
  ...["yesterday", "Fri, 31 Dec 9999 23:59:59 GMT", "Thu, 01 Jan 1970 00:00:00 GMT", "NaN", "9".repeat(400)].map(
    (value) => ["date", value] as const,
  ),
  ["content-type", "text/html; charset=utf-16"],
  ["x-onetake-progress", "NaN"],
  ["x-onetake-fix", "%E0%A4%A"],
];

const ENVELOPES: readonly (readonly [string, string])[] = [
  ["a message of a million letters", `{"code":1201,"message":"${"m".repeat(1_000_000)}","request_id":"r"}`],
  ["a message that is a record", '{"code":1201,"message":{"a":1},"request_id":["r"]}'],
  ["a message that steers a terminal", '{"code":1201,"message":"\\u001b[2J\\u001b]0;x\\u0007","request_id":"\\u001b[31m"}'],
  ["members twice", '{"code":1201,"code":0,"data":{},"data":null}'],
  [
    "members of every record",
    '{"__proto__":{"code":0},"constructor":{"prototype":{"code":0}},"code":0,"data":{"__proto__":{"task_id":"1"}}}',
  ],
  ["a busy word within 200", REFUSED],
];

const DATA = [
  "null",
  "[]",
  "{}",
  '"x"',
  "5",
  "true",
  "[[]]",
  "[null]",
  "[1,2]",
  '{"task_id":null}',
  '{"task_id":{}}',
  '{"task_id":[]}',
  '{"task_id":true}',
  '{"task_id":""}',
  '{"id":""}',
];

type Fields = Readonly<Record<string, string>>;

/** Values in JSON text that no field takes, or that lead elsewhere. */
const ODD = [
  "null",
  "true",
  "-1",
  "1e400",
  "-1e400",
  "1e-400",
  '"NaN"',
  '"Infinity"',
  '""',
  '" "',
  "{}",
  "[]",
  "[[]]",
  '{"a":1}',
  "123456789012345678901234567890",
  '"\\u0000"',
  `"${"x".repeat(100_000)}"`,
];

function recordAttacks(): readonly Attack[] {
  const names = ["id", "state", "externalId", "createdAt", "updatedAt", "units", "result"];
  const odd = names.flatMap((name) => ODD.map((value) => record(`${name} ${value.slice(0, 20)}`, () => ({ [name]: value }))));
  return [
    ...odd,
    ...["../../etc/passwd", "a b", "a,b", "%2e%2e", "1\\n2", "\\u202e1"].map((id) =>
      record(`the id ${id}`, () => ({ id: `"${id}"` })),
    ),
    record("the id of another task", () => ({ id: '"880000000000000099"' })),
    record("the external id of another task", () => ({ externalId: '"another"' })),
    ...ODD.map((value) => record(`a clip that is ${value.slice(0, 20)}`, () => ({ result: clips(value) }))),
    ...ODD.map((value) =>
      record(`a clip whose address is ${value.slice(0, 20)}`, () => ({ result: clips(`{"type":"video","url":${value}}`) })),
    ),
    ...ODD.map((value) =>
      record(`a length that is ${value.slice(0, 20)}`, ({ files }) => ({ result: clips(good(files, `,"duration":${value}`)) })),
    ),
    ...ADDRESSES.map((address) => lured(address)),
    record("ten thousand clips", ({ lure }) => ({
      result: clips(Array.from({ length: 10_000 }, () => `{"type":"video","url":"${lure}/taken"}`).join()),
    })),
    record("the same clip twice", ({ files }) => ({ result: clips(`${good(files)},${good(files)}`) })),
    enveloped("a hundred copies of the task", (asked) => `[${Array.from({ length: 100 }, () => write(asked, {})).join()}]`),
    enveloped("the task among others", (asked) => `[null,5,{},${write(asked, { id: '"1"' })},${write(asked, {})}]`),
  ];
}

const ADDRESSES = [
  "LURE/taken",
  "http://localhost:PORT/taken",
  "http://2130706433:PORT/taken",
  "http://0x7f.1:PORT/taken",
  "http://[::ffff:127.0.0.1]:PORT/taken",
  "http://127.0.0.1.:PORT/taken",
  "http://user:password@127.0.0.1:PORT/taken",
  "http://169.254.169.254/latest/meta-data/",
  "http://[::1]:PORT/taken",
  "http://0:PORT/taken",
  "FILES/elsewhere",
  "FILES/long",
  "FILES/nothing",
  "file:///etc/passwd",
  "ftp://127.0.0.1:PORT/taken",
  "data:video/mp4;base64,AAAA",
  "javascript:alert(1)",
  "//127.0.0.1:PORT/taken",
  "http://",
  "http:///taken",
  "HTTP://127.0.0.1:PORT/taken",
  "http://127.0.0.1:99999/",
];

function lured(address: string): Attack {
  const to = ({ lure, files }: Asked): string =>
    address.replace("LURE", lure).replace("FILES", files).replace("PORT", new URL(lure).port);
  const result = (asked: Asked): Fields => ({ result: clips(`{"type":"video","id":"1","url":"${to(asked)}"}`) });
  return { ...record(`a clip at ${address}`, result), isLure: true };
}

/** No attack: a task that ended well, with one of the good server's files. */
export function resultAt(file: string): Attack {
  return record(`a good end with ${file}`, ({ files }) => ({
    result: clips(`{"type":"video","id":"1","url":"${files}/${file}"}`),
  }));
}

function good(files: string, more = ""): string {
  return `{"type":"video","id":"1","url":"${files}/good"${more}}`;
}

function clips(items: string): string {
  return `[${items}]`;
}

/** A record that is good but for some fields. */
function record(name: string, fields: (asked: Asked) => Fields): Attack {
  return enveloped(`${name} in a record`, (asked) => {
    const text = write(asked, fields(asked));
    return asked.isList ? clips(text) : text;
  });
}

function write({ standard, id, externalId, files, method, isAtOnce }: Asked, given: Fields): string {
  const state = isAtOnce ? "succeed" : method === "POST" ? "submitted" : standard === "new" ? "succeeded" : "succeed";
  const fields: Fields = {
    id: `"${id}"`,
    state: `"${state}"`,
    externalId: `"${externalId}"`,
    createdAt: "1790000000000",
    updatedAt: "1790000000000",
    units: '"4"',
    result: clips(good(files)),
    ...given,
  };
  // A sound in the record of a task, and faces in an answer of their own.
  if (isAtOnce)
    return `{"task_id":${fields["id"]},"task_status":${fields["state"]},"created_at":${fields["createdAt"]},"updated_at":${fields["updatedAt"]},"final_unit_deduction":${fields["units"]},"task_result":{"audios":${fields["result"]}},"session_id":${fields["id"]},"face_data":${fields["result"]?.replaceAll('"url"', '"face_image"')}}`;
  if (standard === "new")
    return `{"id":${fields["id"]},"status":${fields["state"]},"external_id":${fields["externalId"]},"create_time":${fields["createdAt"]},"update_time":${fields["updatedAt"]},"billing":[{"charge_type":"unit","amount":${fields["units"]}}],"outputs":${fields["result"]}}`;
  return `{"task_id":${fields["id"]},"task_status":${fields["state"]},"task_info":{"external_task_id":${fields["externalId"]}},"created_at":${fields["createdAt"]},"updated_at":${fields["updatedAt"]},"final_unit_deduction":${fields["units"]},"task_result":{"videos":${fields["result"]}}}`;
}

function drawnAttack(random: Random, place: number): Attack {
  const value = stringifyJson(drawJson(random, 5));
  return place % 2 === 0 ? enveloped(`drawn data ${place}`, () => value) : said(`drawn ${place}`, value);
}

const WORDS = [
  "code",
  "data",
  "message",
  "task_id",
  "id",
  "task_status",
  "status",
  "task_result",
  "outputs",
  "videos",
  "url",
  "type",
  "billing",
  "submitted",
  "succeed",
  "succeeded",
  "failed",
  "video",
  "0",
  "",
];

function drawJson(random: Random, depth: number): Json {
  const kind = whole(random, depth > 0 ? 8 : 5);
  if (kind === 0) return null;
  if (kind === 1) return random.fraction() < 0.5;
  if (kind === 2) return whole(random, 3_000) - 500;
  if (kind === 3) return pick(random, WORDS) ?? "";
  if (kind === 4) return String.fromCodePoint(...Array.from({ length: whole(random, 6) }, () => whole(random, 0xd7ff)));
  const items = Array.from({ length: whole(random, 5) }, () => drawJson(random, depth - 1));
  if (kind === 5) return items;
  return Object.fromEntries(items.map((item) => [pick(random, WORDS) ?? "", item]));
}
