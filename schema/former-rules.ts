import { formerRules } from '#subject'
import { compareVersions } from './release-version.ts'

/** Whether a release answers by the rules of its own day where these changed since. */
export function hasFormerRules(version: string): boolean {
  return formerRules !== null && compareVersions(version, formerRules) <= 0
}
