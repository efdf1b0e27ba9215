import { setTimeout } from 'node:timers/promises'

/** Another `npm start` beside this one may lock the database for a moment. */
const mostTries = 10

/** What a running site answers at a path, as text; asked again while it has no database. Throws where it answers otherwise. */
export async function siteAnswer(
  origin: string,
  path: string,
  { headers = {}, pause = 500 }: { headers?: Record<string, string>; pause?: number } = {},
): Promise<string> {
  for (let tries = 1; ; tries++) {
    const response = await fetch(`${origin}${path}`, { headers })
    if (response.ok) return await response.text()
    if (response.status !== 503 || tries === mostTries) throw new Error(`${path} answered ${response.status}`)
    await setTimeout(pause)
  }
}
