import type { Theme } from '../../../schema/contract/codebook.ts'
import type { GroupComparison } from '../../../schema/contract/groups.ts'
import { groupCautions, themesByName } from '../../components/group-cautions.ts'
import { WithoutUnnamedNote } from '../../components/naming-note.tsx'
import { Reliability } from '../../components/reliability.tsx'

/** What must be known of two groups and of the codings of the themes that they are compared on. */
export function GroupCautions({ data, themes }: { data: GroupComparison; themes: readonly Theme[] }) {
  return (
    <>
      {groupCautions(data).map(({ look, text }) => (
        <p class={look}>{text}</p>
      ))}
      <Reliability themes={themes} />
      <WithoutUnnamedNote themes={themesByName(themes, data)} />
    </>
  )
}
