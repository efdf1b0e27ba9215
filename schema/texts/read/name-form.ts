import { spokenName } from './spelling.ts'

/** One way in which a text writes a person's name, taken apart. */
interface Form {
  written: string
  /** The name without office and form of address. */
  bare: string
  /** Given names and initials, in order. */
  given: string[]
  family: string
  /** What the form of address says: Mr Hallow is not Mrs Hallow. */
  sex: 'f' | 'm' | null
  office: string | null
}

/** Forms of one name, the fullest first. */
interface Person {
  forms: [Form, ...Form[]]
}

const male = /^(?:mr|sir|lord|herr|monsieur|г-н|господин)\.?$/i
const female = /^(?:mrs|ms|miss|madam|madame|mme|lady|dame|frau|г-жа|госпожа)\.?$/i
const honour = /^(?:dr|prof(?:essor)?|hon(?:ou?rable)?|amb|gen|col|rev|comrade|товарищ|профессор)\.?$/i
const officeWord =
  /^(?:vice|deputy|first|prime|foreign|acting|former|federal|state|interior|finance|defen[cs]e|(?:vice-|deputy-)?(?:president|premier|chancellor|minister|secretary(?:-general)?|ambassador|director(?:-general)?|senator|governor|general|colonel|admiral|marshal|judge|commissioner|representative|spokes(?:man|woman|person)|chair(?:man|woman|person)?|speaker|king|queen|prince|princess|sheikh|emir|sultan|pope|councill?or|mayor)|президент|премьер(?:-министр)?|министр|канцлер|посол|председатель|секретарь|генерал|директор|спикер|губернатор|сенатор|король)$/i
