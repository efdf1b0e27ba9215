import { isOutlet } from './header-line.ts'
import { isPersonName } from './label.ts'
import { isLetterhead } from './letterhead.ts'
import { bareName, behindOffice, isOffice } from './name-form.ts'
import { personName } from './person.ts'

/** «Delivered by», «Gehalten von», «Prononcée par». */
const delivered =
  /^(?:(?:as )?(?:delivered|given|spoken|presented|held|read|made|pronounced)\s(?:out\s)?by|(?:gehalten|vorgetragen|verlesen|gesprochen)\s(?:von|durch)|(?:prononcée?|présentée?|lue?|donnée?|faite?)\spar|(?:pronunciad[oa]|leíd[oa]|dad[oa]|hech[oa]|proferid[oa]|lid[oa])\spor|(?:pronunciat[oa]|tenut[oa]|lett[oa])\sda(?:l|lla|ll’)?|wygłoszon[aey]\sprzez|(?:произнес[её]н|зачитан|прочитан)[аоы]?):?\s+(?=\S)/iu
const deliveredBy = new RegExp(`${delivered.source}|^(?:by|par|von):?\\s+(?=\\S)`, 'iu')
const hanName = String.raw`\p{Script=Han}{1,4}(?:\s\p{Script=Han}{1,4})?`
const hanOffice = String.raw`\p{Script=Han}{0,10}(?:主席|总统|總統|总理|總理|首相|大臣|大使|国王|國王|代表|主任|次官|[理議议]事|[長长]官?)`
/** «东岚国外交部长 沈若兰», «港湾庁長官　瀬戸 明», «佐伯真理 水産大臣». */
const hanSpeaker = new RegExp(String.raw`^(?:${hanOffice}\s(${hanName})|(${hanName})\s${hanOffice})$`, 'u')
/** A name in a script without capitals. */
const uncased = /^\p{Lo}[\p{L}\p{M}’'-]+(?: \p{Lo}[\p{L}\p{M}’'-]+){1,3}$/u

/** Whether a line begins by saying by whom something was said: it tells of a text and is never its title. */
export function isDeliveredLine(line: string): boolean {
  return line.length <= 200 && delivered.test(line)
}

/** What such a line says of the speaker, behind these words. */
export function saidOfSpeaker(line: string): string {
  const isFrench = /\spar\s/iu.test(line)
  return line
    .replace(delivered, '')
    .replace(/^(?:(?:the|el|la|le|il|lo|der|die|dem|den|o|a)\s|l[’'])/iu, '')
    .replace(isFrench ? /^M\.\s/u : '', '')
}

/** Who speaks, by a line that says nothing else: «Delivered by Ada Reed», «Ada Harbour, Secretary of State», «Ambassador Ada Reed»; null for another line. */
export function namedInLine(line: string): string | null {
  const [, before, behind] = line.match(hanSpeaker) ?? []
  const han = before ?? behind
  if (han !== undefined) return personName(han)
  const said = line.replace(deliveredBy, '')
  const [, name = said, role] = said.match(/^([^,，،]{4,60})[,，،]\s?(?:the )?(.{4,100})$/u) ?? []
  const held = role === undefined && said === line ? behindOffice(line) : null
  if (role === undefined ? said === line && (held === null || isLetterhead(line)) : !isOffice(role))
    return null
  const bare = held ?? bareName(name)
  const isName = isPersonName(bare) || (role !== undefined && uncased.test(bare))
  return isName && !isOutlet(bare) ? personName(bare) : null
}
