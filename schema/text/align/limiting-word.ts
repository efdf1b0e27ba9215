import { oncePer } from '../../once.ts'
import { type Change, movedOf } from './change.ts'
import type { Stretch } from './hunk.ts'
import { isLimit } from './limit.ts'
import type { Mention } from './mention.ts'
import type { Side, Sides } from './sides.ts'

/** What a word that limits a sentence says; words of one meaning take each other’s place without a change. */
type Limiting = 'only' | 'not only' | 'unless' | 'except' | 'hardly' | 'seldom'

/** N’a que deux portes, ne veut que la paix. */
const NOTHING_BUT =
  "n(?:e |[’'])(?:(?!(?:pas|plus|point|jamais|rien|personne|guère|aucune?s?|ni|que)(?!\\p{L}))[\\p{L}’']+ ){1,3}(?:plus )?(?:que|qu(?=[’']))"

/** Words of each meaning by language, without those that as often say something else. */
const WORDS: Readonly<Record<string, Partial<Record<Limiting, string>>>> = {
  en: {
    only: '(?<!(?:the|an?|its|his|her|their|our) )only|solely|merely|exclusively',
    'not only': 'not only|not merely|not solely',
    unless: 'unless',
    except: 'except(?! that)(?: for)?|excluding|with the exception of',
    hardly: 'hardly|scarcely|barely',
    seldom: 'seldom|rarely',
  },
  ru: {
    only: '(?<!как )только(?! что(?!\\p{L}))|лишь|исключительно',
    'not only': 'не только|не просто',
    except: 'за исключением|кроме(?! (?:того|этого)(?!\\p{L}))',
    hardly: 'едва(?: ли)?|вряд ли',
    seldom: 'редко',
  },
  uk: {
    only: 'тільки|лише|виключно',
    'not only': 'не тільки|не лише',
    except: 'за винятком',
    hardly: 'ледве|навряд чи',
    seldom: 'рідко',
  },
  de: {
    only: 'nur|lediglich|ausschließlich',
    'not only': 'nicht nur|nicht bloß|nicht allein',
    unless: 'es sei denn|sofern nicht',
    except: 'mit Ausnahme|ausgenommen',
    hardly: 'kaum',
    seldom: 'selten',
  },
  fr: {
    only: `seulement|uniquement|exclusivement|${NOTHING_BUT}`,
    'not only': 'non seulement|pas seulement',
    unless: "à moins (?:que|de|qu(?=[’'])|d(?=[’']))",
    except: "sauf|à l[’']exception|excepté",
    hardly: 'à peine',
    seldom: 'rarement',
  },
  es: {
    only: 's[óo]lo|solamente|únicamente|exclusivamente',
    'not only': 'no s[óo]lo|no solamente|no únicamente',
    unless: 'a menos que|salvo que',
    except: 'salvo|excepto|con excepción|a excepción',
    hardly: 'apenas',
    seldom: 'raramente|rara vez',
  },
  it: {
    only: 'solo|soltanto|solamente|unicamente|esclusivamente',
    'not only': 'non (?:solo|soltanto|solamente)',
    unless: 'a meno che',
    except: 'tranne|eccetto|salvo|ad eccezione',
    hardly: 'a malapena|a stento',
    seldom: 'raramente|di rado',
  },
  pt: {
    only: 'só|apenas|somente|unicamente|exclusivamente',
    'not only': 'não (?:só|apenas|somente)',
    unless: 'a menos que|salvo se',
    except: 'exceto|com exceção|à exceção',
    seldom: 'raramente',
  },
  pl: {
    only: 'tylko|jedynie|wyłącznie',
    'not only': 'nie tylko',
    unless: 'chyba że',
    except: 'z wyjątkiem',
    hardly: 'ledwo|ledwie',
    seldom: 'rzadko',
  },
  hu: {
    only: 'csak|kizárólag',
    'not only': 'nemcsak|nem csak',
    except: 'kivéve',
    hardly: 'alig',
    seldom: 'ritkán',
  },
  fi: {
    only: 'vain|ainoastaan',
    'not only': 'ei (?:vain|ainoastaan)',
    unless: 'ellei',
    hardly: 'tuskin',
    seldom: 'harvoin',
  },
  zh: {
    only: '仅仅?|僅僅?|只(?=[有能会會在是对對限与與同向需对就])(?!是要)',
    'not only': '不[仅僅](?:[仅僅])?(?:是)?|不只(?:是)?|不单(?:是)?|不單(?:是)?',
    unless: '除非',
    hardly: '几乎不|幾乎不',
    seldom: '很少|极少|極少',
  },
  ja: {
    only: 'だけ(?!で[なは])|のみ(?!な)',
    'not only': 'だけで(?:は)?な[くい]|のみなら[ずぬ]|ばかりで(?:は)?な[くい]',
  },
}