const particle = /^(?:von|van|der|de|del|della|da|dos|di|la|le|bin|bint|ibn|al|el|ter|ten)$/i
const latinName = /^\p{Lu}[\p{L}’'.-]*$/u
/** A king's number is part of his name, and no initial. */
const numeral = /^[IVX]{1,4}$/
/** Family names that stand first, as Latin letters write them. */
const familyFirst = new Set(
  'wang li zhang liu chen yang huang zhao zhou wu xu sun zhu ma hu guo lin he gao liang luo song zheng xie han tang feng yu dong xiao cheng cao yuan deng fu shen zeng peng lu su jiang cai jia ding wei xue ye yan pan du dai xia zhong tian ren fan fang shi yao tan liao zou xiong jin hao kong bai cui kang mao qiu qin gu hou shao meng long wan duan lei qian hua geng qi xi kim park lee choi jung cho yoon jang moon ri nguyen tran pham'.split(
    ' ',
  ),
)
const hanOffice =
  '(?:国家|國家)?副?(?:主席|总统|總統|总理|總理|首相|部长|部長|外长|外長|防长|防長|国务委员|國務委員|秘书长|秘書長|发言人|發言人|大使|特使|代表|先生|女士|夫人|阁下|閣下|教授|博士)'
const hanForm = new RegExp(`^(${hanOffice})?([\\p{Script=Han}·]{1,16}?)(${hanOffice})?$`, 'u')

/**
 * One name for whoever stands in a text under several forms («E. Hallow», «President Hallow», «HALLOW»): the fullest, or
 * the one known beforehand. Where a form may be of two people, it stays as it is written.
 */
export function oneNameEach(written: Iterable<string>, known: readonly string[] = []): Map<string, string> {
  const forms = [...new Set(written)].flatMap((one) => formOf(one) ?? [])
  const persons = known
    .flatMap((one) => formOf(one) ?? [])
    .filter(isFull)
    .map((form): Person => ({ forms: [form] }))
  // By the fuller ones the others are told.
  for (const form of forms.toSorted((a, b) => fullness(b) - fullness(a))) {
    const own = personOf(form, persons, forms)
    if (own) own.forms.push(form)
    else persons.push({ forms: [form] })
  }
  return new Map(
    persons.flatMap((person) => {
      const name = nameOf(person, persons)
      return person.forms.map(({ written }): [string, string] => [written, name])
    }),
  )
}

/** Whether a name stands behind a form of address or an initial, as headings of a text never do. */
export function isAddressed(written: string): boolean {
  const form = formOf(written)
  const [first = ''] = written.split(/\s+/)
  return (
    form !== null &&
    (male.test(first) || female.test(first) || honour.test(first) || /^\p{Lu}\.$/u.test(form.given[0] ?? ''))
  )
}

/** Nobody can tell of two whom a form may mean, nor of «Mr Hallow» beside «Mrs Hallow» which is Ada Hallow. */
function personOf(form: Form, persons: readonly Person[], all: readonly Form[]): Person | null {
  const [own, other] = persons.filter(({ forms }) => forms.every((one) => agree(form, one)))
  if (!own || other) return null
  const isShown = form.sex !== null && own.forms.some(({ sex }) => sex === form.sex)
  const isContested = all.some((one) => isOneFamily(form, one) && clash(form, one))
  return form.given.length === 0 && isContested && !isShown ? null : own
}

function nameOf({ forms }: Person, persons: readonly Person[]): string {
  const [first] = forms
  if (first.given.length > 0) return first.bare
  const isOnly = persons.every((one) => one.forms === forms || !isOneFamily(first, one.forms[0]))
  return forms.find(({ office }) => office !== null)?.written ?? (isOnly ? first.bare : first.written)
}

/** «Hallow» of «Mr. Hallow», «E. Hallow», «President Hallow» and «Hallow, Edric»; null for what is no name of a person. */
function formOf(written: string): Form | null {
  if (/^\p{Script=Han}/u.test(written)) return hanFormOf(written)
  const words = spokenName(written)
    .replace(/^(?:H\.?\s?E\.?|(?:His|Her) Excellency)\s+/, '')
    .split(/\s+/)
  let sex: Form['sex'] = null
  let office: string | null = null
  for (let word = words[0] ?? ''; words.length > 1; word = words[0] ?? '') {
    if (male.test(word)) sex = 'm'
    else if (female.test(word)) sex = 'f'
    else if (officeWord.test(word)) office = word.toLowerCase()
    else if (!honour.test(word)) break
    words.shift()
  }
  const names = words.flatMap((word) => word.split(/(?<=\.)(?=\p{L})/u))
  // «Minister of Fog Hallow» does not say where the office ends.
  const isName = names.every(
    (word) => particle.test(word) || (latinName.test(word) && !officeWord.test(word) && !numeral.test(word)),
  )
  if (!isName || names.length > 5) return null
  const isFamilyFirst = isInitial(names.at(-1) ?? '') && !isInitial(names[0] ?? '')
  const ordered = isFamilyFirst ? [...names.slice(1), names[0] ?? ''] : names
  const at = ordered.findIndex((word) => particle.test(word))
  const from = at < 0 ? ordered.length - 1 : at
  const family = ordered.slice(from).join(' ')
  const bare = words.join(' ')
  return isInitial(family) ? null : { written, bare, given: ordered.slice(0, from), family, sex, office }
}

function hanFormOf(written: string): Form | null {
  const [, before, bare = '', behind] = written.match(hanForm) ?? []
  if (bare === '') return null
  const title = before ?? behind ?? null
  const sex = title === '先生' ? 'm' : title === '女士' || title === '夫人' ? 'f' : null
  const isWhole = !bare.includes('·') && bare.length > 1 && bare.length < 4 && title === null
  const parts = isWhole ? [bare.slice(1), bare.charAt(0)] : bare.split('·')
  const family = parts.at(-1) ?? ''
  return { written, bare, given: parts.slice(0, -1), family, sex, office: sex === null ? title : null }
}

/** Whether two forms may be of one person; under a whole name one may have several offices. */
function agree(one: Form, other: Form): boolean {
  const areWhole = isFull(one) && isFull(other)
  return (
    isOneFamily(one, other) &&
    one.given.every((word, n) => isOneGiven(word, other.given[n] ?? word)) &&
    !clash(areWhole ? { ...one, office: null } : one, other)
  )
}

/** Whether form of address or office shows two people. */
function clash(one: Form, other: Form): boolean {
  const differ = (a: string | null, b: string | null) => a !== null && b !== null && a !== b
  return differ(one.sex, other.sex) || differ(one.office, other.office)
}

function isOneGiven(one: string, other: string): boolean {
  const [a, b] = [plain(one), plain(other)]
  return isInitial(one) || isInitial(other) ? a.charAt(0) === b.charAt(0) : a === b
}

function isOneFamily(one: Form, other: Form): boolean {
  if (plain(one.family) === plain(other.family)) return true
  const [bare, full] = one.given.length === 0 ? [one, other] : [other, one]
  if (bare.given.length > 0) return false
  const own = plain(bare.family)
  // 王毅外长 is 王毅.
  return (
    (familyFirst.has(own) && plain(full.given[0] ?? '') === own) ||
    full.family + full.given.join('') === bare.family
  )
}

function isFull({ given }: Form): boolean {
  return given.some((word) => !isInitial(word))
}

function fullness(form: Form): number {
  return isFull(form) ? 1 + form.given.length : form.given.length > 0 ? 1 : 0
}

function isInitial(word: string): boolean {
  // «J.-W.» is Jan-Willem.
  return /^\p{L}\.?$|^\p{L}\.(?:-\p{L}\.)+$/u.test(word) && !/^\p{Script=Han}/u.test(word)
}

function plain(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\p{M}.’']/gu, '')
    .toLowerCase()
}
