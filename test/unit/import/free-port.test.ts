import { createServer, type Server } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { requireFreePort } from '../../../schema/import/free-port.ts'

let server: Server | undefined
afterEach(() => server?.close())

it('names another port where one is in use, and takes one that is free', async () => {
  const port = await new Promise<number>((resolve) => {
    server = createServer().listen(0, '127.0.0.1', () => {
      const address = server?.address()
      resolve(typeof address === 'object' && address ? address.port : 0)
    })
  })
  await expect(requireFreePort(port)).rejects.toThrow(
    `Port ${port} is in use. End what runs there, or take another: PORT=${port + 1} npm start`,
  )
  await new Promise((resolve) => server?.close(resolve))
  server = undefined
  await expect(requireFreePort(port)).resolves.toBeUndefined()
})

it('says what a port is where it was given none', async () => {
  for (const port of [Number('abc'), 0, -1, 8787.5, 99_999])
    await expect(requireFreePort(port)).rejects.toThrow(
      'PORT is no number from 1 to 65535. Take one of them: PORT=8787 npm start',
    )
})
