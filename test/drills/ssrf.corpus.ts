import { toV4, toV6, V4_FORMS, V6_FORMS } from "./ssrf.forms.ts";

/** What a name server answers, one list of addresses for each time it is asked; the last one stays. */
export type Answers = readonly (readonly string[])[];

/** One address that is tried. `names` is what the injected name server knows; `hops` are the redirects of the public host, in order. */
export interface Trial {
  readonly id: string;
  readonly family: string;
  readonly url: string;
  readonly names: Readonly<Record<string, Answers>>;
  readonly hops: readonly { readonly status: number; readonly location: string }[];
}

/** A public address. Nothing of it is contacted: the drill's dialer connects to a listener on this machine instead. */
export const PUBLIC = "93.184.215.14";
const PUBLIC_V6 = "2606:2800:21f:cb07:6820:80da:af6b:8b2c";

// Where an attacker wants to get to: this machine, its network, and the services that clouds keep for their own machines.
const TARGETS_V4 = [
  "127.0.0.1",
  "127.0.0.53",
  "127.255.255.254",
  "0.0.0.0",
  "10.0.0.1",
  "10.255.255.255",
  "172.16.0.1",
  "172.31.255.255",
  "192.168.0.1",
  "192.168.255.254",
  "169.254.169.254",
  "169.254.170.2",
  "100.64.0.1",
  "100.100.100.200",
  "192.0.0.192",
  "198.18.0.1",
  "168.63.129.16",
  "224.0.0.1",
  "240.0.0.1",
  "255.255.255.255",
] as const;

const TARGETS_V6 = [
  "::1",
  "::",
  "fe80::1",
  "fc00::1",
  "fd00:ec2::254",
  "fec0::1",
  "ff02::1",
  "2001:db8::1",
  "100::1",
  "5f00::1",
] as const;

const LOCAL_NAMES = [
  ..."localhost LOCALHOST LocalHost localhost. a.localhost a.b.localhost. localhost.localdomain ip6-localhost".split(" "),
  ..."metadata metadata.google.internal METADATA.GOOGLE.INTERNAL metadata.google.internal. instance-data".split(" "),
  ..."kubernetes kubernetes.default kubernetes.default.svc kubernetes.default.svc.cluster.local host.docker.internal".split(" "),
  ..."gateway.docker.internal db redis postgres router router.lan nas.local printer.local. wiki.corp mail.home vpn.private".split(
    " ",
  ),
  ..."intranet x.intranet machine.home.arpa 1.0.0.127.in-addr.arpa hidden.onion a.test a.invalid".split(" "),
];

const SCHEMES = [
  ..."file:///etc/passwd file://localhost/etc/passwd file://127.0.0.1/etc/passwd FILE:///etc/passwd file:/etc/passwd".split(" "),
  ..."ftp://127.0.0.1/a sftp://127.0.0.1/a tftp://127.0.0.1/a gopher://127.0.0.1:6379/_PING dict://127.0.0.1:11211/stat".split(
    " ",
  ),
  ..."ldap://127.0.0.1/ ldaps://127.0.0.1/ jar:http://127.0.0.1!/ netdoc:///etc/passwd php://filter/a ssh://127.0.0.1".split(" "),
  ..."data:image/png;base64,AAAA javascript:alert(1) blob:http://127.0.0.1/a about:blank ws://127.0.0.1/ wss://127.0.0.1/".split(
    " ",
  ),
  ..."unix:/var/run/docker.sock http+unix://%2Fvar%2Frun%2Fdocker.sock/a smb://127.0.0.1/a view-source:http://127.0.0.1/".split(
    " ",
  ),
  ..."concat:/etc/passwd|/etc/hosts crypto:/etc/passwd subfile:/etc/passwd rtsp://127.0.0.1/a rtmp://127.0.0.1/a".split(" "),
];

// Ports where something other than a web server listens, on a public host.
const PORTS = [
  0, 1, 7, 21, 22, 23, 25, 53, 110, 143, 389, 445, 587, 1433, 2049, 2375, 3306, 5432, 6379, 8500, 9200, 10250, 11211, 27017,
  65535,
];

/** All attacks, in a stable order. `port` is where the drill's listener really is, so that loopback is also attacked for real. */
export function createAttacks(port: number): readonly Trial[] {
  const attacks: Trial[] = [];
  const add = (family: string, make: (path: string) => Partial<Trial> & { readonly url: string }): void => {
    const id = `a${attacks.length}`;
    attacks.push({ id, family, names: {}, hops: [], ...make(`/a/${id}`) });
  };
  addLiterals(add, port);
  addNames(add);
  addText(add);
  addRedirects(add);
  return attacks;
}

type Add = (family: string, make: (path: string) => Partial<Trial> & { readonly url: string }) => void;

