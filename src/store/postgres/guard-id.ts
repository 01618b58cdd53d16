import { DuplicateIdError } from "../error.ts";

const UNIQUE_VIOLATION = "23505";

/**
 * Runs an insert.
 * @throws DuplicateIdError when the id is taken; the insert's own error for everything else.
 */
export async function guardId<T>(what: string, id: string, insert: () => Promise<T>): Promise<T> {
  try {
    return await insert();
  } catch (thrown) {
    if (thrown instanceof Error && "code" in thrown && thrown.code === UNIQUE_VIOLATION)
      throw new DuplicateIdError(what, id, thrown);
    throw thrown;
  }
}
