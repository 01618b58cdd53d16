/**
 * A request whose body leaves once. The platform's `fetch` sends a text again by itself when the answer is 421 (Fetch, HTTP-network-or-cache
 * fetch); a stream it cannot. Its length is told, so that it does not travel in chunks.
 */
export function sendOnce(init: RequestInit): RequestInit {
  if (typeof init.body !== "string") return init;
  const body = new Blob([init.body]);
  const headers = [...new Headers(init.headers), ["content-length", String(body.size)]] as [string, string][]; // pairs, as all of them are
  return { ...init, headers, body: body.stream(), duplex: "half" };
}