const UNSPACED: ReadonlySet<string> = new Set(['zh', 'ja'])
/** A negation of its own before a word for only: 不仅. */
const NOT_NEGATED = '(?<![不非])'
/** Words that say something else in another language, and are read in their own alone: apenas, hardly in Spanish, only in Portuguese. */
const OF_SEVERAL = '(?!(?:apenas|solo|salvo|vain)(?!\\p{L}))'

/** A short text is easily taken for another language, in which most of these words are none. */
const patternOf = oncePer((language: string): RegExp => {
  const isUnspaced = UNSPACED.has(language)
  const lists = Object.keys(WORDS).filter((own) => own === language || !(isUnspaced || UNSPACED.has(own)))
  const words = lists.flatMap((own) =>
    Object.entries(WORDS[own] ?? {}).map(([meaning, list]) => ({
      meaning,
      list: own === language ? list : `${OF_SEVERAL}(?:${list})`,
    })),
  )
  const groups = [...Map.groupBy(words, ({ meaning }) => meaning)]
    // The longer ones first: not only before only.
    .toSorted(([one], [two]) => two.length - one.length)
    .map(([meaning, own]) => `(?<${meaning.replace(' ', '_')}>${own.map(({ list }) => list).join('|')})`)
    .join('|')
  return isUnspaced
    ? new RegExp(`${NOT_NEGATED}(?:${groups})`, 'gu')
    : new RegExp(`(?<![\\p{L}\\p{N}])(?:${groups})(?![\\p{L}\\p{N}])`, 'giu')
})

interface Found {
  text: string
  meaning: string
  start: number
  end: number
}

function limitingIn(text: string, language: string, own: readonly Mention[]): Found[] {
  const negations = own.filter(({ kind }) => kind === 'negation')
  const figures = own.filter(({ kind, isWeak }) => kind === 'figure' && !isWeak)
  return Array.from(text.matchAll(patternOf(language)), ({ 0: word, index, groups = {} }): Found => {
    const meaning = Object.keys(groups).find((name) => groups[name] !== undefined) ?? ''
    return { text: word, meaning, start: index, end: index + word.length }
  })
    .map((one) =>
      // Where "not only" has lost its second part, the negation is told.
      one.meaning === 'not_only' && negations.some(({ start }) => start >= one.start && start < one.end)
        ? { ...one, meaning: 'only' }
        : one,
    )
    .filter(
      // Before a figure they are its limit.
      ({ start: from, end }) =>
        !figures.some(
          ({ start }) =>
            start >= end && text.slice(end, start).trim() === '' && isLimit(text.slice(from, start)),
        ),
    )
}

/**
 * Words that limit a sentence and came, went or became others: not only, only; unless, if; hardly. They are counted in the whole
 * passage, so that one that stands elsewhere in it tells nothing.
 */
