import { once } from './once.ts'
import { languageNames } from './text/built/language-names.ts'

const names = once(() => new Map(languageNames()))
/** The platform takes long to make it. */
const others = once(() => new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }))

/** "German" of `de`; what nobody has a name for, such as `und-Latn`, is called unknown. */
export function languageName(tag: string): string {
  const name = names().get(tag) ?? (tag.startsWith('und') ? undefined : others().of(tag))
  return name ?? 'unknown language'
}
