import { type ParseArgsConfig, parseArgs } from 'node:util'
import { fileReason } from './file-reason.ts'

type Options = NonNullable<ParseArgsConfig['options']>

interface CommandShape<O extends Options> {
  /** Shown for `--help` and after what was wrong. */
  usage: string
  options: O
  /** How many arguments may stand beside the options; none where it is left out. */
  most?: number
  least?: number
}

/**
 * The options and arguments that a command was called with. A wrong one ends it with exit code 2, named, with what is allowed.
 * From here on a failure that nobody foresaw also ends in a sentence.
 */
export function commandLine<const O extends Options>(
  shape: CommandShape<O>,
  given: string[] = process.argv.slice(2),
) {
  process.on('uncaughtException', (error) => {
    console.error(saidOf(error))
    process.exit(1)
  })
  const { usage } = shape
  const options = { ...shape.options, help: { type: 'boolean' } } as O & { help: { type: 'boolean' } }
  if (given.includes('--help')) {
    console.log(usage)
    process.exit(0)
  }
  const wrong = wrongUse({ ...shape, options }, given)
  if (wrong !== null) endWrongUse(wrong, usage)
  return parseArgs({ args: given, options, allowPositionals: true })
}

/** Ends a command that was called wrongly, with what was wrong and what is allowed. */
export function endWrongUse(wrong: string, usage: string): never {
  console.error(`${wrong}\n\n${usage}`)
  process.exit(2)
}

/** What is wrong with how a command was called, as one sentence; null where nothing is. */
export function wrongUse(
  { options, most = 0, least = 0 }: CommandShape<Options>,
  given: string[],
): string | null {
  const { tokens, positionals } = parseArgs({
    args: given,
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const { rawName, name, value, inlineValue } = token
    const known = options[name]
    if (known === undefined) {
      const names = Object.keys(options).map((one) => `--${one}`)
      return `${rawName} is no option of this command; there are ${names.join(', ')}.`
    }
    if (known.type === 'boolean' && value !== undefined)
      return `${rawName} takes no value; write ${rawName} alone.`
    if (known.type === 'string' && (!value || (!inlineValue && value.startsWith('-'))))
      return `${rawName} needs a value after it.`
  }
  const extra = positionals[most]
  if (extra !== undefined)
    return most === 0
      ? `${extra} is an argument, and this command takes none.`
      : `${extra} is one argument too many; this command takes ${most}.`
  if (positionals.length < least) return 'What the command works on is missing.'
  return null
}

/** What a terminal shows of an error: a file's is one sentence, our own its message, and a fault of the program where it is. */
export function saidOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const reason = fileReason(error)
  if (reason !== null && 'path' in error) return `${error.path}: ${reason}.`
  if (error.constructor === Error) return error.message
  return `${error.stack}\n\nThis is a fault of the program. Report it with the lines above and the command that you ran.`
}