function addLiterals(add: Add, port: number): void {
  for (const target of TARGETS_V4) {
    for (const form of V4_FORMS) add("IPv4 literal", (path) => ({ url: `http://${toV4(target, form)}${path}` }));
    for (const form of V6_FORMS) add("IPv4 in IPv6", (path) => ({ url: `http://[${toV6(target, form)}]${path}` }));
  }
  for (const form of V4_FORMS)
    add("loopback, open port", (path) => ({ url: `http://${toV4("127.0.0.1", form)}:${port}${path}` }));
  for (const target of TARGETS_V6) {
    add("IPv6 literal", (path) => ({ url: `http://[${target}]${path}` }));
    add("IPv6 literal", (path) => ({ url: `https://[${target.toUpperCase()}]:443${path}` }));
    for (const zone of ["%25eth0", "%eth0", "%251"]) add("IPv6 zone", (path) => ({ url: `http://[${target}${zone}]${path}` }));
  }
}

function addNames(add: Add): void {
  for (const name of LOCAL_NAMES)
    add("local name", (path) => ({ url: `http://${name}${path}`, names: { [bare(name)]: [["127.0.0.1"]] } }));
  const targets = [...TARGETS_V4, ...TARGETS_V6, ...TARGETS_V4.slice(0, 5).map((target) => toV6(target, "mapped"))];
  for (const [index, target] of targets.entries()) {
    const orders = { alone: [target], last: [PUBLIC, target], first: [target, PUBLIC], "beside IPv6": [PUBLIC_V6, target] };
    for (const [order, answer] of Object.entries(orders)) {
      const name = `n${index}-${order.replace(" ", "-")}.example.com`.toLowerCase();
      add(`name, private address ${order}`, (path) => ({ url: `http://${name}${path}`, names: { [name]: [answer] } }));
    }
    // The name is public when it is asked for the first time and private when the redirect leads back to it.
    const host = `rebind${index}.example.com`;
    add("rebinding", (path) => ({
      url: `http://${host}/r/${path.slice(3)}`,
      names: { [host]: [[PUBLIC], [target]] },
      hops: [{ status: 302, location: `https://${host}${path}` }],
    }));
  }
}

function addText(add: Add): void {
  for (const url of SCHEMES) add("scheme", () => ({ url }));
  for (const port of PORTS)
    add("port", (path) => ({ url: `http://www.example.com:${port}${path}`, names: { "www.example.com": [[PUBLIC]] } }));
  for (const host of ["127.0.0.1", "localhost", "169.254.169.254", "[::1]", "www.example.com"]) {
    const names = { localhost: [["127.0.0.1"]], "www.example.com": [[PUBLIC]] };
    for (const user of [
      "user@",
      "user:secret@",
      ":@",
      "@",
      "www.example.com@",
      "www.example.com:80@",
      "www.example.com%2f@",
      "a@b@",
    ]) {
      add("credentials", (path) => ({ url: `http://${user}${host}${path}`, names }));
    }
  }
  for (const host of ["127.0.0.1", "169.254.169.254", "localhost"]) {
    const names = { localhost: [["127.0.0.1"]], "www.example.com": [[PUBLIC]] };
    for (const write of CONFUSIONS) add("confusion", (path) => ({ url: write(host, path), names }));
    for (const write of UNICODE) add("unicode", (path) => ({ url: `http://${write(host)}${path}`, names }));
  }
}

const CONFUSIONS: readonly ((host: string, path: string) => string)[] = [
  (host, path) => `http:${host}${path}`,
  (host, path) => `http:/${host}${path}`,
  (host, path) => `http:///${host}${path}`,
  (host, path) => `http:\\\\${host}${path}`,
  (host, path) => `http://${host}\\@www.example.com${path}`,
  (host, path) => `http://www.example.com\\@${host}${path}`,
  (host, path) => `http://${host}${path}#@www.example.com/`,
  (host, path) => `http://${host}${path}?@www.example.com/`,
  (host, path) => ` http://${host}${path}`,
  (host, path) => `http://${host}${path} `,
  (host, path) => `ht\ttp://${host}${path}`,
  (host, path) => `http://${host.slice(0, 3)}\n${host.slice(3)}${path}`,
  (host, path) => `http://${host.slice(0, 3)}\r${host.slice(3)}${path}`,
  (host, path) => `\u0000http://${host}${path}`,
  (host, path) => `http://${host}:${path}`,
  (host, path) => `http://${host}:0080${path}`,
  (host, path) => `http://${host}.${path}`,
];

