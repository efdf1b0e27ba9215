import { createServer, type IncomingMessage, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { keepEndToEnd } from '../../../schema/import/end-to-end.ts'

it('the address of a client is that of its socket, whatever it says itself', async () => {
  const seen = new Promise<IncomingMessage>((resolve, reject) => {
    const server = createServer((asked, response) => {
      keepEndToEnd(asked)
      resolve(asked)
      response.end()
      server.close()
    }).listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      const headers = { 'CF-Connecting-IP': ['192.0.2.1', '192.0.2.2'], 'x-own': 'kept' }
      request({ host: '127.0.0.1', port, headers, agent: false }).on('error', reject).end()
    })
  })
  const { headers, headersDistinct, rawHeaders } = await seen
  expect(headers).toMatchObject({ 'cf-connecting-ip': '127.0.0.1', 'x-own': 'kept' })
  expect(headersDistinct['cf-connecting-ip']).toEqual(['127.0.0.1'])
  const told = rawHeaders.filter((_, at) => at % 2 === 1 && /^cf-/i.test(rawHeaders[at - 1] ?? ''))
  expect(told).toEqual(['127.0.0.1'])
})
