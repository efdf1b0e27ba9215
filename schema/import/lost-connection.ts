/**
 * Asks the local runtime, and once more where it has closed the connection meanwhile, as it does with one that was idle
 * for seconds. What is asked must do no harm if it is done twice.
 */
export async function askedTwice<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  return ask().catch((cause) => (isLostConnection(cause) ? ask() : Promise.reject(cause)))
}

function isLostConnection(cause: unknown): boolean {
  return cause instanceof Error && /fetch failed|ECONNRESET|other side closed/.test(cause.message)
}
