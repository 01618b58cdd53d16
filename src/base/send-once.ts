/**
 * A request whose body leaves once. The platform's `fetch` sends a text again by itself when the answer is 421 (Fetch, HTTP-network-or-cache
 * fetch); a stream it cannot. Its length is told, so that it does not travel in chunks.
 */
export function sendOnce(init: RequestInit): RequestInit {
  if (typeof init.body !== "string") return init;
  const bytes = new Blob([init.body]);
  const headers = new Headers(init.headers);
  headers.set("content-length", String(bytes.size));
  return { ...init, headers, body: bytes.stream(), duplex: "half" };
}
