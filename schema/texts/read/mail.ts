import PostalMime from 'postal-mime'
import { Refusal } from './refusal.ts'
import type { Source } from './source.ts'

/** What a web archive (MHTML) or a saved message holds: a page, or a plain text. */
export interface MailContent {
  html: string | null
  text: string | null
  /** The page's own address, where the archive names it. */
  address: string | undefined
  subject: string | null
  /** When it was sent, ISO; null for a web archive, which has the day on which it was saved. */
  date: string | null
}

/** Opens a web archive that a browser saved, or a message. Throws a Refusal. */
export async function readMail({ name, bytes }: Source): Promise<MailContent> {
  const mail = await PostalMime.parse(bytes, { maxNestingDepth: 20 }).catch(() => null)
  if (!mail || !(mail.html || mail.text))
    throw new Refusal(
      name,
      'it is a web archive without a page in it',
      'Save the page as "Web page, HTML only" and import that',
    )
  const header = (key: string) => mail.headers.find((one) => one.key === key)?.value.trim()
  const address = header('snapshot-content-location') ?? header('content-location')
  const isArchive = address !== undefined || /^multipart\/related/i.test(header('content-type') ?? '')
  return {
    html: mail.html ?? null,
    // Below two dashes on a line stands who sends the message, and how to get no more.
    text: mail.html ? null : (mail.text?.replace(/^-- ?\r?\n[\s\S]*$/m, '') ?? null),
    address: address && /^https?:/i.test(address) ? address : undefined,
    subject: mail.subject?.trim() || null,
    date: isArchive ? null : (mail.date?.match(/^\d{4}-\d{2}-\d{2}/)?.[0] ?? null),
  }
}
