import { BlockList, isIP } from "node:net";

/**
 * Whether an address is among addresses and networks such as `10.0.0.0/8`. An IPv4 address that came in through an IPv6 socket is the IPv4
 * address. What is no address is on no list.
 */
export function isListed(address: string, list: readonly string[]): boolean {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "");
  const family = familyOf(plain);
  return family !== undefined && toBlocks(list).check(plain, family);
}

function toBlocks(list: readonly string[]): BlockList {
  const blocks = new BlockList();
  for (const text of list) {
    const [address = "", prefix] = text.split("/");
    const family = familyOf(address);
    if (family === undefined) continue; // what is on the list was judged when it was put there
    if (prefix === undefined) blocks.addAddress(address, family);
    else blocks.addSubnet(address, Number(prefix), family);
  }
  return blocks;
}

function familyOf(address: string): "ipv4" | "ipv6" | undefined {
  const version = isIP(address);
  if (version === 0) return undefined;
  return version === 4 ? "ipv4" : "ipv6";
}
