/** Size in pixels of the picture that networks show of a page. */
export const cardSize = { width: 1200, height: 630 }

/** Folder of the pictures among the files of the build. */
export const pictureFolder = 'pictures'

/** The picture of the site as such, which the build makes itself. */
export const sitePicture = 'site.png'

/** Name of the file that holds the picture of an address such as `/statements/x/picture.png`. */
export function pictureFile(address: string): string {
  const [path = '', query = ''] = decoded(address)
    .replace(/\/?picture\.(png|svg)/, '')
    .split('?')
  const name = `${path} ${query}`.replace(/[^\p{L}\p{N}_.]+/gu, '-').replace(/^-|-$/g, '')
  return `${name === '' ? 'overview' : name}.png`
}

/** Bytes of a name that every file system takes, with a few to spare for other endings. */
const longestName = 250

/** Whether an address can have a picture of its own; another one shows that of the nearest page. */
export function canBePictured(address: string): boolean {
  return new TextEncoder().encode(pictureFile(address)).length <= longestName
}

/** Name of the file that holds what the picture of a file says, for those who do not see it. */
export const pictureAltFile = (file: string) => file.replace(/\.png$/, '.txt')

function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}
