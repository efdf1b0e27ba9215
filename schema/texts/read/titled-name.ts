import { hanFamily } from '../../text/align/han-person.ts'
import { isOutlet } from './header-line.ts'
import { isSpoken, kindOf } from './kind.ts'
import { isKnownPlace } from './known-place.ts'
import { isPersonName } from './label.ts'
import { isBeforeName, isOffice } from './name-form.ts'
import { office } from './office.ts'
import { besides, withSmallWords } from './person.ts'
import { titledInGenitive } from './russian-genitive.ts'

const beside = new RegExp(`(?<!\\p{L})(?:${besides})(?!\\p{L})`, 'iu')
const besideWord = new RegExp(`^(?:${besides})$`, 'iu')

/** What only people give. */
const spoken = String.raw`speech|address|remarks|lecture|toast|keynote|talk|eulogy|sermon|testimony|greetings?|\p{L}*(?:rede|ansprache)|vortrag|vorlesung|predigt|grußworte?|trinkspruch|discours|allocution|conférence|propos|discurso|palabras|alocución|brindis|palavras|pronunciamento|discorso|brindisi|saluto`
/** What authorities put out as well. */
const issued =
  'statement|message|declaration|intervention|letter|article|answers?|presentation|briefing|essay|appeal|erklärung|botschaft|beitrag|artikel|brief|déclaration|communication|réponses?|lettre|intervención|declaración|declaraciones|mensaje|carta|ponencia|intervenção|declaração|mensagem|intervento|dichiarazion[ei]|messaggio'
/** Behind these an office stands before the name. */
const articles =
  "by the|of the|von de[rm]|vom|durch de[nr]|des|der|du|de la|de l[’']|del|della|dell[’']|d[oa]|pel[oa]|par l[ea]|par l[’']"
