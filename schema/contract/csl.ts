import { z } from '@hono/zod-openapi'

/** Where a style takes a name apart, it is a person's. */
const CslName = z
  .union([
    z.object({
      family: z.string().openapi({ description: 'Family name of a person.' }),
      given: z.string().openapi({ description: 'Given name of a person.' }),
    }),
    z.object({ literal: z.string().openapi({ description: 'Name of a body, as it is printed.' }) }),
  ])
  .openapi('CslName')
export type CslName = z.infer<typeof CslName>

const CslDate = z
  .object({
    'date-parts': z
      .array(z.array(z.int()))
      .openapi({ description: 'One list of year, month and day, as far as they are known.' }),
    circa: z.literal(true).optional().openapi({ description: 'There, where no page gives the whole date.' }),
  })
  .openapi('CslDate')
export type CslDate = z.infer<typeof CslDate>

/** An item of CSL-JSON, as far as it is used here. */
export const CslItem = z
  .object({
    id: z.string().openapi({ description: 'Key of the reference.' }),
    type: z
      .enum(['dataset', 'webpage', 'speech', 'interview', 'article-newspaper'])
      .openapi({ description: 'Type of CSL: how styles print it.' }),
    title: z.string().openapi({ description: 'Title in English.' }),
    'original-title': z
      .string()
      .optional()
      .openapi({ description: 'Title as a page of the text in another language has it.' }),
    author: z
      .array(CslName)
      .optional()
      .openapi({ description: 'Who made what is cited; left out where nobody is known.' }),
    issued: CslDate,
    accessed: CslDate.optional(),
    URL: z.string().openapi({ description: 'Address at which it is read.' }),
    DOI: z.string().optional().openapi({ description: 'Digital object identifier, without its resolver.' }),
    license: z
      .string()
      .optional()
      .openapi({ description: 'Address of the licence, where what is cited is the dataset’s own.' }),
    genre: z.string().optional().openapi({ description: 'What kind of text it is, in words.' }),
    language: z
      .string()
      .optional()
      .openapi({ description: 'Language of the page at the address, as ISO 639-1.' }),
    publisher: z.string().optional().openapi({ description: 'Who issued it.' }),
    'event-place': z.string().optional().openapi({ description: 'Where it was signed or said.' }),
    'container-title': z.string().optional().openapi({ description: 'Of what it is a part.' }),
    version: z.string().optional().openapi({ description: 'Release of the dataset.' }),
    note: z.string().optional().openapi({ description: 'What a reader must know of it.' }),
  })
  .openapi('CslItem')
export type CslItem = z.infer<typeof CslItem>
