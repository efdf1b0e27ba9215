import lexicon from 'virtual:lexicon'
import { compileLexicon, match } from '../schema/text/lexicon.ts'
import { definitions } from '../schema/vocabulary.ts'

export interface TagRequest {
  id: number
  texts: string[]
}

export interface TagReply {
  id: number
  /** Theme ids of each text, the most hits first. */
  themes: string[][]
}

const widest = definitions.indexOf('standard')
const compiled = compileLexicon({
  ...lexicon,
  rules: lexicon.rules.filter(({ level }) => definitions.indexOf(level) <= widest),
})
const themeOf = new Map(compiled.rules.map(({ id, theme }) => [id, theme]))

addEventListener('message', ({ data }: MessageEvent<TagRequest>) => {
  postMessage({ id: data.id, themes: data.texts.map(themesOf) } satisfies TagReply)
})

function themesOf(text: string): string[] {
  const counts = new Map<string, number>()
  for (const { rule } of match(compiled, text)) {
    const theme = themeOf.get(rule)
    if (theme !== undefined) counts.set(theme, (counts.get(theme) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([theme]) => theme)
}
