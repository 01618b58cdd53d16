/** Where the service answers. Keys and ids belong to one region; both standards are at the same hosts. */
export const hosts: readonly { readonly url: string; readonly region: string }[] = [
  { url: "https://api-singapore.klingai.com", region: "servers outside mainland China" },
  { url: "https://api-beijing.klingai.com", region: "servers in mainland China" },
];
