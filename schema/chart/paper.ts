/** Ground of pages and pictures; the style sheet says the same. */
export const papers = { light: '#fbf9f4', dark: '#15171b' } as const

/** Colour of headings, buttons and icons where the subject names none; the style sheet says the same. */
export const accents = { light: '#23395b', dark: '#a9c1e8' } as const
