import type { Problem } from '../schema/contract/envelope.ts'
import { quoted } from '../schema/contract/params.ts'
import { type FailureCode, failures } from '../schema/contract/problem-details.ts'

const recordKinds = ['statement', 'passage', 'theme', 'frame', 'event', 'phrase', 'coder', 'speaker'] as const
type RecordKind = (typeof recordKinds)[number]

/** A record that was asked for by its id, a speaker by name, and is not in the release that was read. */
export interface MissingRecord {
  kind: RecordKind
  id: string
}

/** What is wrong with one field of a form, and what stands in it. */
export interface Fault {
  parameter: string
  given: string
  detail: string
  /** The record that it names and that there is not. */
  missing?: MissingRecord | undefined
}

/** A failure that the reader may be told about; anything else that is thrown is answered as INTERNAL. */
export class Failure extends Error {
  readonly code: FailureCode
  readonly errors: Problem['errors']
  /** Another release may have it. */
  readonly missing: MissingRecord | undefined

  constructor(code: FailureCode, detail: string, errors: Problem['errors'] = [], missing?: MissingRecord) {
    super(detail)
    this.name = 'Failure'
    this.code = code
    this.errors = errors
    this.missing = missing
  }

  get status() {
    return failures[this.code].status
  }
}

/** Nothing stands at the address itself, whatever its parameters say. */
export function nothingHere(): Failure {
  return new Failure('NOT_FOUND', `${failures.NOT_FOUND.title}.`)
}

/** One parameter that is wrong: what was given and what is allowed. */
export function badParameter(parameter: string, detail: string, missing?: MissingRecord): Failure {
  return new Failure('BAD_REQUEST', `Parameter ${parameter}: ${detail}.`, [{ parameter, detail }], missing)
}

/** A parameter that names a statement which there is not. */
export function noStatement(parameter: string, id: string, what = 'statement'): Failure {
  const detail = `there is no ${what} ${quoted(id)}; /statements lists them`
  return badParameter(parameter, detail, { kind: 'statement', id })
}

/** A release that the site does not answer for, and those it does. */
export class ReleaseNotHeld extends Failure {
  readonly held: readonly string[]

  constructor(release: string, held: readonly string[]) {
    const detail = `${quoted(release)} is not held here; held: ${held.join(', ')}`
    super('NOT_FOUND', `Release ${detail}.`, [{ parameter: 'release', detail }])
    this.held = held
  }
}

/** A path that ends in the id of a record which there is not. */
export function notFound(what: string, id: string): Failure {
  const kind = recordKinds.find((one) => one === what)
  const missing = kind && { kind, id }
  return new Failure('NOT_FOUND', `There is no ${what} ${quoted(id)}.`, [], missing)
}

/** Throws a Failure that names the first id which is not among those allowed, and these; `kind` where it is that of a record. */
export function requireKnown(
  parameter: string,
  ids: readonly string[],
  allowed: readonly string[],
  kind?: RecordKind,
): void {
  const unknown = ids.find((id) => !allowed.includes(id))
  if (unknown === undefined) return
  const detail = `${quoted(unknown)} is unknown; allowed: ${allowed.join(', ')}`
  throw badParameter(parameter, detail, kind && { kind, id: unknown })
}
