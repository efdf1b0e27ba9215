import { expression } from '../expression.ts'
import { hanNegations } from './han-negation.ts'
import { withoutNumeros } from './numero.ts'
import { matchesAt, type Opening, startsAt } from './opening.ts'
import { deniesInTurkish, mayBeOneTurkishVerb } from './turkish-negation.ts'

/**
 * In English, Russian, Chinese, German, French, Spanish, Italian, Portuguese, Serbian, Arabic and Hebrew, and the
 * commonest of Dutch, Swedish, Danish, Norwegian, Finnish, Polish, Czech, Romanian, Hungarian, Greek, Turkish,
 * Vietnamese, Thai, Indonesian, Hindi, Korean, Ukrainian and Bulgarian; of the French "ne … pas" the first part. The Arabic ما
 * and the Hebrew אל are one at the head of a clause alone, before a verb: elsewhere they are "what" and "to".
 */
const NEGATION =
  /(?<![\p{L}\p{N}])(?:nichts?|kein(?:e[mnrs]?)?|keinesfalls|keineswegs|keinerlei|niemals|nie|niemand(?:e[mn]|es)?|nirgend(?:s|wo|wohin|woher)|ohne|weder|ne|sans|jamais|aucune?|nije|nis[ua]|nisam|nismo|neće|niti|nikad[aа]?|niko|ništa|nijedan|nijedn[aoeiu]|nigd[ij]?e|није|нис[уа]|нисам|нисмо|неће|нема|нити|никада?|нико|ништа|ниједан|ниједн[аоеиу]|нигд[иј]?е|[וש]?(?:לא|אין|ללא|בלי|בלתי|אינ[והםן])|[وف]?(?:لا|لم|لن|ليست?|دون|بدون|غير|(?<=(?:^|[.،؛!؟:\n]\s*)[وف]?)ما(?=\s+(?!زال|يزال|برح|دام)\p{L}{3}))|(?<=(?:^|[.,;:!?\n]\s*)ו?)אל(?=\s+ת\p{L}{2})|not|no|never|nor|neither|non|none|nothing|nobody|nowhere|without|cannot|не|ни|нет|нельзя|никогда|никто|ник(?:ого|ому|ем)|нич(?:то|его|ему|ем)|нигде|никуда|ниоткуда|никак(?:ой|ая|ое|ие|их|им|ими|ому|ого|ую)?|без|ні|немає|ніхто|ніщо|нічого|ніколи|ніде|жод(?:ен|на|не|ного|ної|ному|ним|них)|няма(?:т|ше)?|нито|никога|никой|нищо|nunca|jamás|nadie|ning(?:ún|un[oa])|tampoco|nada|não|ninguém|nenhuma?|nessun[oa]?|niente|nulla|senza|sin|nu|ei|en|et|emme|ette|eivät|älä|älkää|niet|zonder|niemand|nergens|geen|nooit|niets|inte|ej|aldrig|ingen|inget|inga|ikke|aldri|intet|uten|uden|icke|nem|sem|soha|nincs(?:enek)?|senki|semmi|nélkül|není|nejsou|nem[áa](?:m[eo]?|š|te)?|nemaj[íuú]|neměl[aoiy]?|nemal[aoi]|nesm(?:í|ějí|ie|ú)|nima(?:m|š|mo|te|jo)?|nikdy|nikdo|nikt|nigdy|nigdzie|żad(?:en|n[aeoy]|nego|nej|nych)|bez|nici(?:o|un|unul|una|odată)?|nimeni|nimic|fără|δεν|μην?|ούτε|χωρίς|không|chưa|đừng|chẳng|tidak|bukan|tanpa|belum|jangan|hiçbir|asla|नहीं|मत|बिना|गैर|نیست)(?![\p{L}\p{N}])|(?<!\p{L})(?:değil|yok(?!l|s)|않|없|못(?=하|한|했|할|합)|아[니닌닐닙])\p{L}*|(?<!\p{L})n['’](?=[aeiouyhéèêâîô])|(?<!\p{L})[a-z]+n['’]t(?!\p{L})|[不非无無未勿]|[没沒]有?|ไม่(?!ว่า|เพียง|กี่|แต่)|มิ(?:ได้|ใช่|ให้)|ห้าม|อย่า(?!ง)|ปราศจาก|ไร้/iuy

