/** What a record without a page rests on: the same sentence on its page and in a reference to it. */
export function unconfirmedSentence(restsOn: string | null | undefined): string {
  return `No page that can be opened confirms it${restsOn ? `: ${restsOn.replace(/\.$/, '')}` : ''}.`
}
