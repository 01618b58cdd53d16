import ipaddr from "ipaddr.js";

/** Whether a host (IPv6 without brackets) names this machine and nothing else: `localhost`, names within it, 127.0.0.0/8, `::1`. */
export function isLoopbackName(host: string): boolean {
  const name = host.toLowerCase().replace(/\.$/, "");
  return name === "localhost" || name.endsWith(".localhost") || isLoopbackAddress(name);
}

/** Whether an IP literal (four dotted decimals, or IPv6 without brackets) is one of this machine to itself. */
export function isLoopbackAddress(text: string): boolean {
  if (text.includes("%") || !ipaddr.isValid(text)) return false;
  if (text.includes(":")) return ipaddr.IPv6.parse(text).range() === "loopback";
  return ipaddr.IPv4.isValidFourPartDecimal(text) && ipaddr.IPv4.parse(text).range() === "loopback";
}
