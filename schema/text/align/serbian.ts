import { cyrillicAlphabet } from './cyrillic.ts'

/** Each letter stands for one Latin letter or pair of letters. */
export const SERBIAN = cyrillicAlphabet(
  'аa бb вv гg дd ђđ еe жž зz иi јj кk лl љlj мm нn њnj оo пp рr сs тt ћć уu фf хh цc чč џdž шš',
)

/** A Serbian text with its Cyrillic words in Latin letters. */
export const serbianInLatin = SERBIAN.inLatin
