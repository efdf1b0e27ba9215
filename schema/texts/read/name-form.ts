import { office } from './office.ts'
import { plainWords, spokenName } from './spelling.ts'

/** One way in which a text writes a person's name, taken apart. */
interface Form {
  written: string
  /** The name without office and form of address. */
  bare: string
  /** Its words and initials, without accents and without the small words between them. */
  words: string[]
  /** What the form of address says: Mr Hallow is not Mrs Hallow. */
  sex: 'f' | 'm' | null
  office: string | null
}

/** Forms of one name, the fullest first. */
interface Person {
  forms: [Form, ...Form[]]
}

const male =
  /^(?:mr|sir|lord|shri|sri|herrn?|monsieur|señor|senhor|signor|pan|pán|bay|г-н|господин|пан|κύριος|κ\.)\.?$/iu
const female =
  /^(?:mrs|ms|miss|smt|shrimati|madam|madame|mme|mlle|lady|dame|frau|señora|senhora|signora|pani|paní|gđa|bayan|г-жа|госпожа|пані|κυρία)\.?$/iu
const honour =
  /^(?:h\.?e|dr|prof(?:essor)?|hon(?:ou?rable)?|gen|col|rev|ing|mgr|dott|comrade|sayın|товарищ|профессор|академик)\.?$/iu
/** What stands before a form of address in Spanish and other languages: «El señor Hallow». */
const article = /^(?:el|la|le|il|der|die|o|a|the)$/i
const officeWord =
  /^(?:vice|deputy|first|prime|foreign|acting|former|federal|state|interior|finance|defen[cs]e|(?:vice-|deputy-)?(?:president|premier|chancellor|minister|secretary(?:-general)?|ambassador|envoy|director(?:-general)?|senator|governor|general|colonel|admiral|marshal|judge|commissioner|representative|spokes(?:man|woman|person)|chair(?:man|woman|person)?|speaker|king|queen|prince|princess|sheikh|emir|sultan|pope|councill?or|mayor)|президент|премьер(?:-министр)?|министр|канцлер|посол|председатель|секретарь|генерал|директор|спикер|губернатор|сенатор|король|депутат|голова|міністр|председник|министар|посланик|ministre|ministr(?:[oaye]|yně)|ministrica|ministar|miniszter|bakanı?|président[e]?|president[ea]|prezydent|prezident|predsjedni(?:k|ca)|predsedni(?:k|ca)|předseda|předsedkyně|elnök|başkanı?|\p{L}*(?:präsident(?:in|en)?|kanzler(?:in|s)?|minister(?:in|s|präsident(?:in|en)?)?)|ambassadeu?r(?:rice)?|ambassadrice|embajador[a]?|embaixador[a]?|ambasciator[ei]|ambasciatrice|botschafter(?:in)?|ambasador|direct(?:eur|rice|ora)|diretor[a]?|diret?tore|direttrice|direktor(?:in|ica)?|diputad[oa]|député[e]?|deputad[oa]|deputat[oa]|abgeordneter?|sénat(?:eur|rice)|senador[a]?|senat(?:ore|rice)|poseł|posłanka|marszałek|wicemarszałek|poslanec|poslankyně|zastupni(?:k|ca)|képviselő|milletvekili|sindac[oa]|maire|alcalde(?:sa)?|gouverneu?r(?:in)?|governador[a]?|gobernador[a]?|capit(?:aine|án|ão|ano))$/iu
/** «Sec.», «Gov.»: offices that are cut short. */
const shortOffice = /^(?:sec|sen|gov|pres|min|rep|amb)\.$/i
const shortened: Readonly<Record<string, string>> = {
  sec: 'secretary',
  sen: 'senator',
  gov: 'governor',
  pres: 'president',
  min: 'minister',
  rep: 'representative',
  amb: 'ambassador',
}

function wholeOffice(word: string): string {
  const said = word.toLowerCase().replace(/\.$/, '')
  return shortened[said] ?? said
}

const particle = /^(?:von|van|der|de|del|della|da|dos|di|la|le|bin|bint|ibn|al|el|ter|ten)$/i
const latinName = /^\p{Lu}[\p{L}’'.-]*$/u
/** A king's number is part of his name, and no initial. */
const numeral = /^[IVX]{1,4}$/
const hanOffice =
  '(?:国家|國家)?副?(?:主席|总统|總統|总理|總理|首相|部长|部長|外长|外長|防长|防長|国务委员|國務委員|秘书长|秘書長|发言人|發言人|大使|特使|代表|先生|女士|夫人|阁下|閣下|教授|博士)'
const hanForm = new RegExp(`^(${hanOffice})?([\\p{Script=Han}·]{1,16}?)(${hanOffice})?$`, 'u')

/**
 * One name for whoever stands in a text under several forms («E. Hallow», «President Hallow», «HALLOW»): the fullest, or
 * the one known beforehand. Where a form may be of two people, it stays as it is written.
 */
export function oneNameEach(written: Iterable<string>, known: readonly string[] = []): Map<string, string> {
  const forms = [...new Set(written)].flatMap((one) => formOf(one) ?? [])
  const persons = [...new Set(known)]
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
      const name = nameOf(person, persons, forms)
      return person.forms.map(({ written }): [string, string] => [written, name])
    }),
  )
}

