const office =
  '(?:(?:[Вв]ице-|[Пп]ремьер-)?(?:[Пп]резидента|[Мм]инистра|[Пп]ремьера|[Пп]осла|[Кк]анцлера|[Пп]редседателя|[Сс]екретаря|[Дд]иректора|[Гг]убернатора|[Пп]редставителя|[Дд]епутата|[Гг]лавы|[Мм]эра))'
const name = String.raw`((?:\p{Lu}\.\s?){1,2}|\p{Lu}\p{Ll}+ )(\p{Lu}\p{Ll}+)`
const spoken =
  '(?:Выступление|Речь|Интервью|Заявление|Обращение|Статья|Доклад|Лекция|Слово|Приветствие|Ответы)'
/** Whose speech it is stands in the genitive behind the word for it, with no preposition between. */
const title = new RegExp(
  String.raw`^${spoken}((?: \p{L}[\p{L}-]*){0,4}?) ${office}((?: \p{L}[\p{L}-]*){0,6}?) ${name}(?=\s[\p{Ll}«(]|[,:(]|$)`,
  'u',
)
const anyOffice = new RegExp(`${office}(?!\\p{L})`, 'u')
const preposition = /(?<!\p{L})(?:с|со|к|ко|о|об|в|во|на|по|перед|для|при|от|и|у)(?!\p{L})/iu
/** Names that lose a vowel in the genitive. */
const shortened: Readonly<Record<string, string>> = { Павла: 'Павел', Льва: 'Лев', Петра: 'Пётр' }

/** The man whom a Russian title names by office in the genitive, «министра Олега Соколова»; null where his name has no sure nominative. */
export function titledInGenitive(text: string): string | null {
  const [, before = '', between = '', given = '', family = ''] = text.match(title) ?? []
  if (family === '') return null
  // Nobody can tell whose name it is in «представителя министра Олега Соколова».
  if ([before, between].some((words) => preposition.test(words) || anyOffice.test(words))) return null
  const first = /\.\s?$/.test(given) ? given.trim() : firstName(given.trim())
  const last = surname(family)
  if (first === null || last === null) return null
  return first.endsWith('.') ? `${first}${last}` : `${first} ${last}`
}

function firstName(genitive: string): string | null {
  if (genitive in shortened) return shortened[genitive] ?? null
  if (/[бвгджзклмнпрстфхц]а$/u.test(genitive)) return genitive.slice(0, -1)
  if (/[аеи]я$/u.test(genitive)) return `${genitive.slice(0, -1)}й`
  return /[лр]я$/u.test(genitive) ? `${genitive.slice(0, -1)}ь` : null
}

function surname(genitive: string): string | null {
  if (/(?:[оеё]в|[иы]н)а$/u.test(genitive)) return genitive.slice(0, -1)
  return /[сц]кого$/u.test(genitive) ? `${genitive.slice(0, -3)}ий` : null
}
