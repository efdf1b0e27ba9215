import { isCountry } from './country.ts'
import { countryAtEnd, SHORT_TITLE } from './country-name.ts'
import { isAdjectiveWithNoun } from './german-adjective.ts'
import { isHeadingWord } from './heading-word.ts'
import { NUMBERED } from './initial.ts'
import type { Opening } from './opening.ts'
import { isSpeaker } from './speaker.ts'

/** A word with a capital, or an initial or title before one; a grade has its sign: BB+, A-. */
const WORD = String.raw`(?:${SHORT_TITLE}\.(?=[ \u00A0]\p{Lu})|(?<!(?:${NUMBERED})[ \u00A0](?=[IVX]))\p{Lu}\.(?=[ \u00A0]?\p{Lu})|\p{Lu}(?:[\p{L}\p{M}\p{N}'’]|-(?=[\p{L}\p{N}]))*(?:(?<=(?<![\p{L}\p{N}])\p{Lu}{1,4})[-+](?![\p{L}\p{N}+-]))?)`
/** Such words, with the small ones that stand inside a name. */
export const NAME = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:van (?:de[nr]?|het) )?${WORD}(?:(?:(?<=\.)|[ \u00A0](?:(?:of|the|and|de|da|(?:von|van)(?: de[mnr]?)?|di|del|della|du|dos|populaire|démocratique|fédérale|islamique|ibn|bin|al|и|по)[ \u00A0])*)${WORD})*`,
  'uy',
)
export const NAMED: Opening = {
  mayOpenWith: (word) => /^(?:\p{Lu}|van$)/u.test(word),
  mayOpenWithSign: () => false,
}
const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}-]+$/u
const SENTENCE_START =
  /(?:^|[.!?…:;。！？"“«(\n]["”»’)\]]*)\s*(?:(?:\(?[\p{L}\p{N}]{1,3}[.)]|\p{Nd}{1,2}[:.]\p{Nd}{2})\s+)?["“«(]?$/u
/** A point after these ends no sentence: a name follows. */
const TITLE =
  /(?<!\p{L})(?:mr|mrs|ms|messrs|dr|prof|gen|sen|gov|rep|amb|lt|col|st|hon|г-н|г-жа|г|гг|им|тов|акад|проф|св)\.\s*$/iu
/** Small words that open a sentence with a capital and belong to no name after them. */
const OPENING = new RegExp(
  `^(?:${[
    'yesterday|today|tomorrow|tonight|now|then|later|earlier|recently|previously|subsequently|finally|additionally|similarly|separately|meanwhile|however|moreover|furthermore|therefore|thus|also|here|there|once|again|still|yet|only|even|it|he|she|they|we|you|his|her|its|each|every|some|many|most|other|such|while|because|although|though|unless|until|through|between|among|against|without|within|upon|over|like|unlike|notwithstanding|despite|concerning|regarding|respecting|considering|following|including|excluding|pending|pursuant|subject|about|across|along|alongside|amid|amidst|around|below|beneath|beside|besides|beyond|except|inside|outside|off|onto|per|throughout|towards?|via|whereas|whether|where|wherever|whenever|whichever|whoever|who|whose|which|any|another|much|several|few|provided|should|could|would|do|does|did|has|have|had|is|are|was|were|вчера|сегодня|завтра|теперь|сейчас|позже|позднее|ранее|раньше|недавно|однако|также|затем|потом|тогда|здесь|там|снова|ещё|еще|уже|только|даже|он|она|оно|они|мы|его|её|ее|их|наш|это|эт[аиу]|все|если|когда|поэтому|кроме|после|перед|между|среди|через|без|под|над|heute|gestern|morgen|dann|der|die|das|ein|eine|hier',
    "aujourd['’]hui|hier|demain|le|la|les|un|une|the|an?|in|on|at|by|for|from|to|of|with|as|and|but|under|after|before|since|during|this|that|these|those|our|their|both|all|no|not|nor|neither|either|never|nobody|none|then|when|if|what|why|how|where|в|на|со?|по|из|об?|к|от|до|за|для|при|и|но",
    'jede[rmns]?|manche[rmns]?|viele[rmn]?|einige[rmn]?|mehrere[rmn]?|alle[rmns]?|kein(?:e[rmns]?)?|weder|sowohl|beide[rmn]?|solche[rmns]?|diese[rmns]?|welche[rmns]?|wir|sie|ich|er|es|unser(?:e[rmns]?)?|ihre[rmns]?|sein(?:e[rmns]?)?|wer|wenn|weil|als|nach|vor|bei|mit|für|auf|aus|zu[mr]?|im|am|vom|von|seit|während|trotz|wegen|ohne|durch|gegen|über|unter|zwischen|dies|daher|deshalb|auch|nur|nichts?|niemand|eine[rmns]?',
    'ni|niti|nor|oder|noch|или|либо|нити|chaque|plusieurs|toute?s?|tous|aucune?|certain(?:es?|s)?|nulle?|ce(?:s|t|tte)?|ses|leurs?|notre|nos|nous|vous|ils?|elles?|on|si|quand|lorsque|pour|dans|avec|sans|sur|sous|par|mais|à|aux?|en|chez|vers|dès|et|ou|après|avant|depuis|pendant|selon|personne|rien|jamais',
    'según|cada|tod[oa]s?|ning(?:ún|un[oa])|alg(?:ún|un[oa]s?)|much[oa]s?|est[eoa]s?|nuestr[oa]s?|cuando|para|con|sin|por|pero|nadie|nada|nunca|ogni|tutt[oaie]|nessun[oa]?|alcun[ei]|quest[oaei]|quando|non',
    'az|ez|egy|στ(?:η[ν]?|ο[ν]?|ις|ους|α)|από|για|με|η|ο|οι|το|τα|във|със|din|în|till?|från|fra|på|vid|ved|iz|uz|ve|ze|ke|we|di|dari|tại',
    'никто|ничто|кажд(?:ый|ая|ое)|люб(?:ой|ая|ое|ые)|многие|некоторые|оба|обе|кто|что|где|как',
  ].join('|')})[ \\u00A0]`,
  'iu',
)

/** Whether a word opens sentences and is no name: Yesterday, They. */
export const isOpening = (word: string) => OPENING.test(`${word} `)

export interface Name {
  text: string
  start: number
  end: number
}

/** A Russian verb that opens a sentence before a name: Встретились Лавров и его гость, Назначить Орлова. */
const PAST_VERB =
  /^\p{Lu}\p{Ll}{2,}(?:лись|лась|лось|лся|али|яли|или|ели|[аеиуя]ть|[аеия]ться)[ \u00A0](?=\p{Lu})/u
/** What is joined to a name is one as well: Reedham and Moss agree. */
const AND_NAME = /^[ \u00A0](?:and|и|et)[ \u00A0]\p{Lu}\p{L}/u
const PRONOUN = /^I$/u
/** A place opens the line that says when: Oslo, 3 June 2018. */
const BEFORE_DATE =
  /^, (?:the )?(?:\p{Nd}{1,2}(?:st|nd|rd|th)? \p{L}+|\p{Lu}\p{Ll}+ \p{Nd}{1,2}),? \p{Nd}{4}/u
/** A verb that opens a sentence before a name with an article: Send the MoU. */
const CALLED = /^\p{Lu}\p{Ll}+[ \u00A0]the[ \u00A0](?=\p{Lu}\p{L}*$)/u
const ONE_INITIAL = /^\p{Lu}\. ?[\p{L}\p{M}\p{N}'’-]+$/u

export const isSentenceStart = (text: string, at: number) => {
  const before = text.slice(Math.max(0, at - 12), at)
  return SENTENCE_START.test(before) && !TITLE.test(before)
}

/** What is known of names before a passage is read. */
export interface KnownNames {
  /** Those that a sentence may open with. */
  names: ReadonlySet<string>
  /** Whether a capital says nothing of a single word, as in German. */
  areNounsCapital: boolean
  /** The one that the texts are likely in; undefined where nothing tells it. */
  language: string | undefined
  /** Whether one of these begins with the word. */
  isFirst: (word: string) => boolean
  /** Whether the texts have the word in small letters too. */
  isCommon: (word: string) => boolean
}

/** The names in a run of capitals. */
export function namesAt(text: string, found: Name, known: KnownNames): Name[] {
  // In a heading in capitals they make no name; those of other passages and of countries are names there too.
  if (SEVERAL_CAPITALS.test(found.text) && !/\p{Ll}/u.test(text)) return namedWords(found, known)
  const titled = known.areNounsCapital ? behindTitle(found) : undefined
  if (titled) return [titled]
  const owner = ownerOfOffices(text, found)
  if (owner) return [owner]
  const inCase = endOfTurkishCase(found.text)
  if (inCase > 0) {
    const rest = found.text.slice(inCase).trimStart()
    const own = { text: found.text.slice(0, inCase), start: found.start, end: found.start + inCase }
    return [own, { text: rest, start: found.end - rest.length, end: found.end }].flatMap((one) =>
      namesAt(text, one, known),
    )
  }
  const name = nameIn(text, known.areNounsCapital ? withoutNouns(found) : found, known)
  return name ? [name] : []
}

/** What parts an office from what it is of. */
const OF = /[ \u00A0](?:of|de|du|des|di|del|von|van)[ \u00A0](?:(?:the|der|den)[ \u00A0])?(?=\p{Lu})/gu
const PLURAL = /(?<!s)s(?:[ \u00A0]|$)/u
/** Another one follows: of Georgia, Moldova and Ukraine. */
const AND_OWNER = /^(?:,| (?:and|et|e|y|und|en)) (?:\p{Ll}+ |\p{Ll}['’])*(?=\p{Lu})/u
/** Something is said again of the next one, as of each person in a list: Ann Reed of Chad and Paul Moss of Peru. */
const WITH_OWNER =
  /^\p{Lu}[\p{L}\p{M}'’-]*(?: \p{Lu}[\p{L}\p{M}'’.-]*)* (?:of|de|du|des|di|del|von|van|d['’])/u

/** In characters. */
const LONGEST_NEXT = 64

/** What offices of several are of, of which another one may stand first elsewhere: the Mayors of Reedham, Tarn and Moss. */
function ownerOfOffices(text: string, { text: name, start, end }: Name): Name | undefined {
  const joints = [...name.matchAll(OF)]
  if (joints.length === 0 || countryAtEnd(name)?.at === 0) return undefined
  const listing = AND_OWNER.exec(text.slice(end, end + 24))?.[0]
  const isBefore =
    listing !== undefined &&
    !WITH_OWNER.test(text.slice(end + listing.length, end + listing.length + LONGEST_NEXT))
  const isCountryBehind = ({ 0: joint, index }: RegExpExecArray) =>
    countryAtEnd(name.slice(index + joint.length))?.at === 0
  const joint = joints.find(isCountryBehind) ?? joints.at(-1)
  if (!joint) return undefined
  const at = joint.index + joint[0].length
  const office = name.slice(0, joint.index)
  const isPlural = PLURAL.test(office)
  // Two words may be a person, whose name ends as a plural does: Ana Robles.
  const isOffice = isPlural && !/[ \u00A0]/.test(office)
  const isOwner = isCountryBehind(joint)
    ? isOffice || isBefore
    : isPlural && isBefore && !HAS_ARTICLE.test(joint[0])
  return isOwner ? { text: name.slice(at), start: start + at, end } : undefined
}

/** A German office, before which and with which a noun may stand: Rede von Kanzler Scholz, des Kanzlers Scholz. */
const GERMAN_OFFICE =
  /(?:^|.*[ \u00A0])(?:\p{Lu}\p{L}*)?(?:kanzler|präsident|minister|sekretär|botschafter|vorsitzende|direktor|general|könig|papst|herr|frau)(?:s|e[ns]?|n|r|in)?[ \u00A0]+(?=\p{Lu})/iu

const SMALL_WORDS = /^(?:\p{Ll}+[ \u00A0])+/u

function behindTitle({ text, start, end }: Name): Name | undefined {
  const office = GERMAN_OFFICE.exec(text)?.[0].length ?? 0
  if (office === 0) return undefined
  // Die Minister von Georgien, but Präsidentin von der Leyen.
  const joint = SMALL_WORDS.exec(text.slice(office))?.[0].length ?? 0
  const at = countryAtEnd(text.slice(office + joint))?.at === 0 ? office + joint : office
  return { text: text.slice(at), start: start + at, end }
}

/** In Russian the name behind a noun that opens a sentence is in the genitive: Письмо Ивана Петрова. */
const RUSSIAN_NOUN = /^\p{Lu}\p{Ll}+[ \u00A0](?=(?:\p{Lu}\p{Ll}+(?:а|я|ого|его|ой)(?:[ \u00A0]|$))+$)/u

/** Outside English and German a title has a capital only where it opens a sentence: Министр Орлов, El ministro Vega. */
const NOUN = /^\p{Lu}\p{Ll}+[ \u00A0](?=\p{Lu})/u

/** How long the noun is that opens a sentence before a name. */
function nounLength(name: string, { language, names, isCommon }: KnownNames): number {
  const noun = language === 'en' ? '' : (NOUN.exec(name)?.[0] ?? '')
  const word = noun.trim()
  if (noun === '' || names.has(word)) return 0
  if (TURKISH_CASE.test(name.slice(noun.length))) return noun.length
  // Министры Грузии; not Новая Зеландия.
  const isOfCountry =
    language === 'ru' && !/(?:[аяоеыи][яйе])$/u.test(word) && countryAtEnd(name)?.at === noun.length
  if (isOfCountry) return noun.length
  const isOwner = language === 'ru' && RUSSIAN_NOUN.test(name) && /[оеы]$/u.test(word)
  return isOwner || isCommon(word) ? noun.length : 0
}

/** In German a noun before the name of a country is none of it: der Bote Norwegens. */
function withoutNouns(found: Name): Name {
  const at = countryAtEnd(found.text)?.at ?? 0
  return at === 0 ? found : { text: found.text.slice(at), start: found.start + at, end: found.end }
}

const SEVERAL_CAPITALS = /^\p{Lu}{2,}[ \u00A0].*\p{Lu}{2}/u

const namedWords = ({ text, start }: Name, { names }: KnownNames): Name[] =>
  [...text.matchAll(/[\p{Lu}\p{N}'’-]+/gu)].flatMap(({ 0: word, index }) => {
    const titled = word.charAt(0) + word.slice(1).toLowerCase()
    const isName = names.has(word) || names.has(titled) || isCountry(titled)
    return isName ? [{ text: word, start: start + index, end: start + index + word.length }] : []
  })

/**
 * What a run of capitals is a name of. A capital at the start of a sentence makes none, unless the word has one
 * elsewhere or is a country's.
 */
function nameIn(text: string, found: Name, known: KnownNames): Name | undefined {
  const { text: name, start, end } = found
  if (PRONOUN.test(name)) return undefined
  const isStart = isSentenceStart(text, start)
  const opening = isStart
    ? openingOf(name) || germanArticleOf(name, known) || letterOf(name, known) || beforePart(name)
    : 0
  const verb =
    isStart && !known.names.has(name) ? (PAST_VERB.exec(name)?.[0].length ?? nounLength(name, known)) : 0
  if (verb > 0) return nameIn(text, { text: name.slice(verb), start: start + verb, end }, known)
  if (isStart && !known.names.has(name)) {
    const called = CALLED.exec(name)?.[0].length ?? 0
    if (called > 0) return nameIn(text, { text: name.slice(called), start: start + called, end }, known)
  }
  if (opening > 0) return nameIn(text, { text: name.slice(opening), start: start + opening, end }, known)
  // A word with a capital for respect or for stress: that We agree.
  if (isOpening(name) && /\p{Ll}/u.test(name) && known.isCommon(name)) return undefined
  if (!isStart && !known.areNounsCapital) return found
  const around = {
    name,
    before: text.slice(Math.max(0, start - 24), start),
    after: text.slice(end, end + 24),
  }
  // "B. Yes" may be an item of a list.
  const isName =
    (!ONE_INITIAL.test(name) && /[ .-]\p{Lu}/u.test(name) && !(isStart && isGermanPhrase(name, known))) ||
    ACRONYM.test(name) ||
    (!known.areNounsCapital && (known.names.has(name) || AND_NAME.test(around.after))) ||
    (BEFORE_DATE.test(around.after) && !known.areNounsCapital && !isOpening(name) && !known.isCommon(name)) ||
    (isSpeaker(around, isStart, known.isCommon) && !isOpening(name)) ||
    isCountry(name) ||
    countryAtEnd(name)?.at === 0 ||
    TURKISH_CASE.test(name)
  return isName ? found : undefined
}

/** In Turkish an apostrophe parts a name, and no other word, from its ending, with which the name ends: Ankara’da. */
const IN_TURKISH_CASE = String.raw`\p{L}{2,}['’](?<case>[dt][ae]n?|n?[ıiuü]n|[yn]?[aeıiuü])`
const TURKISH_CASE = new RegExp(`^\\p{Lu}${IN_TURKISH_CASE}$`, 'u')
const ENDS_IN_CASE = new RegExp(
  `^(?:\\p{Lu}[\\p{L}-]*[ \u00A0])*?\\p{Lu}${IN_TURKISH_CASE}(?=[ \u00A0]\\p{Lu})`,
  'u',
)

/** The ending of its case that a name has in Turkish, the same for all vowels: Ankara’da, İzmir’de. */
export const turkishCaseOf = (name: string): string | undefined =>
  TURKISH_CASE.exec(name)
    ?.groups?.case?.replace('t', 'd')
    .replace(/[aeıiuü]/u, '-')

/** Where the first name of a run ends with a case; 0 where none does. */
const endOfTurkishCase = (run: string) =>
  run.includes(APOSTROPHE) || run.includes("'") ? (ENDS_IN_CASE.exec(run)?.[0].length ?? 0) : 0
const APOSTROPHE = '’'

/** In German an adjective that opens a sentence has a capital, and its noun has one too: Große Kisten stehen im Hof. */
const isGermanPhrase = (name: string, { names, language = 'de' }: KnownNames) =>
  language === 'de' && !names.has(name) && isAdjectiveWithNoun(name)

/** How long the small word is with which a run of capitals opens: UN Council opens with none. */
function openingOf(name: string): number {
  const word = OPENING.exec(name)?.[0] ?? ''
  return ACRONYM.test(word.trim()) && /\p{Ll}/u.test(name) ? 0 : word.length
}

/** Not Den Haag; elsewhere than in German Den and Des are other words. */
const GERMAN_ARTICLE = /^De[mns][ \u00A0](?!Haag(?!\p{L}))/u
const germanArticleOf = (name: string, { areNounsCapital, names }: KnownNames) =>
  areNounsCapital && !names.has(name) ? (GERMAN_ARTICLE.exec(name)?.[0].length ?? 0) : 0

/** In Slavic and Romance languages a small word of one letter that opens a sentence: W Mchowie, У Львові, A Bari. */
const ONE_LETTER = /^[AEIOUWVKZSАВЗИКОСУ][ \u00A0](?=\p{Lu})/u
const letterOf = (name: string, { language, names }: KnownNames) =>
  language === 'en' || language === 'vi' || names.has(name) ? 0 : (ONE_LETTER.exec(name)?.[0].length ?? 0)

/** A word that opens a sentence before a part of a law with its letter: Nonetheless Annex D. */
const BEFORE_PART = /^\p{Lu}\p{Ll}+[ \u00A0](?=(?<part>\p{Lu}\p{Ll}+)[ \u00A0]\p{Lu}$)/u
function beforePart(name: string): number {
  const { 0: word = '', groups: { part = '' } = {} } = BEFORE_PART.exec(name) ?? {}
  return isHeadingWord(part) ? word.length : 0
}

const AND = /[ \u00A0](?:and|и)[ \u00A0](?:the[ \u00A0])?/gu
const HAS_ARTICLE = /the[ \u00A0]$/u
/** What one body is responsible for: Ministry of Trade and Industry. */
const OF_SEVERAL = /^(?:the )?(?!\p{L}*s )\p{L}[\p{L} ]* (?:of|for) /u

/** The names in a run that "and" may join, with where each begins; it belongs to the name of a country or an office. */
export function namesJoined(run: string): [at: number, name: string][] {
  if (run === '') return []
  const joints = [...run.matchAll(AND)]
  if (joints.length === 0 || isCountry(run.replace(AND, ' & '))) return [[0, run]]
  const names: [number, string][] = []
  let from = 0
  for (const { 0: joint, index } of joints) {
    const [before, after] = [run.slice(from, index), run.slice(index + joint.length)]
    const isOffice =
      OF_SEVERAL.test(before) &&
      countryAtEnd(before)?.at !== 0 &&
      !isCountry(before.replace(/^.* (?:of|for) (?:the )?/u, ''))
    const isOneCountry = isCountry(`${before} & ${after.split(' ')[0]}`)
    // With an article a second body begins: the Bank of England and the Treasury.
    if ((isOffice && !HAS_ARTICLE.test(joint)) || isOneCountry) continue
    names.push([from, before])
    from = index + joint.length
  }
  return [...names, [from, run.slice(from)]]
}