/**
 * In Japanese, whose verbs negate themselves by their endings. None of them is "must" (なければならない), nor a word that
 * only ends in the same way: 少ない, 必ず, まず.
 */
const JAPANESE_NEGATION = new RegExp(
  [
    '(?<![少危切幼汚儚拙限]|くだら|つま[らん]|もったい|さりげ|何気|なにげ|とんでも|限り|絶え間|揺るぎ|かけがえの|間違い|相違|思いがけ|計り知れ|欠かせ|惜しみ|果てし|余儀|申し分|遜色|違い)な(?:い|かった|ければ|く(?![すし]|なる))',
    'ませんでした|ません',
    '(?<=\\p{sc=Han}[まばがらわかさたきけれせべめげえみび]?|[せらきけれべめ])(?<!必|先)ず(?=に(?!は(?:い|お)[らけ])|、|。|と[もは]?|$)',
    '(?<=[らわかさたまばがせめけれべみえげ])(?<!変わら|思わ|知ら)ぬ(?=[、。\\p{sc=Han}]|$)',
  ].join('|'),
  'gu',
)
const NOT = '(?:な(?:い|かった)|ません(?:でした)?|ぬ)'
const DUTY = new RegExp(
  `(?:なければ|なくては|ねば)(?:なら|いけ)${NOT}|ざるを得${NOT}|かもしれ${NOT}|に違い(?:ない|なかった|ありません)`,
  'gu',
)
const HAN = /^\p{sc=Han}/u
const HIRAGANA = /\p{sc=Hiragana}/u

/** What endings these take says nothing of what is denied. */
const WITH_ENDING = /^(değil|yok|않|없|못|아)(?<=değil|yok|[않없못]|아(?=[니닌닐닙]))\p{L}+$/u

/** A negation as it is compared. */
export const negationKey = (own: string) =>
  own.toLowerCase().replace(WITH_ENDING, '$1').replace(ELIDED_NE, 'ne')
/** N’excède, ne peut. */
const ELIDED_NE = /^n['’]$/

export const NEGATING: Opening = {
  // Whether the Arabic ما and the Hebrew אל are negations, what stands around them tells; the Hindi नहीं has marks inside.
  mayOpenWith: (word) =>
    /^[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Devanagari}]/u.test(word) ||
    [word, `${word}'a`, `${word}'t`].some((own) => matchesAt(NEGATION, own, [0]).length > 0),
  mayOpenWithSign: (sign) => /[不没沒非无無未勿ไมหอป]/.test(sign),
}

