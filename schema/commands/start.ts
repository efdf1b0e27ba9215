import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { preview } from 'vite'
import { whileAlone } from '../import/alone.ts'
import { commandLine, saidOf } from '../import/command-line.ts'

const usage = `npm start

Seeds the local database, builds the site with its pictures and serves it until Ctrl-C. PORT=9000 npm start serves at
another port.`

commandLine({ usage, options: {} })

const command = (name: string) => join(import.meta.dirname, name)

try {
  // Each build goes into the same folder: of two at once, either would serve what the other has only half written.
  await whileAlone('.wrangler', serve, {
    onWait: () => console.log('Another command builds the site; waiting for it.'),
  })
} catch (error) {
  console.error(saidOf(error))
  process.exit(1)
}

async function serve(): Promise<void> {
  if (!runs(command('seed.ts'), '--then-serve') || !runs('vite', 'build')) process.exit(1)
  if (!runs(command('pictures.ts')))
    console.error('The site is served without them: networks show no picture of its pages.')
  const server = await preview()
  server.printUrls()
}

/** Whether the command ends well; if it does not it has said why. */
function runs(name: string, ...args: string[]): boolean {
  const [program, ...first] = name.endsWith('.ts')
    ? [process.execPath, '--disable-warning=ExperimentalWarning', name]
    : [name]
  const { status, error } = spawnSync(program ?? name, [...first, ...args], { stdio: 'inherit' })
  if (error) console.error(saidOf(error))
  return status === 0
}
