/** Ground of pages and pictures; the style sheet says the same. */
export const papers = { light: '#fbf9f4', dark: '#15171b' } as const
