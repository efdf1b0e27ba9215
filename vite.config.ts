import { readFileSync, statSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { cloudflare } from '@cloudflare/vite-plugin'
import { defineConfig, type Plugin, type UserConfig } from 'vite'
import ssrPlugin from 'vite-ssr-components/plugin'
import { madeAtBuild } from './schema/import/built-plugin.ts'
import { buildFolder, corpusFolder, stateFolder } from './schema/import/corpus-folder.ts'
import { englishOnly } from './schema/import/english-only.ts'
import { keptConnections } from './schema/import/kept-connections.ts'
import { lexiconModule } from './schema/import/lexicon-module.ts'
import { previewBuild } from './schema/import/previewed-build.ts'
import { requestTargets } from './schema/import/request-targets.ts'
import { readSubject } from './schema/import/subject-file.ts'
import { subjectModule } from './schema/import/subject-plugin.ts'
import { releaseArchives } from './schema/release/archive-plugin.ts'
import { icons } from './schema/release/icons-plugin.ts'

// The local runtime would otherwise ask the network for a sample request at every start.
process.env.CLOUDFLARE_CF_FETCH_ENABLED ??= 'false'
process.env.WRANGLER_SEND_METRICS ??= 'false'

const server = {
  host: '127.0.0.1',
  port: Number(process.env.PORT ?? 8787),
  strictPort: true,
  // The Worker answers preflights itself, here as where it is deployed.
  cors: false,
}

/**
 * Files of the build are answered without the Worker, which would read what is sent to them: a body that nobody reads breaks
 * the connection, and the next request on it. So it is read here, and refused as it is where the site is deployed; HEAD is
 * told the length of a file like that of other answers.
 */
const fileBodies: Plugin = {
  name: 'file-bodies',
  configurePreviewServer: ({ middlewares }) => void middlewares.use(answerSentToFile),
}

function answerSentToFile(request: IncomingMessage, response: ServerResponse, next: () => void): void {
  if (request.method === 'GET') {
    next()
    return
  }
  const { pathname } = new URL(request.url ?? '/', 'http://localhost')
  const size = fileSize(pathname)
  if (size === undefined || request.method === 'HEAD') {
    if (size !== undefined) response.setHeader('content-length', size)
    next()
    return
  }
  const headers = { ...ruledHeaders(pathname), 'content-length': '0' }
  request.on('end', () => response.writeHead(405, headers).end()).resume()
}

/** Headers that the platform answers a file with, by the rules of `_headers`: a path, and indented below it the headers. */
function ruledHeaders(path: string): Record<string, string> {
  const headers: Record<string, string> = {}
  let isOfPath = false
  for (const line of readFileSync(join(buildFolder, 'client', '_headers'), 'utf8').split('\n')) {
    const [, name, value = ''] = /^\s+([^:]+):\s*(.*)$/.exec(line) ?? []
    if (name !== undefined && isOfPath) headers[name.toLowerCase()] = value
    if (line.startsWith('/')) isOfPath = path.startsWith(line.replace(/\*$/, ''))
  }
  return headers
}

/** Bytes of a file of the build; undefined where the path is none. */
function fileSize(path: string): number | undefined {
  if (/\/[_.]/.test(path)) return undefined
  const found = statSync(join(buildFolder, 'client', path), { throwIfNoEntry: false })
  return found?.isFile() ? found.size : undefined
}

/** What the development server itself answers: sources, packages and its own client. */
const sources = ['!/web/*', '!/schema/*', '!/node_modules/*', '!/@*']

export default defineConfig(({ command, isPreview, mode }) => {
  if (isPreview) previewBuild(buildFolder, { mode })
  return config(command === 'serve' && !isPreview)
})

const config = (isDevelopment: boolean): UserConfig => ({
  publicDir: 'web/public',
  build: corpusFolder ? { outDir: buildFolder, emptyOutDir: true } : {},
  server,
  preview: server,
  // Web workers are built by themselves, with plugins of their own.
  worker: { format: 'es', plugins: () => [subjectModule(), lexiconModule()] },
  plugins: [
    subjectModule(),
    keptConnections,
    requestTargets,
    fileBodies,
    englishOnly(),
    madeAtBuild(),
    cloudflare({
      persistState: stateFolder ? { path: stateFolder } : true,
      inspectorPort: false,
      // In the build these addresses do not exist; with reload they come before the Worker.
      ...(isDevelopment && { config: { assets: { run_worker_first: sources } } }),
    }),
    ssrPlugin(),
    releaseArchives(),
    icons(readSubject()),
  ],
})
