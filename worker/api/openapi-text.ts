import { openapiDocument } from './openapi.ts'
import { resources } from './resources.ts'

/** Stands in the text for the origin of whoever is asked; no other address ends so (RFC 2606). */
const anyOrigin = 'https://origin.invalid'

/** The description of the API as JSON. It depends on the build alone: the build puts the text in this module's place. */
const text = JSON.stringify(openapiDocument(resources, anyOrigin))

/** The same for the origin that is asked. */
export function openapiText(origin: string): string {
  return text.replaceAll(anyOrigin, JSON.stringify(origin).slice(1, -1))
}
