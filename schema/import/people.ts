import { z } from 'zod'
import { words } from './fields.ts'

const form = words.refine(isPattern, { error: ({ input }) => `${JSON.stringify(input)} cannot be read` })
const forms = z.array(form)

/** A person as texts write the name. */
export const Person = z.strictObject({
  /** As the dataset writes it. */
  name: words,
  latin: forms.min(1, 'needs a surname in Latin letters'),
  russian: forms.default([]),
  chinese: forms.default([]),
})
export type Person = z.infer<typeof Person>

/** Who is found in texts by name. */
export const PeopleFile = z.strictObject({
  people: z.array(Person).superRefine((people, context) => {
    people.forEach(({ name }, index) => {
      if (people.findIndex((other) => other.name === name) < index)
        context.addIssue({ code: 'custom', path: [index, 'name'], message: `${name} is listed twice` })
    })
  }),
})
export type PeopleFile = z.infer<typeof PeopleFile>

function isPattern(text: string): boolean {
  try {
    new RegExp(text, 'u')
    return true
  } catch {
    return false
  }
}
