/**
 * A document that is not imported. The message names the document, says why, and ends with what to do; it is
 * meant to be read by the person who started the import.
 */
export class Refusal extends Error {
  override name = 'Refusal'
  readonly document: string
  /** The message without the name. */
  readonly why: string

  constructor(document: string, reason: string, remedy: string) {
    const why = `${reason}. ${remedy}.`
    super(`${document}: ${why}`)
    this.document = document
    this.why = why
  }
}
