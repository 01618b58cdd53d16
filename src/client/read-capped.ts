/**
 * The text of an answer. Undefined when it is longer or nested deeper than any of this API can be; the rest of a long one is not read.
 */
export async function readCapped(response: Response, maxBytes: number): Promise<string | undefined> {
  const text = await readText(response, maxBytes);
  return text === undefined || isDeep(text) ? undefined : text;
}

async function readText(response: Response, maxBytes: number): Promise<string | undefined> {
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

// No answer of this API is nearly as deep; one that is costs far more memory than it has bytes, and stack wherever it is walked through.
const DEEPEST = 100;

function isDeep(text: string): boolean {
  let depth = 0;
  let isWithinText = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (isWithinText && sign === "\\") at++;
    else if (sign === '"') isWithinText = !isWithinText;
    else if (isWithinText) continue;
    else if (sign === "[" || sign === "{") depth++;
    else if (sign === "]" || sign === "}") depth--;
    if (depth > DEEPEST) return true;
  }
  return false;
}
