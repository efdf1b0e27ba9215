import { isMassNoun } from './mass-noun.ts'

/** Words before a verb, as a sentence opens with them. */
interface Opening {
  name: string
  before: string
  after: string
}

const ENGLISH_SINGULAR =
  /^ (?:supports|denies|rejects|accepts|refuses|agrees|proposes|demands|condemns|says|tells|adds|states|warns|argues|claims|insists|confirms|calls|wants|opposes|backs|believes|thinks|hopes|plans|knows|speaks|listens|meets|visits|thanks|invites|welcomes|congratulates|urges|promises|pledges|suggests|replies|answers|asks)(?!\p{L})/u
const ENGLISH =
  /^ (?:said|told|added|stated|wrote|noted|replied|answered|asked|declared|announced|explained|warned|stressed|argued|claimed|insisted|confirmed|denied|rejected|accepted|refused|agreed|proposed|demanded|condemned|support|spoke|listened|smiled|nodded|laughed|met|visited|thanked|invited|welcomed|congratulated|greeted|urged|promised|pledged|vowed|phoned|telephoned|apologi[sz]ed|resigned|hosted|testified|suggested|complained|objected|disagreed|voted|signed|recalled|remarked|chaired|presided)(?!\p{L})/u
/** Words of many people, who speak without an article: Gardeners, Everyone, Police; not Thomas, Boris, Davis, Moss. */
const PLURAL = /(?:(?<![saiu])s|men|people|police)$/iu
/** What speaks without an article and is no name. */
const ANYONE =
  /(?:^(?:some|both|all|man|jemand|niemand|keine[rs]?|jede[rs]?|eine[rs]?|wer|was|er|sie|es|ich|wir|dies(?:e[rs]?)?|beide|nichts|etwas|i?l|elles?|ils|on|ce|cela|ça|chacune?|nul|personne|rien|tout|qui|moi|toi)|one|body)$/iu

const FRENCH =
  /^ (?:(?:a|avait) (?:dit|déclaré|affirmé|annoncé|estimé|souligné|ajouté|appelé|rappelé|précisé|indiqué|condamné|accepté|refusé|rejeté|proposé|demandé)|dit|déclare|affirme|annonce|estime|souligne|ajoute|rappelle|précise|indique|condamne|refuse|rejette|propose|demande)(?!\p{L})/u

const GERMAN_SAYS =
  '(?:sagte?|erklärte?|betonte?|forderte?|warnte?|meinte?|schrieb|antwortete|versicherte?|bestätigte?|kritisierte?|äußerte|kündigte|lehnte|sprach|telefonierte)'
/** Not before the subject, which shows that an adverb opens the sentence. */
const GERMAN = new RegExp(
  `^ ${GERMAN_SAYS}(?! (?:er|sie|es|man|ich|wir|der|die|ein|eine|\\p{Lu}))(?!\\p{L})`,
  'u',
)
const GERMAN_ADVERB =
  /(?:lich|weise|zeitig|dem|leich|ends?|ens|mals|rauf|raus|bei|mit|nach|zu|für|gegen|rum|heute|gestern|morgen|auch|so|nun|jetzt|hier|dort|dann|neut|reits|ferner|weiter|später|früher|her|hin|wieder|aber|doch|zuerst|zuletzt)$/iu
/** „Nein“, sagte Merkel. */
const GERMAN_BEFORE = new RegExp(`[,“”"»«‘’] ${GERMAN_SAYS} $`, 'u')

const RUSSIAN =
  /^ (?:сказала?|заявила?|отметила?|подчеркнула?|сообщила?|добавила?|ответила?|предложила?|призвала?|поддержала?|осудила?|напомнила?|пояснила?|выразила?|выступила?|обсудила?|назвала?|встретил(?:ся|ась)|прибыла?|считает|говорит|заявляет|отмечает|говорила?|слушала?|молчала?|ответила?|посетила?|приехала?|пригласила?|поблагодарила?|поздравила?|подписала?|обещала?|спросила?|открыла?|закрыла?|возглавила?|пров(?:[её]л|ела)|представила?|доложила?|приняла?|вручила?|зачитала?)(?!\p{L})/u
