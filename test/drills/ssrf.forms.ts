/** Ways to write an IPv4 address that URL parsers read as one. */
export const V4_FORMS = [
  "dotted",
  "decimal",
  "hex",
  "octal",
  "octal-padded",
  "hex-parts",
  "mixed",
  "three-parts",
  "two-parts",
  "dot-at-end",
] as const;

/** Ways to carry an IPv4 address in an IPv6 one. */
export const V6_FORMS = [
  "mapped",
  "mapped-hex",
  "mapped-long",
  "compatible",
  "translated",
  "nat64",
  "nat64-local",
  "6to4",
  "teredo",
  "isatap",
] as const;

/** An IPv4 address in another form. */
export function toV4(address: string, form: (typeof V4_FORMS)[number]): string {
  const parts = address.split(".").map(Number);
  const [a = 0, b = 0, c = 0, d = 0] = parts;
  const whole = ((a * 256 + b) * 256 + c) * 256 + d;
  const forms: Record<(typeof V4_FORMS)[number], string> = {
    dotted: address,
    decimal: String(whole),
    hex: `0x${whole.toString(16)}`,
    octal: parts.map((part) => `0${part.toString(8)}`).join("."),
    "octal-padded": parts.map((part) => `0000${part.toString(8)}`).join("."),
    "hex-parts": parts.map((part) => `0X${part.toString(16)}`).join("."),
    mixed: `0x${a.toString(16)}.0${b.toString(8)}.${c}.${d}`,
    "three-parts": `${a}.${b}.${c * 256 + d}`,
    "two-parts": `${a}.${(b * 256 + c) * 256 + d}`,
    "dot-at-end": `${address}.`,
  };
  return forms[form];
}

/** An IPv6 address that carries an IPv4 address. */
export function toV6(address: string, form: (typeof V6_FORMS)[number]): string {
  const [a = 0, b = 0, c = 0, d = 0] = address.split(".").map(Number);
  const high = (a * 256 + b).toString(16);
  const low = (c * 256 + d).toString(16);
  const inverted = [a * 256 + b, c * 256 + d].map((half) => (half ^ 0xffff).toString(16)).join(":");
  const forms: Record<(typeof V6_FORMS)[number], string> = {
    mapped: `::ffff:${address}`,
    "mapped-hex": `::ffff:${high}:${low}`,
    "mapped-long": `0:0:0:0:0:FFFF:${high}:${low}`,
    compatible: `::${high}:${low}`,
    translated: `::ffff:0:${address}`,
    nat64: `64:ff9b::${address}`,
    "nat64-local": `64:ff9b:1::${high}:${low}`,
    "6to4": `2002:${high}:${low}::1`,
    teredo: `2001:0:4136:e378:8000:63bf:${inverted}`,
    isatap: `fe80::5efe:${high}:${low}`,
  };
  return forms[form];
}
