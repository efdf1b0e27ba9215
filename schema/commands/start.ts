import { preview } from 'vite'
import { whileAlone } from '../import/alone.ts'
import { commandLine, saidOf } from '../import/command-line.ts'
import { runs, runsCommand } from '../import/runs.ts'

const usage = `npm start

Seeds the local database, builds the site with its pictures and serves it until Ctrl-C. PORT=9000 npm start serves at
another port.
  --no-pictures  without the pictures that networks show of its pages, which take minutes the first time`

const { values } = commandLine({ usage, options: { 'no-pictures': { type: 'boolean' } } })

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
  if (!runsCommand('seed', ['--then-serve']) || !runs('vite', ['build'])) process.exit(1)
  if (!values['no-pictures'] && !runsCommand('pictures'))
    console.error('The site is served without them: networks show no picture of its pages.')
  const server = await preview()
  server.printUrls()
}