/** Sayings in which a negation denies nothing: no doubt, sans cesse, тем не менее. */
const SAYING = expression(
  [
    String.raw`no\s+(?:doubt|wonder|less|matter\s+(?:what|how|who|where|when|which))(?!\p{L})|without\s+(?:an?y?\s+)?(?:doubt|question)(?!\p{L})`,
    String.raw`not\s+(?:least|infrequently)(?!\p{L})|none\s*the\s*less(?!\p{L})|nothing\s+(?:less\s+than|but|short\s+of)(?!\p{L})`,
    String.raw`(?<=(?:whether\s+or|more\s+often\s+than)\s+)not`,
    String.raw`(?:sans|(?<=sans\s+)aucune?)\s+(?:aucune?\s+)?(?:doute|cesse|conteste|faute|équivoque)(?!\p{L})`,
    String.raw`ohne\s+(?:(?:jeden|jeglichen)\s+)?(?:Zweifel|weiteres)(?!\p{L})|nicht\s+(?:zuletzt|selten)(?!\p{L})`,
    String.raw`sin\s+(?:embargo|duda|lugar\s+a\s+dudas)(?!\p{L})|no\s+obstante(?!\p{L})|nada\s+menos(?!\p{L})|(?<=\ba\s+)no\s+ser\s|senza\s+dubbio(?!\p{L})`,
    String.raw`не\s+(?:раз|менее|меньше|что\s+иное)(?!\p{L})|без\s+(?:(?:всякого|всяких)\s+)?(?:сомнени[яй]|устали)(?!\p{L})`,
    String.raw`(?<=(?:чуть|едва)\s+(?:ли\s+)?)не|(?<=как\s+)нельзя\s+(?:лучше|более|кстати)|(?<=(?:(?:что|кто|где|как|чего)\s+бы\s+то|как)\s+)ни`,
    String.raw`[وف]?(?:لا|لم)\s+(?:[يتنأ]زال|[يتنأ]زل|سيما|بد|شك)(?!\p{L})|[无無莫][不非]|(?<=[无無莫])[不非]`,
  ].join('|'),
  'iuy',
)

/** The second part of "not only … but": with it nothing is denied. */
const NOT_ONLY = new RegExp(
  [
    String.raw`(?:not\s+(?:only|just|merely|solely)(?!\p{L})[^.!?…\n]*?(?:\b(?:but|also|as well)\b|;)`,
    String.raw`nicht\s+(?:nur|bloß|allein)(?!\p{L})[^.!?…\n]*?(?<!\p{L})(?:sondern|auch)`,
    String.raw`(?:не\s+(?:только|просто|лише|тільки|само)|ни\s+только)(?!\p{L})[^.!?…\n]*?(?<!\p{L})(?:но|а|також|але|й|већ|него|также)`,
    String.raw`non\s+(?:seulement|sol[oa]|soltanto|solamente|tanto)(?!\p{L})[^.!?…\n]*?(?<!\p{L})(?:mais|ma|bensì|anche|aussi|également)`,
    String.raw`(?:no|não)\s+(?:s[oó]lo|solamente|únicamente|só|somente|apenas)(?!\p{L})[^.!?…\n]*?(?<!\p{L})(?:sino|mas|como|también|também)`,
    String.raw`(?:nie\s+tylko|ne\s+(?:samo|jen|pouze)|nejen)(?!\p{L})[^.!?…\n]*?(?<!\p{L})(?:ale|lecz|także|również|već|nego|također|takođe|nýbrž|také)`,
    String.raw`(?:niet\s+(?:alleen|enkel)|inte\s+bara|ikke\s+bare|ikke\s+kun|nu\s+(?:numai|doar))(?!\p{L})[^.!?…\n]*?(?<!\p{L})(?:maar|utan|men|ci)`,
    String.raw`(?:ليس|لا)\s+فقط[^.!?…\n]*?(?:بل|ولكن)|לא\s+רק[^.!?…\n]*?(?:אלא|גם))`,
  ].join('|') + String.raw`(?!\p{L})`,
  'iuy',
)

