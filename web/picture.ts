/** Pixels of the picture for each pixel of the drawing. */
const density = 2

/** Has a button make a PNG of the whole drawing, in the colours on screen, where there was a link to the page's picture. */
export function offerPictures(root: ParentNode): void {
  for (const place of root.querySelectorAll<HTMLElement>('[data-drawing]')) {
    const { drawing, file = '' } = place.dataset
    if (!drawing) continue
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'plain'
    button.textContent = 'PNG'
    button.addEventListener('click', async () => {
      try {
        save(await png(drawing), file)
      } catch {
        button.textContent = 'PNG failed, try again'
      }
    })
    place.replaceChildren(button, ' the figure as a picture')
  }
}

async function png(address: string): Promise<Blob> {
  const isDark = matchMedia('(prefers-color-scheme: dark)').matches
  const response = await fetch(isDark ? `${address}${address.includes('?') ? '&' : '?'}scheme=dark` : address)
  if (!response.ok) throw new Error(`${address} answered ${response.status}`)
  const source = URL.createObjectURL(await response.blob())
  try {
    const image = new Image()
    image.src = source
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image.naturalWidth * density
    canvas.height = image.naturalHeight * density
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'))
    if (!blob) throw new Error('The browser made no picture.')
    return blob
  } finally {
    URL.revokeObjectURL(source)
  }
}

function save(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  // The download has begun once the click is over; the next task may let go of the file.
  setTimeout(() => URL.revokeObjectURL(link.href), 0)
}
