import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'

/**
 * `npm run bench [-- --quick] [--readme README.md]`: requests per second beside other servers, and then what every address
 * costs with the dataset as it is and 100 times over. `--quick` leaves the costs out; `--readme` puts their table into
 * that file. Ends with 1 if either fails.
 */
const { values } = parseArgs({ options: { quick: { type: 'boolean' }, readme: { type: 'string' } } })
const parts = [
  ['test/bench/api.ts', ...(values.quick ? ['--seconds', '2'] : [])],
  ...(values.quick ? [] : [['test/bench/size.ts', ...(values.readme ? ['--readme', values.readme] : [])]]),
]
const failed = parts.filter((part) => spawnSync(process.execPath, part, { stdio: 'inherit' }).status !== 0)
process.exit(failed.length === 0 ? 0 : 1)
