import { once } from './once.ts'

const names = once(() => new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }))

/** "German" of `de`; what nobody has a name for, such as `und-Latn`, is called unknown. */
export function languageName(tag: string): string {
  return (tag.startsWith('und') ? undefined : names().of(tag)) ?? 'unknown language'
}
