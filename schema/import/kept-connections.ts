import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Plugin, PreviewServer } from 'vite'
import { codeOf } from '../error.ts'

/**
 * The local runtime closes a connection that nobody used for 5 seconds. Where the machine is so busy that this server, or the
 * runtime, stands still for as long, a request can be written to one that is closed already; where the site is deployed there
 * is no such connection between them.
 */
export const keptConnections: Plugin = {
  name: 'kept-connections',
  configurePreviewServer(server) {
    // Longer than clients wait between two of their requests, for the same reason.
    if ('keepAliveTimeout' in server.httpServer) server.httpServer.keepAliveTimeout = 75_000
    server.middlewares.use(afterClosed)
    return () => void server.middlewares.use(askAgain(server))
  },
}

/** What was closed before the request came is told, and what was unused for too long is closed, before one is chosen for it. */
function afterClosed(_request: IncomingMessage, _response: ServerResponse, next: () => void): void {
  setImmediate(() => setImmediate(next))
}

/** Asked again once: what changes nothing may be, and what was written to a closed connection was read by nobody. */
function askAgain({ middlewares }: PreviewServer) {
  const asked = new WeakSet<IncomingMessage>()
  // The framework knows a handler of errors by its four parameters.
  return (
    error: unknown,
    request: IncomingMessage,
    response: ServerResponse,
    next: (error: unknown) => void,
  ) => {
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    if (!isRead || !isClosed(error) || response.headersSent || asked.has(request)) return next(error)
    asked.add(request)
    middlewares(request, response, next)
  }
}

function isClosed(error: unknown): boolean {
  return error instanceof Error && closings.has(codeOf(error.cause))
}

const closings: ReadonlySet<unknown> = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE'])
