/** Thrown where a database does not answer, answers too late, or has never been filled. */
class DatabaseUnavailable extends Error {}

/** A batch of the slowest question takes a fraction of a second. */
const patience = 10_000

/** What is asked of a database; throws DatabaseUnavailable unless the question itself is wrong. */
export async function asked<T>(answer: Promise<T>, milliseconds = patience): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new DatabaseUnavailable(`no answer within ${milliseconds} ms`)),
      milliseconds,
    )
  })
  try {
    return await Promise.race([answer, late])
  } catch (error) {
    if (error instanceof DatabaseUnavailable || isOwnFault(String(error))) throw error
    throw new DatabaseUnavailable('the database does not answer', { cause: error })
  } finally {
    clearTimeout(timer)
  }
}

/** SQLite names its own codes: the statement was wrong. Only a database without its first table was never filled. */
function isOwnFault(said: string): boolean {
  return /SQLITE_(ERROR|CONSTRAINT|MISMATCH|RANGE|TOOBIG)/.test(said) && !isUnfilled(said)
}

export function isUnfilled(said: string): boolean {
  return /no such table: release\b/.test(said)
}

/** True if an error, or what it was caused by, is that of a database that does not answer. */
export function isUnavailable(error: unknown): boolean {
  for (let one = error; one instanceof Error; one = one.cause)
    if (one instanceof DatabaseUnavailable) return true
  return false
}
