/** Buttons that copy the text they name; they are shown with script alone, and the text stands beside them anyway. */
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  button.hidden = false
  button.addEventListener('click', async () => {
    const label = button.textContent
    try {
      await navigator.clipboard.writeText(button.dataset.copy ?? '')
      button.textContent = 'Copied'
    } catch {
      button.textContent = 'Not allowed here; select the text below'
    }
    setTimeout(() => {
      button.textContent = label
    }, 2000)
  })
}
