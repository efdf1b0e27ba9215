import { anyOrigin, description } from './built/description.ts'

/** The description of the API for the origin that is asked. */
export function openapiText(origin: string): string {
  return description.replaceAll(anyOrigin, JSON.stringify(origin).slice(1, -1))
}