/** Whether a name stands behind a form of address or an initial, as headings of a text never do. */
export function isAddressed(written: string): boolean {
  const form = formOf(withoutRole(written))
  const [first = '', second = ''] = written.split(/\s+/)
  const isSaid = isOfAddress(first) || (article.test(first) && isOfAddress(second))
  return form !== null && (isSaid || /^\p{Lu}\./u.test(form.bare))
}

function isOfAddress(word: string): boolean {
  return male.test(word) || female.test(word) || honour.test(word)
}

/** Whether a word before a name tells whose it is: a form of address or an office, in any of the usual languages. */
export function isBeforeName(word: string): boolean {
  return isOfAddress(word) || officeWord.test(word) || shortOffice.test(word)
}

/** A name without the form of address and the offices before it, and what stands behind a comma; another label as it is. */
export function bareName(written: string): string {
  const [own, other] = namesInField(written)
  const form = formOf(withoutRole(other === undefined ? (own ?? written) : written))
  return form !== null && isFull(form) ? form.bare : written.trim()
}

/** The names that a field lists: between commas may stand offices, which are nobody. */
export function namesInField(said: string): string[] {
  return spokenName(said.replace(/^\[|\]$/g, ''))
    .split(/\s*[;,、]\s*/)
    .filter((one) => one !== '' && !isOffice(one))
}

/** «Minister of Ports», «State Counsel»: words of which one of the first is an office, and none stands behind as a name would. */
export function isOffice(words: string): boolean {
  const first = words.split(/\s+/).slice(0, 4)
  const isPost = first.some((word) => (officeWord.test(word) && !ofOffice.test(word)) || post.test(word))
  return isPost && (formOf(words) === null || first.length === 1)
}

/**
 * «Ambassador Otto Pike», «Министр соли Глеб Ясный»: the words behind an office with which a line begins, which a name may be;
 * null where it begins with none, or nobody can tell where the office ends.
 */
export function behindOffice(line: string): string | null {
  const words = line.split(/\s+/)
  const isBefore = (word: string) => ofOffice.test(word) || isOfAddress(word) || article.test(word)
  const at = words.findIndex((word) => !isBefore(word))
  if (at < 0 || !isBeforeName(words[at] ?? '')) return null
  const rest = words.slice(at).slice(words.slice(at).findIndex((word) => !isBeforeName(word)))
  const small = rest.findLastIndex((word) => /^\p{Ll}/u.test(word) && !particle.test(word))
  // «Minister of Salt Otto Pike»: the first of the names may be of the office.
  return joining.test(rest[small] ?? '') ? null : rest.slice(small + 1).join(' ')
}

const joining = /^(?:of|for|and|the|für|und|et|pour|y|e|para|per|i|и|по)$/iu

/** What stands before offices, and before names of much else: «Federal Republic». */
const ofOffice =
  /^(?:vice|deputy|first|prime|foreign|acting|former|federal|state|interior|finance|defen[cs]e)$/iu
const post =
  /^(?:head|fellow|professor|analyst|researcher|advis[eo]r|counsel|member|editor|host|ceo|وزيرة?|رئيسة?|سفيرة?|مديرة?|أمين)$/iu

/** A label without the offices before its name; the last two words where nobody can tell where these end. */
export function withoutOffice(given: string): string {
  const label = withoutRole(given)
  const form = formOf(label)
  if (form) return isFull(form) ? form.bare : label
  const words = label.split(/\s+/)
  if (/^\p{Script=Han}/u.test(label)) return words.at(-1) ?? label
  return words.length > 3 || (words.length > 2 && office.test(label)) ? words.slice(-2).join(' ') : label
}

/** «Shri Anand Velu» of «Shri Anand Velu, Official Spokesperson». */
function withoutRole(label: string): string {
  const [name = '', role = ''] = label.split(/,\s+(?=\p{Lu})/u)
  return isRole.test(role) && name.includes(' ') ? name : label
}

const isRole =
  /(?:president|premier|chancellor|minister|secretary|ambassador|director|governor|spokes(?:man|woman|person)|representative|commissioner|chair(?:man|woman|person)?)$/i

/** Nobody can tell of two whom a form may mean, nor of «Mr Hallow» beside «Mrs Hallow» which is Ada Hallow. */
function personOf(form: Form, persons: readonly Person[], all: readonly Form[]): Person | null {
  const isAlone = form.words.length === 1
  const [own, other] = persons.filter(
    ({ forms: [fullest, ...forms] }) =>
      [fullest, ...(isAlone ? [] : forms)].every((one) => isOneName(form, one)) &&
      [fullest, ...forms].every((one) => !areTwo(form, one)),
  )
  if (!own || other) return null
  const isShown = form.sex !== null && own.forms.some(({ sex }) => sex === form.sex)
  const isContested = all.some((one) => isOneName(form, one) && clash(form, one))
  return isAlone && isContested && !isShown ? null : own
}

