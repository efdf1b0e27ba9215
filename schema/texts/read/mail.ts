import PostalMime, { type Email } from 'postal-mime'
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

async function opened(bytes: Uint8Array): Promise<Email | null> {
  const parse = (message: Uint8Array) => PostalMime.parse(message, { maxNestingDepth: 20 }).catch(() => null)
  const mail = await parse(bytes)
  // A browser may leave it to the page itself to say in which encoding it is.
  const declared = mail?.html?.includes('\ufffd')
    ? mail.html.match(/<meta[^>]{0,200}charset=["']?([\w-]+)/i)?.[1]
    : undefined
  if (!declared) return mail
  const message = Buffer.from(bytes).toString('latin1')
  const named = message.replace(
    /^content-type:\s*text\/html\s*?$/gim,
    `Content-Type: text/html; charset=${declared}`,
  )
  return named === message ? mail : parse(Buffer.from(named, 'latin1'))
}

/** Opens a web archive that a browser saved, or a message. Throws a Refusal. */
export async function readMail({ name, bytes }: Source): Promise<MailContent> {
  const mail = await opened(bytes)
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
