/**
 * A document that is not imported. The message names the document, says why, and ends with what to do; it is
 * meant to be read by the person who started the import.
 */
export class Refusal extends Error {
  override name = 'Refusal'
  readonly document: string

  constructor(document: string, reason: string, remedy: string) {
    super(`${document}: ${reason}. ${remedy}.`)
    this.document = document
  }
}
