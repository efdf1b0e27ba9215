import { besides } from './person.ts'

const spoken =
  /^(?:(?:полный )?текст )?(?:выступлени[ея]|реч[ьи]|интервью|заявлени[ея](?: для прессы)?|обращени[ея]|статья|доклад|лекция|слово|приветствие|ответы|тост|послание|проповедь|поздравление) (?=\p{L})/iu
const office =
  /^(?:(?:вице-|премьер-)?(?:президента|министра|премьера|посла|канцлера|председателя|секретаря|директора|губернатора|депутата|главы|мэра)|старосты|старшины|судьи|короля|царя|князя|епископа|патриарха|\p{L}+(?:ника|теля|тора|ора|ера|ёра|ста|маря|аря|тамана|питана|ента))$/iu
/** Those who speak for another, who may be named behind. */
const other = /^(?:представителя|пресс-секретаря|помощника|адвоката|защитника|соратника|переводчика)$/iu
const deputy = /^заместителя$/iu
/** What bears the name of somebody. */
const institution =
  /^(?:имени|им\.|фонда|партии|команды|клуба|группы|комитета|театра|ансамбля|общества|школы|завода|фирмы|компании|штаба|семьи|движения|музея|института|центра|парламента|документа|учебника)$/iu
const patronymic = /(?:[оеё]вича|[оеё]вны|ичны|ьича)$/u
const stop = new RegExp(`^(?:${besides}|от|и|у)$|^[«"“(—–-]`, 'iu')

/** Names that lose a vowel in the genitive. */
const shortened: Readonly<Record<string, string>> = { Павла: 'Павел', Льва: 'Лев', Петра: 'Пётр' }

/**
 * The person whom a Russian title names in the genitive behind the word for what was said, «министра Олега Соколова», «старосты
 * Анны Орловой»; null where the name has no sure nominative, or may be of somebody else.
 */
export function titledInGenitive(title: string): string | null {
  const [lead] = title.match(spoken) ?? []
  if (lead === undefined) return null
  const all = title
    .slice(lead.length)
    .replace(/(?<=\p{Lu}\.)\s?(?=\p{Lu})/gu, '')
    .split(' ')
  const from = all.findIndex(
    (word, n) =>
      (/^\p{Lu}/u.test(word) && /^\p{Lu}/u.test(all[n + 1] ?? '')) || /^(?:\p{Lu}\.)+\p{Lu}/u.test(word),
  )
  if (from < 0) return null
  let end = from
  while (/^\p{Lu}/u.test(all[end] ?? '')) {
    end++
    if (/[,:;)(]$/u.test(all[end - 1] ?? '')) break
  }
  const words = all.slice(0, end).map((word) => word.replace(/[,:;)(]+$/u, ''))
  const name = nameOf(words)
  if (name === null) return null
  const before = words.slice(0, -name.words)
  if (before.some((word) => stop.test(word) || institution.test(word))) return null
  const offices = before.filter((word) => !deputy.test(word) && (office.test(word) || other.test(word)))
  const isOthers = other.test(before.at(-1) ?? '')
  return before.length > 0 && (isOthers || offices.length !== 1) ? null : name.written
}

/** The name at the end of words in the genitive, and of how many of them it is. */
function nameOf(words: readonly string[]): { written: string; words: number } | null {
  const initials = words.at(-1)?.match(/^((?:\p{Lu}\.)+)(\p{Lu}\p{Ll}+)$/u)
  if (initials) {
    const family = manOf(initials[2] ?? '') ?? womanOf(initials[2] ?? '')
    return family === null ? null : { written: `${initials[1]}${family}`, words: 1 }
  }
  const [first = '', middle = ''] = words.slice(-3)
  const hasMiddle = words.length > 2 && patronymic.test(middle)
  const given = hasMiddle ? first : (words.at(-2) ?? '')
  const family = words.at(-1) ?? ''
  const man = manOf(family)
  // «Никиты Орлова» has the ending of a woman’s name, and the family’s says that he is none.
  const isMan = /[ая]$/u.test(given) || (man !== null && man !== family)
  const own = givenName(given)
  const last = isMan ? man : womanOf(family)
  if (own === null || last === null) return null
  const father = hasMiddle ? [isMan ? middle.slice(0, -1) : `${middle.slice(0, -1)}а`] : []
  return { written: [own, ...father, last].join(' '), words: hasMiddle ? 3 : 2 }
}

function givenName(genitive: string): string | null {
  if (genitive in shortened) return shortened[genitive] ?? null
  if (/[бвгджзклмнпрстфхц]а$/u.test(genitive)) return genitive.slice(0, -1)
  if (/[аеи]я$/u.test(genitive)) return `${genitive.slice(0, -1)}й`
  if (/[лр]я$/u.test(genitive)) return `${genitive.slice(0, -1)}ь`
  if (/[бвдзлмнпрстфц]ы$|[гкх]и$/u.test(genitive)) return `${genitive.slice(0, -1)}а`
  return /[иь]и$/u.test(genitive) ? `${genitive.slice(0, -1)}я` : null
}

/** Family names that are the same in each case. */
const unchanged = /(?:ко|ых|их|аго|ово)$/u

/** A man’s family name; of «Горька» nobody knows whether it is Горек or Горько. */
function manOf(genitive: string): string | null {
  if (/[сц]кого$/u.test(genitive)) return `${genitive.slice(0, -3)}ий`
  if (/[аеёиоуыэюя][бвгджзклмнпрстфхчшщ]а$/u.test(genitive)) return genitive.slice(0, -1)
  if (/[аеёиоуыэюя][лр]я$/u.test(genitive)) return `${genitive.slice(0, -1)}ь`
  return unchanged.test(genitive) ? genitive : null
}

function womanOf(genitive: string): string | null {
  if (/(?:[оеё]в|[иы]н)ой$/u.test(genitive)) return `${genitive.slice(0, -2)}а`
  if (/[сц]кой$/u.test(genitive)) return `${genitive.slice(0, -2)}ая`
  return /[бвгджзклмнпрстфхцчшщьй]$/u.test(genitive) && !/ой$/u.test(genitive)
    ? genitive
    : unchanged.test(genitive)
      ? genitive
      : null
}