/** The text's own among forms that are as full as the one known beforehand. */
function nameOf({ forms }: Person, persons: readonly Person[], said: readonly Form[]): string {
  const [known] = forms
  const first = forms.find((one) => said.includes(one) && fullness(one) >= fullness(known)) ?? known
  if (first.words.length > 1) return first.bare
  const isOnly = persons.every((one) => one.forms === forms || !isOneName(first, one.forms[0]))
  return forms.find(({ office }) => office !== null)?.written ?? (isOnly ? first.bare : first.written)
}

/** «Hallow» of «Mr. Hallow», «E. Hallow», «President Hallow» and «Hallow, Edric»; null for what is no name of a person. */
function formOf(written: string): Form | null {
  if (/^\p{Script=Han}/u.test(written)) return hanFormOf(written)
  const said = spokenName(written)
    .replace(/^(?:H\.?\s?E\.?|(?:His|Her) Excellency)\s+/, '')
    .split(/\s+/)
  if (article.test(said[0] ?? '') && isOfAddress(said[1] ?? '')) said.shift()
  let sex: Form['sex'] = null
  let office: string | null = null
  for (let word = said[0] ?? ''; said.length > 1; word = said[0] ?? '') {
    if (male.test(word)) sex = 'm'
    else if (female.test(word)) sex = 'f'
    else if (officeWord.test(word) || shortOffice.test(word)) office = wholeOffice(word)
    else if (!honour.test(word)) break
    said.shift()
  }
  // «Minister of Fog Hallow» does not say where the office ends.
  const isName = said.every(
    (word) => particle.test(word) || (latinName.test(word) && !officeWord.test(word) && !numeral.test(word)),
  )
  const names = said.filter((word) => !particle.test(word))
  const words = plainWords((names.length > 0 ? names : said).join(' '))
  if (!isName || said.length > 5 || !words.some(isWhole)) return null
  return { written, bare: said.join(' '), words, sex, office }
}

/** The family name is the first sign of a name of two or three; before an office it may stand alone. */
function hanFormOf(written: string): Form | null {
  const [, before, bare = '', behind] = written.match(hanForm) ?? []
  if (bare === '') return null
  const title = before ?? behind ?? null
  const sex = title === '先生' ? 'm' : title === '女士' || title === '夫人' ? 'f' : null
  const isParted = !bare.includes('·') && bare.length > 1 && bare.length < 4 && title === null
  const words = isParted ? [bare.charAt(0), bare.slice(1)] : bare.split('·')
  return { written, bare, words, sex, office: sex === null ? title : null }
}

/** Whether two forms show two people, one of whom has several offices under a whole name. */
function areTwo(one: Form, other: Form): boolean {
  const areWhole = isFull(one) && isFull(other)
  return clash(areWhole ? { ...one, office: null } : one, other)
}

/** Whether form of address or office shows two people. */
function clash(one: Form, other: Form): boolean {
  const differ = (a: string | null, b: string | null) => a !== null && b !== null && a !== b
  return differ(one.sex, other.sex) || differ(one.office, other.office)
}

/**
 * Whether the words of one form are all in the other, in whatever order: many peoples put the family's name first. A word
 * alone stands at either end of the whole name.
 */
function isOneName(one: Form, other: Form): boolean {
  const [short, long] =
    one.words.length <= other.words.length ? [one.words, other.words] : [other.words, one.words]
  const [only] = short
  // 王毅外长 is 王毅.
  if (short.length === 1 && only !== undefined) return [long[0], long.at(-1), long.join('')].includes(only)
  const rest = [...long]
  const missing = short.toSorted((a, b) => b.length - a.length).filter((word) => !take(word, rest))
  // One of «E. J. Hallow» and «Edric Hallow» has an initial more.
  return missing.length === 0 || (rest.length === 0 && !missing.some(isWhole))
}

/** Takes a word, or one with its initial, out of a list; whether it was there. */
function take(word: string, list: string[]): boolean {
  const same = list.indexOf(word)
  const at =
    same >= 0
      ? same
      : list.findIndex(
          (one) => (isWhole(one) ? !isWhole(word) : isWhole(word)) && one.charAt(0) === word.charAt(0),
        )
  if (at >= 0) list.splice(at, 1)
  return at >= 0
}

function isFull({ words }: Form): boolean {
  return words.filter(isWhole).length > 1
}

function fullness({ words }: Form): number {
  return words.filter(isWhole).length + words.length / 10
}

/** Whether a word is more than an initial. */
function isWhole(word: string): boolean {
  return word.length > 1 || /\p{Script=Han}/u.test(word)
}