/** Nothing but is no denial: n’a que deux portes, ne veut que la paix. Of "ne … pas que" and "ne dit rien que" something is denied. */
const NOTHING_BUT =
  /n(?:e\s|['’])(?:\s?(?!(?:pas|plus|point|jamais|rien|personne|guère|aucune?s?|ni)(?!\p{L}))[\p{L}’']+){1,3}?\s(?:plus\s)?(?:que\s|qu['’])/iuy

/** A French "ne" that denies nothing: à moins qu’il ne pleuve, avant qu’il ne vienne. */
const BEFORE_IDLE_NE = /(?<!\p{L})(?:à moins|avant|de peur|de crainte) qu[e’'][^.;:!?\n]*$/iu
const DENIES_WITH_NE =
  /^n(?:e\s|['’])(?:[\p{L}’'-]+\s){1,3}?(?:pas|plus|point|jamais|rien|personne|guère|aucune?s?|ni|que|qu['’])(?!\p{L})/iu
/** In characters. */
const LONGEST_CLAUSE = 80
const isIdleNe = (text: string, index: number) =>
  /^n(?:e\s|['’])/iu.test(text.slice(index, index + 3)) &&
  BEFORE_IDLE_NE.test(text.slice(Math.max(0, index - LONGEST_CLAUSE), index)) &&
  !DENIES_WITH_NE.test(text.slice(index, index + LONGEST_CLAUSE))

/** The negations of a text, in any of the languages above, at places that NEGATING finds. */
export function negationsIn(text: string, places: readonly number[]): Word[] {
  const found = matchesAt(NEGATION, withoutNumeros(text), places).filter(
    ({ index }) =>
      !startsAt(text, index, SAYING()) &&
      !startsAt(text, index, NOT_ONLY) &&
      !startsAt(text, index, NOTHING_BUT) &&
      !isIdleNe(text, index),
  )
  if (HIRAGANA.test(text)) {
    // The same length: what stands behind keeps its place.
    const own = text.replace(DUTY, (duty) => '〇'.repeat(duty.length))
    found.push(...own.matchAll(JAPANESE_NEGATION))
  }
  const negations = found.map(({ 0: own, index }) => ({ text: own, start: index }))
  const isHan = ({ text: own }: Word) => HAN.test(own)
  const others = negations.filter((one) => !isHan(one))
  return [...hanNegations(text, negations.filter(isHan)), ...others].sort((one, two) => one.start - two.start)
}

/** Words of one language that negate a verb, and those that stand beside it for the same negation: никто не, ne … jamais. */
interface Concord {
  negator: RegExp
  fellow: RegExp
  clauseEnd: RegExp
  /** A fellow before the verb denies alone: Nadie vino sin su perro. */
  isFellowAfter?: true
  /** A fellow denies nothing without the negator: никто возражал. */
  isBound?: true
}
const STRONG_END = /[.;:!?…](?=\s|$)|\n/gu
const CONCORDS: readonly Concord[] = [
  {
    negator: /^(?:не|нет|нельзя|без|немає|няма\p{L}*|није|нис\p{L}+|неће|нема)$/iu,
    fellow:
      /^(?:ни|нити|нито|ник\p{L}+|нич\p{L}+|нищо|ништа|ниоткуда|нигд\p{L}+|нијед\p{L}+|ні\p{L}*|жод\p{L}+)$/iu,
    clauseEnd: STRONG_END,
    isBound: true,
  },
  {
    negator: /^(?:ne|n['’]|sans|nije|nis\p{L}+|neće|nem[aá]\p{L}*|nim[aá]\p{L}*|bez|není|nejsou)$/iu,
    fellow: /^(?:jamais|aucune?|niti|niko|ništa|nikad\p{L}?|nijed\p{L}+|nigd\p{L}+|nikdo|nikdy)$/iu,
    clauseEnd: STRONG_END,
    isBound: true,
  },
  {
    // Before the verb these stand alone, so that a comma parts two negations: No vino, nadie lo vio.
    negator: /^(?:no|não|non|sin|senza)$/iu,
    fellow: /^(?:nunca|jamás|nadie|ning\p{L}+|tampoco|nada|nenhuma?|nessun\p{L}?|niente|nulla)$/iu,
    clauseEnd: /[.;:!?…,](?=\s|$)|\n/gu,
    isFellowAfter: true,
  },
  { negator: /^nu$/i, fellow: /^(?:nici\p{L}*|nimeni|nimic)$/iu, clauseEnd: STRONG_END, isBound: true },
  { negator: /^nie$/i, fellow: /^(?:nikt|nigdy|nigdzie|żad\p{L}+)$/iu, clauseEnd: STRONG_END, isBound: true },
  {
    negator: /^(?:nem|nincs\p{L}*)$/iu,
    fellow: /^(?:soha|senki|semmi|sem)$/i,
    clauseEnd: STRONG_END,
    isBound: true,
  },
  { negator: /^neither$/i, fellow: /^nor$/i, clauseEnd: STRONG_END },
]

/** Whether a word only goes with the negation of its verb: no text denies more or less for it alone. */
export const isBoundToNegator = (word: string) =>
  CONCORDS.some(({ isBound, fellow }) => isBound && fellow.test(word))

/** Words and endings of Finnish and Estonian. */
const FINNIC =
  /(?<!\p{L})(?:ole|olisi|ollut|saa|voi|ja|että|joka|koska|mutta|myös|ovat|tämä|sekä|kanssa|mukaan|ning|kui)(?!\p{L})|(?:ssä|stä|llä|ltä|ään|öön|vät|uun|iin|sta|ksi)(?!\p{L})/iu

/**
 * Negations of which other languages have the same word, as sin in English and nu in Swedish: the languages in which they
 * deny, and what tells these where the language of the text is not known.
 */
const ALSO_OTHER_WORDS: ReadonlyMap<string, { languages: string; tells: RegExp }> = new Map([
  ['sin', { languages: 'es', tells: /[ñ¿¡]|(?<!\p{L})(?:el|los|las|del|una?|que|con|por|y)(?!\p{L})/iu }],
  [
    'nu',
    { languages: 'ro', tells: /[ăîșțşţ]|(?<!\p{L})(?:este|sunt|au?|va|vor|să|și|cu|la|pe|din)(?!\p{L})/iu },
  ],
  ...['ei', 'en', 'et'].map((word) => [word, { languages: 'fi et', tells: FINNIC }] as const),
])

const deniesHere = ({ text: own }: Word, text: string, language: string | undefined) => {
  const { languages, tells } = ALSO_OTHER_WORDS.get(own.toLowerCase()) ?? {}
  if (languages === undefined) return true
  return language === undefined ? (tells?.test(text) ?? true) : languages.split(' ').includes(language)
}

/** Negations without those that a clause says twice: of "никто не" and "ne … jamais" the word at the verb alone. */
export function oncePerClause<T extends Word>(
  text: string,
  negations: readonly T[],
  language: string | undefined,
): T[] {
  let left = negations.filter((one) => deniesHere(one, text, language))
  for (const { negator, fellow, clauseEnd, isFellowAfter } of CONCORDS) {
    if (left.length < 2 || !left.some((one) => fellow.test(one.text))) continue
    const ends = Array.from(text.matchAll(clauseEnd), ({ index }) => index)
    const clauseOf = ({ start }: Word) => ends.findLastIndex((end) => end < start)
    const negators = left.filter((one) => negator.test(one.text))
    const negated = new Set(isFellowAfter ? [] : negators.map(clauseOf))
    left = left.filter((one) => {
      if (!fellow.test(one.text)) {
        if (isFellowAfter && negators.includes(one)) negated.add(clauseOf(one))
        return true
      }
      const isFirst = !negated.has(clauseOf(one))
      negated.add(clauseOf(one))
      return isFirst
    })
  }
  return left
}

/** In most words these are no prefix: inform, impose, discuss. So the word itself must look like one that is denied, in a Romance language at some length. */
const ADJECTIVE =
  '(?=\\p{L}*(?:[ai]b(?:le|ly|ility)|[aei]n(?:t|tly|ce|cy)|ate|ately|acy|ive|ively|al|ally|ality|ous|ously|ect|ectly|act|ete|ure|urely|ity|ice|ite|itely|est|valid|validity|proper|properly|perfect|perfectly|balance|mature)$|(?=\\p{L}{6})\\p{L}*(?:[ai]bil[aeiăo]?|[áí]ve(?:l|is)|al[ei]|ent[ei]|ant[ei]|iv[aeio]|os[aeio]|ett[aeio])$)'
/** Adjectives of Dutch, Danish, Swedish and Norwegian: onmogelijk, ulovlig, olaglig. */
const GERMANIC = '(?=\\p{L}*(?:lijke?|ba(?:ar|re)|ige?|za(?:am|me))$)'
const NORDIC = '(?=\\p{L}{3,}lig[ae]?t?$)'
const OF_LAW = '(?=leg(?:al|ale|ali|alna|aln[yaei]|[íi]tim)|l[íi]cit|l[óo]gic)'
/** What Korean writes before a word of Chinese origin: 불가능, 비공식, 무조건. */
const KOREAN =
  '불(?=가능|법|안정|공정|평등|필요|투명|확실|만족|이행|허)|비(?=공식|합법|정상|민주|공개|핵|동맹)|무(?=조건|제한|책임|관심)|미(?=완성|확인|해결|발표)'
const DISLIKED =
  '(?=able|advantage|agree|allow|approv|continu|honest|interest|loyal|obe[dy]|prove|proportion|qualif|regard|respect|satisf|similar|trust|unity)'
const PREFIX = new RegExp(
  `^(?:не|бе[зс]|ne(?=\\p{L}{4})|nie(?=\\p{L}{5})|un|non|il(?=l)|ir(?=r)|im(?=[bmp])${ADJECTIVE}|in${ADJECTIVE}|dis${DISLIKED}|on${GERMANIC}|[ou]${NORDIC}|i${OF_LAW}|epä)(?=\\p{L}{4})|^(?:${KOREAN})`,
  'u',
)

/** A word that became its opposite by a prefix or an ending, or was it: possible, impossible; harmful, harmless. */
interface Opposite {
  removed: Word
  added: Word
  /** 1 where the prefix was added, -1 where it was removed. */
  balance: 1 | -1
}

export interface Word {
  text: string
  start: number
}

/** The words that stand on one side with a negating prefix and on the other without it. */
export function oppositesIn(removed: readonly Word[], added: readonly Word[]): Opposite[] {
  const byBare = Map.groupBy(added, ({ text }) => bare(text))
  return removed.flatMap((one) => [
    ...(byBare.get(bare(one.text)) ?? []).flatMap((other): Opposite[] => {
      const [before, after] = [isNegated(one.text), isNegated(other.text)]
      return before === after ? [] : [{ removed: one, added: other, balance: after ? 1 : -1 }]
    }),
    ...turkishOppositesOf(one, added),
  ])
}

const turkishOppositesOf = (removed: Word, all: readonly Word[]): Opposite[] =>
  all.flatMap((added): Opposite[] => {
    if (!mayBeOneTurkishVerb(added.text, removed.text)) return []
    const balance = deniesInTurkish(removed.text, added.text)
      ? 1
      : deniesInTurkish(added.text, removed.text)
        ? -1
        : 0
    return balance === 0 ? [] : [{ removed, added, balance }]
  })

/** Harmful, harmless; not unless. */
const SUFFIX = /(?<=\p{L}{3})(?<suffix>ful|less)(?=(?:ly|ness)?$)/u

/** They begin as a denied word does, and say something else: unless, invaluable, недавно. */
const FALSE_FRIEND =
  /^(?:unless|invaluabl[ey]|inflammab\p{L}+|incit\p{L}+|insur\p{L}+|intens\p{L}+|invent\p{L}*|invest\p{L}*|important\p{L}*|influent\p{L}*|недавн\p{L}+|немедленн\p{L}+|незадолго|несколько|некотор\p{L}+|некогда)$/u

const isNegated = (word: string) =>
  !FALSE_FRIEND.test(word) && (PREFIX.test(word) || SUFFIX.exec(word)?.groups?.suffix === 'less')
/** Harmful and harmless are opposites; need and needless are not. */
const bare = (word: string) =>
  FALSE_FRIEND.test(word) ? word : word.replace(PREFIX, '').replace(SUFFIX, 'ful')
