import { isPersonName } from './label.ts'
import { office } from './office.ts'
import { personName } from './person.ts'

/** Who stands before an office in a line that says nothing else: «Ada Harbour, Secretary of State». */
export function namedBeforeOffice(line: string): string | null {
  const [, name = '', role = ''] = line.match(/^([^,]{4,40}), (?:the )?(.{4,100})$/u) ?? []
  return isPersonName(name) && (office.test(role) || post.test(role)) ? personName(name) : null
}

const post =
  /^(?:\p{L}+ ){0,3}(?:secretary|fellow|professor|analyst|researcher|adviser|advisor|counsel|commissioner|senator|envoy|representative|spokes(?:man|woman|person)|member)(?!\p{L})/iu