const UNICODE: readonly ((host: string) => string)[] = [
  (host) => host.replace(/[0-9]/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
  (host) =>
    host.replace(/[a-z]/g, (letter) => String.fromCodePoint(0xff41 + letter.charCodeAt(0) - 97)).replaceAll(".", "\uff0e"),
  (host) => host.replace(/[0-9]/, (digit) => String.fromCodePoint(0x1d7ce + Number(digit))).replace("l", "\u2113"),
  (host) => host.replace(/[1-9]/, (digit) => String.fromCodePoint(0x2460 + Number(digit) - 1)).replace("o", "\u24de"),
  (host) => host.replaceAll(".", "\u3002").replace("l", "\u216c"),
  (host) => host.replaceAll(".", "\uff61").replace("s", "\u017f"),
  (host) => `${host.slice(0, 2)}\u00ad${host.slice(2)}`,
  (host) => `${host.slice(0, 2)}\u200b${host.slice(2)}`,
  (host) => `${host.slice(0, 2)}\u2060${host.slice(2)}`,
  (host) => Array.from(host, (letter) => `%${letter.charCodeAt(0).toString(16)}`).join(""),
  (host) => host.replace(/^./, (letter) => `%${letter.charCodeAt(0).toString(16)}`),
];

function addRedirects(add: Add): void {
  const names = { "go.example.com": [[PUBLIC]], "away.example.com": [["10.0.0.1"]], localhost: [["127.0.0.1"]] };
  const to = (status: number, before: number, location: (path: string) => string): void =>
    add(`redirect ${before + 1} deep`, (path) => {
      const id = path.slice(3);
      const steps = Array.from({ length: before }, (_, step) => ({ status, location: `http://go.example.com/r/${id}?${step}` }));
      return { url: `http://go.example.com/r/${id}`, names, hops: [...steps, { status, location: location(path) }] };
    });
  const hosts = [
    ...TARGETS_V4,
    ...TARGETS_V6.map((target) => `[${target}]`),
    "localhost",
    "away.example.com",
    "2130706433",
    "0x7f.1",
    "[::ffff:7f00:1]",
  ];
  for (const [index, host] of hosts.entries()) {
    to([301, 302, 303, 307, 308][index % 5] ?? 302, index % 4, (path) => `http://${host}${path}`);
    to([308, 307, 303, 302, 301][index % 5] ?? 302, 0, (path) => `//${host}${path}`);
  }
  for (const location of [
    "file:///etc/passwd",
    "ftp://127.0.0.1/",
    "gopher://127.0.0.1:6379/_PING",
    "data:text/plain,a",
    "http:127.0.0.1/a",
  ])
    to(302, 0, () => location);
  for (const location of [
    "http://user@127.0.0.1/a",
    "http://go.example.com:22/a",
    "\\\\127.0.0.1\\a",
    "/\\127.0.0.1/a",
    "http://127.0.0.1\\@go.example.com/a",
  ]) {
    to(302, 0, () => location);
  }
}

// The name under which the injected name server is asked.
function bare(name: string): string {
  return name.toLowerCase();
}

/** Addresses that must be reached, in a stable order. */
export function createLegitimate(): readonly Trial[] {
  const trials: Trial[] = [];
  const add = (
    url: (path: string) => string,
    addresses: readonly string[] = [PUBLIC],
    hops: (path: string) => Trial["hops"] = () => [],
  ): void => {
    const id = `l${trials.length}`;
    const path = `/l/${id}`;
    const names: Record<string, Answers> = { "cdn.example.com": [[PUBLIC]] };
    const first = url(path);
    names[new URL(first).hostname] = [addresses];
    trials.push({ id, family: "legitimate", url: first, names, hops: hops(path) });
  };
  const hosts =
    "www.example.com WWW.Example.COM www.example.com. xn--bcher-kva.example.com bücher.example.com 图片.example.com a.b.c.d.example.com";
  for (const host of hosts.split(" ")) add((path) => `http://${host}${path}`);
  for (const host of ["localhost.example.com", "127.0.0.1.example.com", "internal.example.com", "1and1.example"])
    add((path) => `https://${host}${path}`);
  for (const host of ["93.184.215.14", "1.1.1.1", "134744072", "[2606:4700:4700::1111]"]) add((path) => `http://${host}${path}`);
  for (const port of [":80", ":443", ":"]) add((path) => `http://ports.example.com${port}${path}`);
  add((path) => `HTTPS://www.example.com${path}?signature=a%2Fb+c==&next=http://127.0.0.1/`);
  add((path) => `https://www.example.com${path}#http://localhost/`);
  add((path) => `https://www.example.com${path}?mail=a@b.example`);
  add((path) => `https://www.example.com${path}?name=图片`);
  add((path) => `https://www.example.com${path}?${"x".repeat(3000)}`);
  for (const address of [
    "11.0.0.1",
    "9.255.255.255",
    "172.15.255.255",
    "172.32.0.1",
    "192.167.255.255",
    "192.169.0.1",
    "169.253.255.255",
    "100.63.255.255",
    "100.128.0.1",
    "126.255.255.255",
    "128.0.0.1",
    "223.255.255.254",
  ]) {
    add((path) => `http://edge.example.com${path}`, [address]);
  }
  add((path) => `http://many.example.com${path}`, [PUBLIC, PUBLIC_V6, "1.1.1.1"]);
  add((path) => `http://six.example.com${path}`, [PUBLIC_V6]);
  for (const depth of [1, 2, 5]) {
    add(
      (path) => `http://go.example.com/r/${path.slice(3)}`,
      [PUBLIC],
      (path) => [
        ...Array.from({ length: depth - 1 }, (_, step) => ({ status: 302, location: `/r/${path.slice(3)}?${step}` })),
        { status: 301, location: `https://cdn.example.com${path}` },
      ],
    );
  }
  return trials;
}