/** Endings of family names; in Russian, which has no article, any other noun speaks as well. */
const RUSSIAN_FAMILY = /(?:\p{L}{2}[оеё]ва?|\p{L}{2}(?<!ан|ян|од|аз)ин|\p{L}{2}[сц]к(?:ий|ая)|\p{L}{2}енко)$/u

/** An office behind a name, which in Hungarian has no article: Varga elnök. */
const HUNGARIAN_OFFICE =
  /^ (?:(?:minisztere|köztársasági |nemzetgyűlési )?(?:elnök|alelnök|miniszterelnök|(?:kül|bel|pénz|honvédelmi |igazság)ügyminiszter|pénzügyminiszter|miniszter|államtitkár|főtitkár|kancellár|nagykövet|polgármester))(?!\p{L})/u
const NO_HUNGARIAN_NAME =
  /^(?:az?|egy|új|volt|mai|több|két|minden|egyik|másik|ott|akkori|jelenlegi|korábbi)$/iu

/** Fields of a form that end as a person's do. */
const NO_PERSON = [
  'number|letter|order|answer|weather|offer|chapter|register|paper|matter|corner|quarter|center|meter|summer|winter|filter|colou?r|error|factor|sector|floor|door|harbou?r|water|power|character|folder|header|footer|other|remainder|cover|border|gender|layer|river|tower|timber|silver|copper|motor|fee|coffee|tree|degree|plant|restaurant|list|nummer|alter|wetter|montant|couleur|valeur|hauteur|longueur|largeur',
  'источник|сборник|понедельник|вторник|праздник|показатель|указатель|двигатель|сектор|фактор|мотор|конец|образец',
].join('|')
const PERSON = [
  '\\p{L}{2,}(?:er|or|ist|ee|man|woman|ant|eur|euse|trice|[eo]rin|ador|tore|тель|тельница|ец|ник|ница|чик|щик|тор|арь|ёр|[лв]ац|[lv]ac)',
  'name|surname|chair|president|captain|witness|party|from|to|cc|attn|contact|heir|guest|clerk|judge|signed|by|nom|prénom|nombre|имя|фамилия|отчество|подпись|от|кому|глава|гость|ime|prezime|име|презиме|купац|kupac',
].join('|')
/** A form's field for a person: Buyer, Author, Покупатель. */
const PERSON_LABEL = new RegExp(`(?<!\\p{L})(?!(?:${NO_PERSON})\\s*:)(?:${PERSON})\\s*:\\s+$`, 'iu')
/** Beside an initial a field of whatever name, in whatever language, has a person as its value: Szerző: P. Varga. */
const ANY_LABEL = new RegExp(`(?<!\\p{L})(?!(?:${NO_PERSON})\\s*:)\\p{L}{3,}\\s*:\\s+$`, 'iu')
const INITIAL_AND_NAME = /^\p{Lu}\. ?\p{Lu}\p{Ll}{2,}$/u
const VALUE_END = /^\s*(?:$|[.;,\n]|\s\()/u

/** Whether a word that opens a sentence, or stands after a quotation, says something, as only a name does without an article. */
export function isSpeaker(
  { name, before, after }: Opening,
  isStart: boolean,
  isCommon: (word: string) => boolean,
): boolean {
  if (ANYONE.test(name)) return false
  if (GERMAN_BEFORE.test(before)) return true
  if (!isStart) return false
  if (VALUE_END.test(after)) {
    if (PERSON_LABEL.test(before)) return !isMassNoun(name) && !isCommon(name)
    if (INITIAL_AND_NAME.test(name) && ANY_LABEL.test(before)) return !isCommon(name.replace(/^.*[. ]/u, ''))
  }
  if (ENGLISH_SINGULAR.test(after) || FRENCH.test(after)) return true
  if (ENGLISH.test(after)) return !PLURAL.test(name)
  if (HUNGARIAN_OFFICE.test(after)) return !NO_HUNGARIAN_NAME.test(name) && !/i$/u.test(name)
  if (GERMAN.test(after)) return !GERMAN_ADVERB.test(name)
  return RUSSIAN.test(after) && RUSSIAN_FAMILY.test(name)
}
