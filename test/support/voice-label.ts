/** Label of a voice in a subject, so that a test says what a page says whatever the voice is called. */
export function labelOf(voices: readonly { id: string; label: string }[], id: string): string {
  const voice = voices.find((one) => one.id === id)
  if (voice === undefined) throw new Error(`subject.yaml has no voice ${id}, which this test is about.`)
  return voice.label
}
