/** A body that is not read breaks the connection, and with it the next request of whoever shares it. */
export async function readToEnd({ body, bodyUsed }: Request): Promise<void> {
  if (!body || bodyUsed) return
  try {
    await body.pipeTo(new WritableStream())
  } catch {
    // Whoever sent it has gone, and reads no answer.
  }
}
