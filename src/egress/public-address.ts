import ipaddr from "ipaddr.js";

type Network = readonly [ipaddr.IPv4 | ipaddr.IPv6, number];

// IANA hands out global unicast IPv6 from this block only; what lies outside is special, embedded IPv4 (mapped, NAT64) or unassigned.
const GLOBAL_UNICAST_V6 = ipaddr.parseCIDR("2000::/3");

// Reached like any public address from inside a cloud, and answered by the platform itself.
const PLATFORM_SERVICES: readonly Network[] = [ipaddr.parseCIDR("168.63.129.16/32")];

/**
 * True when an IP literal (four dotted decimals, or IPv6 without brackets) is a public unicast address. Loopback, private, shared,
 * link-local, multicast, documentation, benchmarking and reserved blocks are not, nor is IPv6 that carries an IPv4 address (mapped,
 * compatible, translated, NAT64, 6to4, Teredo), nor a text with a zone. Blocks: IANA special-purpose registries for IPv4 and IPv6.
 */
export function isPublicAddress(text: string): boolean {
  if (text.includes("%") || !ipaddr.isValid(text)) return false;
  if (text.includes(":")) return isPublicV6(ipaddr.IPv6.parse(text));
  return ipaddr.IPv4.isValidFourPartDecimal(text) && isPublicV4(ipaddr.IPv4.parse(text));
}

function isPublicV4(address: ipaddr.IPv4): boolean {
  return address.range() === "unicast" && !PLATFORM_SERVICES.some(([network, bits]) => isIn(address, network, bits));
}

function isPublicV6(address: ipaddr.IPv6): boolean {
  return address.range() === "unicast" && isIn(address, ...GLOBAL_UNICAST_V6);
}

function isIn(address: ipaddr.IPv4 | ipaddr.IPv6, network: ipaddr.IPv4 | ipaddr.IPv6, bits: number): boolean {
  return address.kind() === network.kind() && address.match(network, bits);
}
