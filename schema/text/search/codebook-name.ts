import { oncePer } from '../../once.ts'
import { joinedForms, partedForms } from '../joined-word.ts'
import { compileLexicon, type Lexicon, match } from '../lexicon.ts'
import type { Worded } from './set-phrase.ts'
import { nameKeys, stemOf, terms } from './term.ts'

interface NamedFrame {
  id: string
  label: string
  namesTheme: boolean
}

interface NamedTheme<Frame extends NamedFrame> {
  id: string
  label: string
  frames: readonly Frame[]
}

/** What a name of the codebook stands for: a frame, or a theme with the frames that name it. */
export interface Coded<Theme extends NamedTheme<NamedFrame>> {
  theme: Theme
  name: string
  frames: readonly Theme['frames'][number][]
}

/**
 * The frames whose passages are first under a name: undefined where these are all of a theme, those without a frame among
 * them, as they are where each of its frames names it.
 */
export function framesOfFirst<Theme extends NamedTheme<NamedFrame>>({
  theme,
  name,
  frames,
}: Coded<Theme>): string[] | undefined {
  const isWhole = name === theme.label && theme.frames.every(({ namesTheme }) => namesTheme)
  return isWhole ? undefined : frames.map(({ id }) => id)
}

/** The form in which a name is compared with the labels of the codebook. */
export function nameStems(text: string): string {
  return nameKeys(text).join(' ')
}

/** The same of every way in which its compounds are written. A search asks it of every other name of its words, more than once. */
export const nameForms = oncePer((text: string): string[] => {
  const words = terms(text).map(({ word }) => word)
  const others = [...joinedForms(words), ...partedForms(words)]
  return [nameStems(text), ...others.map((form) => form.map(stemOf).join(' '))].filter((form) => form !== '')
}, 2000)

/** The theme that has one of the names, as `nameStems` gives them, else the frames that have one. */
export function calledSo<Theme extends NamedTheme<NamedFrame>>(
  names: ReadonlySet<string>,
  themes: readonly Theme[],
): Coded<Theme>[] {
  const theme = themes.find(({ label }) => names.has(stemsOnce(label)))
  return theme
    ? [{ theme, name: theme.label, frames: theme.frames.filter(({ namesTheme }) => namesTheme) }]
    : ofEachFrame(themes).filter((one) => fullNames(one).some((name) => names.has(stemsOnce(name))))
}

/** For the names of the codebook, which are asked for again and again; more than it has are not kept. */
const stemsOnce = oncePer(nameStems, 2000)

/**
 * By the id of its frame each rule of the lexicon that finds the frame by its name, and not by that of the theme alone: whatever
 * else it finds, in any language, are other words for the same.
 */
export function wordsForFrames(
  { version, endings, rules }: Lexicon,
  themes: readonly NamedTheme<NamedFrame>[],
): Worded[] {
  const frames = ofEachFrame(themes)
  return rules.flatMap((rule): Worded[] => {
    const own = frames.find(
      ({ theme, frames: [frame] }) => theme.id === rule.theme && frame?.id === rule.frame,
    )
    if (own === undefined || rule.frame === undefined) return []
    const alone = compileLexicon({ version, endings, rules: [rule] })
    const isFound = (name: string) => match(alone, name).length > 0
    const { patterns, except } = rule
    return fullNames(own).some(isFound) && !isFound(own.theme.label)
      ? [{ id: rule.frame, patterns, except }]
      : []
  })
}

/** A frame by its label, and by that beside the label of its theme. */
function fullNames({ theme, name }: Pick<Coded<NamedTheme<NamedFrame>>, 'theme' | 'name'>): string[] {
  return [name, `${theme.label} ${name}`, `${name} ${theme.label}`, `${name} of ${theme.label}`]
}

/** Every frame under its own name. */
export function ofEachFrame<Theme extends NamedTheme<NamedFrame>>(themes: readonly Theme[]): Coded<Theme>[] {
  return themes.flatMap((theme) =>
    theme.frames.map((frame) => ({ theme, name: frame.label, frames: [frame] })),
  )
}
