import type { Kind } from '../../vocabulary.ts'

const rules: [kind: Kind, pattern: RegExp][] = [
  // What a Chinese title ends in is what the text is, whatever occasion it names before.
  ['speech', /(?:讲话|演讲|致辞|发言|开幕辞)[》”）)\s]*(?:[（(]全文[）)])?$/],
  ['treaty', /^(?:treaty|agreement)\b|^договор\b|条约/i],
  [
    'joint_declaration',
    /joint declaration|declaraci[oó]n conjunta|déclaration (?:conjointe|commune)|gemeinsame erklärung|совместн\S+ декларац|联合宣言/i,
  ],
  [
    'joint_statement',
    /joint (?:statement|communiqu)|comunicado conjunto|communiqué conjoint|совместн\S+ (?:заявлени|коммюник)|联合(?:声明|公报)/i,
  ],
  [
    'interview',
    /\binterview|^(?:entretien|entrevista|intervista|gespräch mit)\b|интервью|інтерв.ю|采访|专访/i,
  ],
  ['article', /^article\b|\bsigned article|\barticle by\b|^статья(?!\p{L})|署名文章/iu],
  [
    'press_remarks',
    /press (?:conference|statement|briefing|remarks)|\bbriefing\b|брифинг|news conference|media statement|journalists|(?:statement|answer)s? .{0,30}(?:press|media)|пресс-конференц|заявлени\S+ для прессы|журналист|记者会|会见记者|答记者问/i,
  ],
  [
    'readout',
    /telephone (?:conversation|call)|\bphone call|^(?:meeting|talks)\b|\btalks\b|\bmeets? with\b|\bholds? (?:an? |their )?(?:\w+ )?(?:talks|meeting)|телефонн\S+ разговор|встретил(?:ся|ась|ись) со?\s|прове(?:л|ла|ли) (?:переговоры|встречу)|^встреча\b|^переговоры\b|通电话|会见|会晤|会谈|互致/i,
  ],
  [
    'speech',
    /\bspeech|^(?:toast|brindis|trinkspruch|тост|discours|allocution|intervention|rede|ansprache|grußwort|discurso|palabras|intervención|intervenção|discorso|intervento|przemówienie|wystąpienie|projev|govor|beszéd|говор|промова|виступ|ομιλία|λόγος|كلمة|خطاب)(?!\p{L})|konuşmas[ıi](?!\p{L})|(?:축사|개회사|폐회사|연설|연설문|기념사|환영사)$|(?:挨拶|演説|講演|スピーチ)$|\baddress\b|\bremarks|\bstatement (?:by|at)|general debate|\bgreetings?\b|выступлени|обращени|речь|讲话|演讲|致辞|发言|开幕辞|general debate/iu,
  ],
]

const spoken: readonly (Kind | null)[] = ['speech', 'article', 'interview', 'press_remarks']

/** Whether whoever a title of this kind names first speaks or writes himself. */
export function isSpoken(kind: Kind | null): boolean {
  return spoken.includes(kind)
}

/** The kind of statement the title says it is, in the words of the dataset, or null where it does not say. */
export function kindOf(title: string | null): Kind | null {
  return rules.find(([, pattern]) => title && pattern.test(title))?.[0] ?? null
}
