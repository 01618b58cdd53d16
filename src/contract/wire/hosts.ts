/**
 * Where the service answers. Keys and ids belong to one region; both standards are at the same hosts. `surface` is how evidence names the
 * place where something was seen.
 */
export const hosts: readonly { readonly url: string; readonly region: string; readonly surface: string }[] = [
  { url: "https://api-singapore.klingai.com", region: "servers outside mainland China", surface: "global" },
  { url: "https://api-beijing.klingai.com", region: "servers in mainland China", surface: "mainland" },
];
