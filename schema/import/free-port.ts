import { createServer } from 'node:net'

const highestPort = 65_535

/** Throws, with what to do, if there is no such port, or the site may not be served there, or something else is already. */
export async function requireFreePort(port: number, host = '127.0.0.1'): Promise<void> {
  if (!Number.isInteger(port) || port < 1 || port > highestPort)
    throw new Error(`PORT is no number from 1 to ${highestPort}. Take one of them: PORT=8787 npm start`)
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(
              `Port ${port} is in use. End what runs there, or take another: PORT=${port + 1} npm start`,
            )
          : error.code === 'EACCES'
            ? new Error(`You may not serve at port ${port}. Take a higher one: PORT=8787 npm start`)
            : error,
      ),
    )
    probe.listen(port, host, () => probe.close(() => resolve()))
  })
}
