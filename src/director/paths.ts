/** A path that a file names, seen from that file's folder; an absolute one stays. Works with `/` on every system. */
export function resolveBeside(file: string, path: string): string {
  return isAbsolute(path) ? path : joinPath(folderOf(file), path);
}

/** The folder of a file; `.` when the path has none. */
export function folderOf(file: string): string {
  const end = Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\"));
  return end === -1 ? "." : end === 0 ? "/" : file.slice(0, end);
}

/** The last part of a path, without its extension. */
export function stemOf(file: string): string {
  return baseOf(file).replace(/\.[^.]+$/, "");
}

/** The last part of a path. */
export function baseOf(file: string): string {
  return file.split(/[\\/]/).at(-1) ?? file;
}

/** Joins a folder and a name below it. */
export function joinPath(folder: string, name: string): string {
  return folder.endsWith("/") ? `${folder}${name}` : `${folder}/${name}`;
}

function isAbsolute(path: string): boolean {
  return /^([A-Za-z]:[\\/]|[\\/])/.test(path);
}
