import type { Figure } from './figure.ts'

const OFFSET =
  /(?<![\p{L}\p{N}])(?<zone>UTC|GMT|MSK|МСК)[ \u00A0]?(?<sign>[-+−‒–±])[ \u00A0]?0?(?<hours>\p{Nd}{1,2})(?::?(?<minutes>\p{Nd}{2}))?(?![\p{L}\p{N}])/gu

/** How far a time is from that of a meridian or a city, each a figure with its sign: UTC+3, GMT−2, UTC+05:30, МСК+2. */
export const zoneOffsetsOf = (text: string): (Figure & { key: string })[] =>
  Array.from(text.matchAll(OFFSET), ({ 0: own, index, groups = {} }) => {
    const { zone = '', sign = '', hours = '', minutes = '00' } = groups
    const plainSign = /[+±]/u.test(sign) ? sign : '-'
    return {
      text: own,
      start: index,
      key: `${zone}${plainSign}${hours}${minutes === '00' ? '' : `:${minutes}`}`,
    }
  })
