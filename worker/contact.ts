import type { Env } from './env.ts'

/** Place on the page of problems that says how to report a fault. */
export const reportAnchor = 'report'

/** The address for reports that whoever runs the site has set; undefined without one, or where it is no address to write to. */
export function contactOf({ CONTACT }: Pick<Env['Bindings'], 'CONTACT'>): string | undefined {
  return CONTACT !== undefined && /^(https:\/\/|mailto:|tel:)[!-~]+$/.test(CONTACT) ? CONTACT : undefined
}
