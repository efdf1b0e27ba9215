import { capitalised } from '../capitalised.ts'
import { languageName } from '../language-name.ts'
import { plural } from '../plural.ts'
import { isLanguage } from '../text/language.ts'
import type { Rule } from '../text/lexicon.ts'
import { languageOf } from '../text/written-language.ts'
import type { Coverage } from '../vocabulary.ts'
import type { CorpusText } from './text.ts'

/** How far the lexicon reads a text. */
export interface TextReading {
  /** What it reads of the text, as its record says; undefined where that is all of it. */
  readPart: string | undefined
  /** How much of the text is measured; null where the lexicon lacks its language. */
  coverage: Coverage | null
  /** The languages that it does not read, or not on every theme. */
  unread: string[]
  /** The themes that it does not read in each of the text's languages. */
  themesNotRead: string[]
}

const list = new Intl.ListFormat('en', { type: 'conjunction' })

/** How far a lexicon with these rules reads texts; `labels` names themes. */
export function textReader(
  rules: readonly Rule[],
  labels: ReadonlyMap<string, string>,
): (text: Pick<CorpusText, 'found'>, passages: number) => TextReading {
  const themes = [...new Set(rules.map(({ theme }) => theme))]
  const readIn = new Map<string, readonly string[]>()
  const themesIn = (language: string) => {
    const held = readIn.get(language) ?? themes.filter((theme) => isReadIn(rules, theme, language))
    readIn.set(language, held)
    return held
  }
  const named = (some: readonly string[]) => list.format(some.map((theme) => labels.get(theme) ?? theme))
  const isWhole = (language: string) => themesIn(language).length === themes.length
  return ({ found: { language, paragraphs } }, passages) => {
    const ofEach = paragraphs.map(({ text }) => toldLanguage(text) ?? language)
    const unread = [...new Set(ofEach)].filter((one) => !isWhole(one)).sort()
    const isReadOn = (theme: string) => ofEach.every((one) => themesIn(one).includes(theme))
    const themesNotRead = themes.filter((theme) => !isReadOn(theme))
    // A text that is read on some themes is read whole on these.
    if (unread.length === 0 || themesNotRead.length < themes.length)
      return { readPart: undefined, coverage: 'whole', unread, themesNotRead }
    const coverage = themesIn(language).length > 0 ? 'part' : null
    const read = ofEach.filter((one) => themesIn(one).length > 0).length
    const lacking = unread.filter((one) => themesIn(one).length === 0).map(languageName)
    const lacks = lacking.length === 0 ? [] : [`the lexicon has no words in ${list.format(lacking)}`]
    if (read === 0) {
      const what = passages === 0 ? 'Nothing' : 'Words in other languages that it has'
      return { readPart: [what, ...lacks].join('; '), coverage, unread, themesNotRead }
    }
    const partly = unread
      .filter((one) => themesIn(one).length > 0)
      .map((one) => {
        const lacked = themes.filter((theme) => !themesIn(one).includes(theme))
        return `in ${languageName(one)} the lexicon lacks words for ${named(lacked)}`
      })
    const isEachRead = read === ofEach.length
    const paragraphsRead = isEachRead ? [] : [`${read} of ${plural(ofEach.length, 'paragraph')}`]
    const readPart = capitalised([...paragraphsRead, ...lacks, ...partly].join('; '))
    return { readPart, coverage, unread, themesNotRead }
  }
}

/**
 * How many texts were not read, or only in part, and in which languages they are: said wherever the corpus is counted. Null
 * where each was read whole.
 */
export function unreadSentence(texts: readonly { reading: TextReading }[]): string | null {
  const unread = texts.filter(({ reading }) => reading.unread.length > 0)
  if (unread.length === 0) return null
  const languages = Map.groupBy(
    unread.flatMap(({ reading }) => reading.unread),
    languageName,
  )
  const told = [...languages]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([name, { length }]) => `${name} in ${length}`)
  const not = unread.filter(({ reading }) => reading.readPart?.startsWith('Nothing')).length
  const onSome = unread.filter(({ reading }) => reading.readPart === undefined).length
  const inPart = unread.length - not - onSome
  const read = [
    ...(inPart > 0 ? [`${inPart} only in part`] : []),
    ...(onSome > 0 ? [`${onSome} only on some themes`] : []),
  ]
  const parts = [
    ...(not > 0 ? [`did not read ${not}`] : []),
    ...(read.length > 0 ? [`read ${list.format(read)}`] : []),
  ]
  return (
    `Of ${plural(texts.length, 'text')} the lexicon ${parts.join(' and ')}, as it lacks words in their languages ` +
    `(${told.join(', ')}): what these say of a theme is not known, and no share takes them for silent.`
  )
}

/** Whether the lexicon finds the theme in texts of a language: each of its frames has words in it, if it has any. */
function isReadIn(rules: readonly Rule[], theme: string, language: string): boolean {
  if (!isLanguage(language)) return false
  const own = rules.filter((rule) => rule.theme === theme)
  return [...Map.groupBy(own, ({ frame }) => frame).values()].every((ofFrame) =>
    ofFrame.some(({ patterns }) => (patterns[language]?.length ?? 0) > 0),
  )
}

/** The language that a paragraph is long enough to tell; its text's own where it is not. */
function toldLanguage(text: string): string | undefined {
  const { tag, isShort } = languageOf(text)
  return isShort || tag.startsWith('und') ? undefined : tag.split('-')[0]
}
