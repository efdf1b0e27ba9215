import { hasJoint, method } from '#subject'
import { isJointKind, type KeyPhraseBasis, type Kind, keyPhraseBases, kinds } from './vocabulary.ts'

/** The kinds of statements that there may be: joint ones where sides issue something as one text, a text of no kind where the lexicon alone coded. */
export const kindsWhere = (isJointly: boolean, isLexiconCoded: boolean): readonly Kind[] =>
  kinds.filter((kind) => (isJointly || !isJointKind(kind)) && (isLexiconCoded || kind !== 'text'))

/** Whose words key phrases may be: those of a text at hand only where the lexicon finds them there. */
export const basesWhere = (isLexiconCoded: boolean): readonly KeyPhraseBasis[] =>
  keyPhraseBases.filter((basis) => isLexiconCoded || basis !== 'text_at_hand')

const isLexiconCoded = method.isLexiconCoded ?? false

/** The values that records of this corpus may have, of closed lists that not every corpus has whole. */
export const offeredKinds = kindsWhere(hasJoint, isLexiconCoded)
export const offeredBases = basesWhere(isLexiconCoded)
