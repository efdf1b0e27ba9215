const before = 'at|um|à|às|a las|alle(?: ore)?|ore|v|o|в|о|об|saat|kl\\.?|klo'
const half = '上午|下午|中午|晚上|오전|오후|午前|午後'
const behind = 'uhr|h|hrs?|hours|hod|godz|ч|час(?:а|ов)?|год|z|[ap]\\.?m'
const zone = '[a-z]{2,4}t|gmt|utc|msk|мск'

/** The pattern of an hour of the day, with the words that the usual languages set before and behind it: «10:30 Uhr», «в 9.30 ч.», «오전 10시». */
export const hour = String.raw`(?:(?<!\p{L})(?:${before})\s+)?(?:(?:${half})\s?)?(?<!\d)t?\d{1,2}(?:(?::\d{2}){1,2}(?:[.,]\d{1,6})?(?!\d)|(?<!\.\d{1,2})\.\d{2}(?![\d.])|\s?h\s?\d{2}(?!\d)|\s?(?:uhr|h|hod|ч|[ap]\.?m)\.?(?!\p{L})|\s?[時时點点시](?:\s?\d{1,2}\s?[分분]|半)?)(?:\s?(?:${behind})\.?(?!\p{L}))?(?:\s?\(?(?:${zone})(?!\p{L}))?(?:\s?[+-]\d{1,2}(?::?\d{2})?)?\)?(?:\s\((?:${zone})(?:\s?[+-]\d{1,2})?\))?`
