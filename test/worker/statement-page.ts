import { env } from 'cloudflare:workers'
import { expect } from 'vitest'
import { oncePer } from '../../schema/once.ts'
import { app } from '../../worker/app.ts'

/** The page of a statement, of which several files read all: each is made once for them. */
export const statementPage = oncePer(async (id: string): Promise<string> => {
  const response = await app.request(`/statements/${id}`, {}, env)
  expect(response.status, id).toBe(200)
  return response.text()
})