export function limitingChanges(
  text: Sides<string>,
  mentions: Sides<readonly Mention[]>,
  stretches: readonly Stretch[],
  language = '',
): Change[] {
  const found = (side: Side) =>
    limitingIn(text[side], language, mentions[side]).filter(
      ({ start }) =>
        !stretches.some(
          ({ kind, side: own, [side]: range }) =>
            kind === 'moved' && own === side && start >= range[0] && start < range[1],
        ),
    )
  const [inA, inB] = [found('a'), found('b')]
  const without = (own: readonly Found[], others: readonly Found[], side: Side) => {
    const left = Map.groupBy(others, ({ meaning }) => meaning)
    // Those in what both texts have are the same ones, wherever others came or went.
    const isKept = ({ start }: Found) =>
      stretches.some(({ kind, [side]: [from, to] }) => kind === 'kept' && start >= from && start < to)
    return own
      .toSorted((one, two) => Number(isKept(two)) - Number(isKept(one)))
      .filter(({ meaning }) => left.get(meaning)?.pop() === undefined)
      .sort((one, two) => one.start - two.start)
  }
  // Where another "ne" took the place of "ne … que", the negation tells it.
  const areAsMany = timesOfNe(text.a) === timesOfNe(text.b)
  const isTold = (one: Found) => !areAsMany || !STARTS_NE.test(one.text)
  const [gone, come] = [without(inA, inB, 'a').filter(isTold), without(inB, inA, 'b').filter(isTold)]
  const hunkOf = (side: Side, { start, end }: Found) =>
    stretches.find(({ kind, [side]: [from, to] }) => kind === 'changed' && start < to && end > from)
  const told = gone.flatMap((one) => {
    const hunk = hunkOf('a', one)
    const at = come.findIndex(
      (two) => areOneWord(one, two) || (hunk !== undefined && hunkOf('b', two) === hunk),
    )
    const [two] = at < 0 ? [] : come.splice(at, 1)
    if (!two && isNotOnly(one)) return []
    return limitOf(one.text, two?.text ?? inPlaceOf(text.b, one.text, text.a, hunk, 'b'))
  })
  return [
    ...told,
    ...(gone.length + come.length === 0 ? otherScope(text, inA, inB, hunkOf) : []),
    ...come
      .filter((two) => !isNotOnly(two))
      .map((two) => limitOf(inPlaceOf(text.a, two.text, text.b, hunkOf('b', two), 'a'), two.text)),
  ]
}

const STARTS_NE = /^n[e’']/iu
const timesOfNe = (text: string) => text.match(/(?<!\p{L})n(?:e |[’'])/giu)?.length

const WORD_BEHIND = /^\P{L}*(?<word>\p{L}+)/u

/** Before these a word limits what stands before it: the guild only may row. */
const AUXILIARY = /^(?:may|can|shall|must|will|should|could|is|are|was|were|has|have|had)$/u

/** A word that limits something else than in the other text: Only Reed may row, Reed may only row. */
function otherScope(
  text: Sides<string>,
  inA: readonly Found[],
  inB: readonly Found[],
  hunkOf: (side: Side, own: Found) => Stretch | undefined,
): Change[] {
  const [one, two] = [inA[0], inB[0]]
  if (!one || !two || inA.length > 1 || inB.length > 1 || !hunkOf('a', one) || !hunkOf('b', two)) return []
  const behind = (own: string, { end }: Found) =>
    WORD_BEHIND.exec(own.slice(end))?.groups?.word?.toLowerCase()
  const [limited, other] = [behind(text.a, one), behind(text.b, two)]
  const isSame = limited === other || [limited, other].some((word) => AUXILIARY.test(word ?? ''))
  return isSame ? [] : [movedOf('limit', two.text)]
}

/** Alone it limits nothing. */
const isNotOnly = ({ meaning }: Found) => meaning === 'not_only'
/** Not only, only. */
const areOneWord = (one: Found, two: Found) => [one.meaning, two.meaning].sort().join(' ') === 'not_only only'

const limitOf = (removed: string, added: string): Change => ({ kind: 'limit', removed, added })

const ONE_WORD = /^\p{L}[\p{L}\p{M}’'-]*$/u

/** The one word that stands in the place of such a word, if nothing else changed there: if for unless. */
function inPlaceOf(other: string, word: string, own: string, hunk: Stretch | undefined, side: Side): string {
  if (!hunk) return ''
  const [before, after] = [own.slice(...hunk[side === 'a' ? 'b' : 'a']), other.slice(...hunk[side])]
  const bare = (part: string) => part.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '')
  return bare(before).toLowerCase() === bare(word).toLowerCase() && ONE_WORD.test(bare(after))
    ? bare(after)
    : ''
}
