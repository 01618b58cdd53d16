/** Where the requests of the gallery say that their media are: nothing is fetched, each stands for a file of this repository or of this run. */
const HOST = "https://media.example";

/** A file of `examples/`. */
export function example(path: string): string {
  return `${HOST}/examples/${path}`;
}

/** A picture of `assets/presets/`. */
export function preset(name: string): string {
  return `${HOST}/presets/${name}`;
}

/** A file that an earlier request of the gallery made. */
export function made(name: string): string {
  return `${HOST}/made/${name}`;
}

/** A picture that the gallery draws for itself. */
export function drawn(name: string): string {
  return `${HOST}/drawn/${name}`;
}

/** The local path of an address, or of the id of a clip that was made. */
export function toPath(address: string, folders: { readonly repository: string; readonly out: string }): string {
  const { repository, out } = folders;
  const [, kind, name] = /^https:\/\/media\.example\/(examples|presets|made|drawn)\/(.+)$/.exec(address) ?? [];
  switch (kind) {
    case "examples":
      return `${repository}/examples/${name}`;
    case "presets":
      return `${repository}/assets/presets/${name}`;
    case "drawn":
      return `${out}/drawn/${name}`;
    default:
      return `${out}/files/${name ?? `${address}.mp4`}`;
  }
}
