import { isMassNoun } from './mass-noun.ts'
import { isOpening, isSentenceStart, type KnownNames } from './name-mention.ts'
import { isFamilyName, isPlural } from './speaker.ts'

/** A word with a capital and the rest of the sentence that it opens. */
const SENTENCE = /(?<![\p{L}\p{N}])(\p{Lu}[\p{L}\p{M}’'-]*)[ \u00A0](\p{Ll}[^.!?…;\n。！？]*)/gu
/** What people did: a past tense, or what stands before a verb. */
const ENGLISH_VERB = new RegExp(
  `^(?:\\p{L}{2,}ed|${[
    'ate|became|bent|bet|bled|blew|bought|broke|brought|built|came|caught|chose|crept|cut|dealt|did|dove|drank|drew|drove|dug|fed|fled|flew|fought|found|forgave|forgot|gave|got|had|heard|held|hid|hit|hung|kept|knelt|knew|laid|lay|leapt|led|left|lent|let|lit|lost|made|meant|met|overcame|paid|put|quit|ran|rang|read|rode|said|sang|sat|saw|sent|set|shook|shot|shut|slept|sold|sought|spent|spoke|stole|stood|struck|stuck|swam|swore|swung|taught|thought|threw|told|took|tore|understood|went|wept|withdrew|woke|won|wore|wrote',
    "(?:will|would|can|could|must|may|might|shall|should|never|always|also|often|(?:could|did|would|does|will|wo)n[’']t|did not|does not|has not)(?= (?!be )\\p{L})|has(?= \\p{L}+ed)",
    '\\p{L}+[^s]s(?= (?:the|an?|his|her|its|their|that|no|not|nothing)(?!\\p{L})|$)',
  ].join('|')})(?!\\p{L})`,
  'u',
)
/** What happens to things. */
const OF_THINGS =
  /^(?:grew|rose|fell|soared|plunged|boomed|(?:dropp|increas|decreas|declin|ripen|melt|flow|burn|expir|end|start|continu|remain|rott|sprout|wither|dri|cool|warm|expand|doubl|tripl|halv|improv|worsen|rain|last|matter|need|cover|contain|includ)ed|froze|shrank|began|cost)(?!\p{L})/u
const CYRILLIC_VERB = /^(?:не )?\p{L}{2,}(?:л[аои]?|лся|лась|лись|[еиё]т(?:ся)?)(?!\p{L})/u
const IS_CYRILLIC = /^\p{sc=Cyrillic}/u

/**
 * Names that open sentences and changed places before what was done: Putin paused. Xi hesitated. Before which verbs a
 * name stands no list says; that the other one took its place does.
 */
export function exchangedSubjects(text: Record<'a' | 'b', string>, known: KnownNames): string[] {
  const [inA, inB] = [subjectsIn(text.a), subjectsIn(text.b)]
  if (inA.size < 2 || inA.size !== inB.size) return []
  const changed = [...inA].filter(([rest, subject]) => {
    const other = inB.get(rest)
    return other !== undefined && other !== subject
  })
  const subjects = new Set(changed.map(([, subject]) => subject))
  const areExchanged = changed.every(([rest]) => subjects.has(inB.get(rest) ?? ''))
  const areNames = subjects.size > 1 && areExchanged && changed.every(([rest]) => isDone(rest, known))
  return areNames ? [...subjects].filter((subject) => mayBeName(subject, known)) : []
}

/** The word that opens each sentence, by what follows it. */
function subjectsIn(text: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const { 1: subject = '', 2: rest = '', index } of text.matchAll(SENTENCE))
    if (isSentenceStart(text, index) && !isOpening(subject)) found.set(rest.trim(), subject)
  return found
}

function isDone(rest: string, { language }: KnownNames): boolean {
  if (IS_CYRILLIC.test(rest)) return CYRILLIC_VERB.test(rest)
  return language === undefined || language === 'en' ? ENGLISH_VERB.test(rest) && !OF_THINGS.test(rest) : true
}

function mayBeName(word: string, known: KnownNames): boolean {
  if (IS_CYRILLIC.test(word)) return isFamilyName(word)
  return !known.areNounsCapital && !isPlural(word) && !isMassNoun(word) && !known.isCommon(word)
}
