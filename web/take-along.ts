/** Tells the day of access in the citation, and copies what stands in a field of the bar at one click. */
export function offerCopies(root: ParentNode): void {
  const citation = root.querySelector<HTMLTextAreaElement>('textarea[data-accessed]')
  if (citation) {
    const today = new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
    citation.value = `${citation.value.trim()} (accessed ${today})`
  }
  for (const field of root.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>(
    '.take .card [readonly]',
  )) {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'plain'
    button.textContent = 'Copy'
    button.addEventListener('click', async () => {
      field.select()
      try {
        await navigator.clipboard.writeText(field.value)
        button.textContent = 'Copied'
      } catch {
        button.textContent = 'Selected: press Ctrl+C'
      }
    })
    field.after(button)
  }
}
