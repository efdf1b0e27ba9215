/** 7, 833/2014, A/RES/12, IV. */
const IDENTIFIER = String.raw`[\s\u00A0]{0,2}(?:(?:\p{Lu}{1,6}[-/.–]?){0,3}\p{Nd}|[IVXLC]{2,}(?![\p{L}\p{N}]))`
/**
 * At the head of a sentence and without a point it denies: No 5 boats came. So it does in small letters: has no 5 boats.
 */
const NUMERO = new RegExp(
  [
    String.raw`(?<![\p{L}\p{N}])(?:N[oO]s?\.|nos?\.|Numbers?|N[rR]s?\.?|[Nn]\.?[º°ᵒ]s?\.?|(?<!(?:^|[.!?…]["”»’)]*)\s*)N[oO]s?)`,
    `(?=${IDENTIFIER})`,
  ].join(''),
  'gu',
)

/** A text of the same length without the signs of its numbers, which deny nothing and are part of no name: Decree No. 7. */
export const withoutNumeros = (text: string) => text.replace(NUMERO, (sign) => '#'.repeat(sign.length))
