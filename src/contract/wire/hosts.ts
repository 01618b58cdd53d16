/** Where the service answers, by a word for each region. Keys and ids belong to one region; both standards are at the same hosts. */
export const hosts: readonly { readonly name: string; readonly url: string; readonly region: string }[] = [
  { name: "global", url: "https://api-singapore.klingai.com", region: "servers outside mainland China" },
  { name: "mainland", url: "https://api-beijing.klingai.com", region: "servers in mainland China" },
];
