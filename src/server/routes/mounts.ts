/** Under these, too, every operation is found, as behind proxies that programs are pointed at. */
const MOUNT = /^\/+(?:proxy\/+)?kling(?=\/)/;

/** A path without the mount that it begins with. */
export function withoutMount(url: string): string {
  return url.replace(MOUNT, "");
}
