import { openapiDocument } from '../../api/openapi.ts'
import { resources } from '../resources.ts'

/** Stands in the text for the origin of whoever is asked; no other address ends so (RFC 2606). */
export const anyOrigin = 'https://origin.invalid'

/** The description of the API as JSON. */
export const description = JSON.stringify(openapiDocument(resources, anyOrigin))
