/** The text of an answer; undefined, and the rest is not read, when it has more bytes than that. */
export async function readCapped(response: Response, maxBytes: number): Promise<string | undefined> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = "";
  for (let bytes = 0; ;) {
    const piece = await reader?.read();
    if (piece?.value === undefined) return text + decoder.decode();
    bytes += piece.value.length;
    if (bytes > maxBytes) {
      await reader?.cancel();
      return undefined;
    }
    text += decoder.decode(piece.value, { stream: true });
  }
}