const said = new RegExp(
  String.raw`^(?:(?:full |complete )?(?:text|transcript|excerpts?) (?:of|from) (?:the )?)?(?<before>(?:[\p{L}’'-]+ ){0,3}?)(?:(?<spoken>${spoken})|${issued})(?<behind>(?: [\p{L}’'-]+){0,2}?) (?:(?<article>${articles})|(?<address>(?:de|par) M\.)|by|of|von|durch|par|de|d[’']|di)(?: |(?<=[’']))`,
  'iu',
)
const interviewed =
  /^(?:(?:exclusive |full )?interview with|(?:interview|gespräch) mit|entretien avec|entrevista (?:con|a|com)|intervista (?:con|a)) (?:the |d(?:e[rm]|ie|as) |la |les? |l[’']|el |l[ao]s |o |il )?/iu

/** Whom a title says to speak by name: «Remarks by Harbour Master Ada Reed at the pier», «Rede der Bürgermeisterin Ada Reed»; null for nobody. */
export function titledName(title: string): string | null {
  const written = title === title.toUpperCase() ? withSmallWords(title) : title
  return hanTitledName(title) ?? titledInGenitive(written) ?? latinTitledName(written) ?? ownerOf(written)
}

/** «Deputy Minister Ada Reed’s interview» */
function ownerOf(title: string): string | null {
  const [, owner = '', suffix, thing = ''] = title.match(/^(.{4,80}?)[’'](\p{Ll}{0,4}) (.+)$/u) ?? []
  const said = suffix === 's' || suffix === '' ? (thing.split(' ')[0] ?? '') : thing
  return isSpoken(kindOf(said)) ? nameBehind(owner, {}) : null
}

function latinTitledName(title: string): string | null {
  const asked = title.match(interviewed)
  if (asked) return nameBehind(title.slice(asked[0].length), { mayBeBare: true })
  const found = title.match(said)
  const { before = '', behind = '', spoken, article, address } = found?.groups ?? {}
  if (!found || [before, behind].some((words) => beside.test(words)) || /\p{Lu}/u.test(behind)) return null
  return nameBehind(title.slice(found[0].length), {
    mayBeBare: address !== undefined || (spoken !== undefined && /(?:by|von|durch|par) $/iu.test(found[0])),
    article: article?.toLowerCase(),
  })
}

/** Authorities and firms that bear the names of people. */
const institution =
  /(?<!\p{L})(?:fondation|comité|collège|lycée|institut\p{L}*|école|groupe|université|association|famille|musée|prix|centre|gouvernement|cabinet|fundación|fundação|fondazione|comit[éê]|colegio|colégio|escuela|escola|scuola|grupo|gruppo|asociación|associação|família|familia|premio|prêmio|centro|\p{L}*(?:stiftung|gesellschaft|schule|familie|gruppe|partei|fraktion)|institutes?|vereins|verbandes|foundation|institute|committee|school|family|groups?|company|party|city|university|bank|international|watch|fund|alliance|league|initiative|network|association|union|nations|office|ministry|embassy|trust|society|club|college|press|media|service|agency|cent(?:re|er)|guild|radio|channel|television|tv|\p{L}*zeitung)(?!\p{L})/iu
/** What an office is for, behind which a name may stand: «Minister of Foreign Affairs Ada Reed». */
const charge =
  /^(?:affairs|finance|defen[cs]e|justice|health|trade|energy|culture|education|interior|economy|industry|agriculture|labou?r|transport|tourism|environment|science|republic|council|assembly|union|commission|parliament|senate|board|federation|state)$/iu
/** Offices of towns, courts and churches, of which some are given names as well. */
const local =
  /^(?:alderman|alderwoman|bailiff|reeve|provost|warden|treasurer|consul|sheriff|burgomaster|magistrate|dean|rector|bishop|archbishop|cardinal|rabbi|imam|captain|lieutenant|major|commander|commodore|brigadier|sergeant|master|trustee|clerk|comptroller|auditor|attorney|solicitor|counsel|advocate|justice|baron|baroness|count|countess|duke|duchess|earl|viscount|abbot|father|sister|brother|chief|elder|principal|headmaster|curator|registrar|ombudsman|prefect|legate|nuncio|delegate|préfète?|consule?|juge|évêque|archevêque|abbé|échevin|bourgmestre|syndic|cónsul|prefecto|obispo|juez|prefeito|congress(?:man|woman)|council(?:man|woman)|officer|inspector|superintendent|constable|\p{L}+(?:meister|rat|rätin|vogt|pfarrer|bischof|rektor|konsul|herrin)(?:in)?|konsul|pfarrer|bischof|rektor)$/iu
const joining =
  /^(?:of|for|and|the|für|und|et|pour|y|e|de|des|du|d[’'].*|la|les|der|del|dos|das|della|dei|и)$/iu
const and = /^(?:and|und|et|y|e|&)$/iu
const particle = /^(?:von|van|de|bin|al|el)$/

interface Evidence {
  /** The words before say that a person comes, whether or not an office is named. */
  mayBeBare?: boolean
  /** The German article before, which shows of what sex the office behind it is. */
  article?: string | undefined
}

const german: Readonly<Record<string, RegExp>> = {
  der: /(?:in|Vorsitzenden|Abgeordneten|Beauftragten)$/u,
  des: /(?:ers|ors|ents|eurs|rats|herrn|manns|isten|anten|enten)$/u,
}

/** The name with which words begin behind offices, of which one is named there, behind a comma, or else is not needed. */
function nameBehind(rest: string, { mayBeBare = false, article = '' }: Evidence): string | null {
  const words = rest.split(/\s+/)
  const isCapital = (word: string) => /^\p{Lu}/u.test(word)
  for (let n = 0; n < words.length; n++) {
    const word = words[n] ?? ''
    if (besideWord.test(word) || /^[—–(«"“-]/u.test(word)) return null
    if (!isCapital(word)) {
      if (/[,:;.)]$/u.test(word)) return null
      continue
    }
    let end = n
    while (
      isCapital(words[end] ?? '') ||
      (end > n && particle.test(words[end] ?? '') && isCapital(words[end + 1] ?? ''))
    ) {
      end++
      if (/[,:;)]$|[’'´]\p{Ll}*$/u.test(words[end - 1] ?? '')) break
    }
    const run = words.slice(n, end).map((one) => one.replace(/[,:;)]+$|[’'´]\p{Ll}*$/gu, ''))
    const before = words.slice(0, n)
    const from = run.findLastIndex((one) => isBeforeName(one) || charge.test(one)) + 1
    const own = behindLocal(run.slice(from))
    const isEnd = /[,:;)]$/u.test(words[end - 1] ?? '')
    if (own.length < 2) {
      if (isEnd) return null
      n = end - 1
      continue
    }
    // «Minister of Salt Otto Pike»: the first of the names may be of the office.
    if (own.length === run.length && joining.test(before.at(-1) ?? '')) return null
    // Two who speak are never told as one.
    if (
      and.test(words[end] ?? '') ||
      (before.some((one) => and.test(one)) && !before.some((one) => /^(?:of|for|des?|du|für)$/iu.test(one)))
    )
      return null
    if (institution.test(before.concat(run).join(' '))) return null
    const hasOffice =
      own.length < run.length || before.some((one) => !joining.test(one) && !particle.test(one))
    const isHeld = isOffice(
      (isEnd ? words.slice(end).join(' ') : '').split(/[,(]/)[0]?.replace(/^the /iu, '') ?? '',
    )
    const isGerman = own.length === 3 && german[article.slice(-3)]?.test(own[0] ?? '') === true
    const name = isGerman && !hasOffice ? own.slice(1) : own
    if (!hasOffice && !isHeld && !mayBeBare && name === own) return null
    return wholeName(name.join(' '))
  }
  return null
}

/** A name without the offices of a town before it. */
function behindLocal(words: readonly string[]): readonly string[] {
  return words.length > 2 && local.test(words.slice(0, -2).at(-1) ?? '') ? words.slice(-2) : words
}

function wholeName(name: string): string | null {
  const isName = isPersonName(name) || /^(?:\p{Lu}\. ?){1,3}\p{Lu}[\p{L}’'-]+$/u.test(name)
  return isName && name.includes(' ') && !office.test(name) && !isOutlet(name) && !isKnownPlace(name)
    ? name
    : null
}

const hanOffices =
  '(?:部长|主席|总统|总理|首相|大使|外长|市长|大臣|秘书长|省长|县长|州长|校长|院长|会长|局长|主任|代表|议长|发言人)'
const hanMinistry = '(?:外交|国防|國防|财政|財政|内政|司法|教育|商务|商務|贸易|国家|國家|副)'
const hanSpeech = '(?:讲话|講話|演讲|演講|致辞|致辭|发言|發言|谈话|祝酒辞)'
/** «王海部长在…上的讲话», «外交部长王海在…上的讲话», «外交部长王海的讲话». */
const hanOffice = new RegExp(
  String.raw`^(?:(?:(?!${hanMinistry})(\p{Script=Han}{2,3})${hanOffices}|.{0,12}${hanOffices}(\p{Script=Han}{2,3}))在.{2,60}|.{0,12}${hanOffices}(${hanFamily}\p{Script=Han}{1,2})的)${hanSpeech}`,
  'u',
)
/** «林若海在…上的讲话»; what ends so («马方», «高层») is a side or an office. */
const hanNameAlone = new RegExp(
  String.raw`^(${hanFamily}\p{Script=Han}{1,2}(?<![方国國层層官长長委会會团團]))在.{2,60}${hanSpeech}`,
  'u',
)
const hanSpokesperson = /发言人(\p{Script=Han}{2,3}?)(?=主持|就|答|回答|发表|在|的|例行|[:：])/u

function hanTitledName(title: string): string | null {
  return (
    [hanSpokesperson, hanOffice, hanNameAlone]
      .map((form) =>
        title
          .match(form)
          ?.slice(1)
          .find((name) => name),
      )
      .find((name) => name) ?? null
  )
}
