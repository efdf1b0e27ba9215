import { expression } from './expression.ts'

/** Macedonian has the other letters of Serbian too. */
const ONLY_SERBIAN = /[ђћ]/iu
const ONLY_MACEDONIAN = /[ѓќѕ]/iu
const SHARED = /[јљњџ]/iu
const SERBIAN_WORD = expression(
  String.raw`(?<!\p{L})(?:је|су|није|нису|смо|у|са|сам|који|које|као|код|кроз|због|бити|или|али|јер|док|након|данас|сутра|они|оне|шта|већ)(?!\p{L})`,
  'giu',
)
/** Common words, and the article that stands at the end of a noun. */
const MACEDONIAN_WORD = expression(
  String.raw`(?<!\p{L})(?:во|со|го|ги|дека|беше|беа|овој|оваа|овие|тоа|тие|кога|сите|бидат|биде|јас|ние|вие|преку|секој|секоја|сум|сме|имаме|немаме|кои|денес|утре|сега|потоа|многу|\p{L}{3,}(?:иот|ата|ите|ето))(?!\p{L})`,
  'giu',
)

/** Whether a text with letters that Serbian and Macedonian share is in the one or the other; undefined where nothing tells. */
export function southSlavicOf(text: string): 'sr' | 'mk' | undefined {
  const [isSerbian, isMacedonian] = [ONLY_SERBIAN.test(text), ONLY_MACEDONIAN.test(text)]
  if (isSerbian !== isMacedonian) return isSerbian ? 'sr' : 'mk'
  if (!isSerbian && !SHARED.test(text)) return undefined
  const timesOf = (words: RegExp) => text.match(words)?.length ?? 0
  const difference = timesOf(SERBIAN_WORD()) - timesOf(MACEDONIAN_WORD())
  if (difference === 0) return undefined
  return difference > 0 ? 'sr' : 'mk'
}

/** How Serbian in Latin letters has one vowel, and its own words, where Croatian has two. */
const LATIN_SERBIAN = expression(
  String.raw`(?<!\p{L})(?:pre|posle|gde|ovde|uvek|šta|juče|vreme\p{L}*|mest[oau]|reč\p{L}*|deo|delova|predsedni\p{L}*|sused\p{L}*|evropsk\p{L}*|bezbedno\p{L}*|opšt\p{L}*|saopšt\p{L}*|sednic\p{L}*|svet(?:a|u|om|sk\p{L}*)?|čovek\p{L}*|zahtev\p{L}*|primer\p{L}*|uspeh\p{L}*|hiljad\p{L}*|spoljn\p{L}*|železn\p{L}*|obezbe\p{L}*|dve|obe|savet\p{L}*|svetl\p{L}*|svetilj\p{L}*|sever\p{L}*|nedelj\p{L}*|sedišt\p{L}*|promen\p{L}*|mer[aeu]|re(?:ka|ke|ku|kama)|dec[aeu]|ve(?:k|ka|ku)|celo(?:g|m)?|ceo|cel[aeiu]|lep\p{L}*|ver[aeu]|verujem\p{L}*|rešenj\p{L}*|odeljenj\p{L}*|posetil\p{L}*|poset[aeiu]|januar\p{L}*|februar\p{L}*|avgust\p{L}*|septembr\p{L}*|oktobr\p{L}*|novembr\p{L}*|decembr\p{L}*|jun[au]?|jul[au]?)(?!\p{L})`,
  'giu',
)
const CROATIAN = expression(
  String.raw`(?<!\p{L})(?:prije|poslije|gdje|ovdje|uvijek|što|jučer|vrijeme\p{L}*|mjest[oau]|riječ\p{L}*|dio|dijelova|predsjedni\p{L}*|susjed\p{L}*|europsk\p{L}*|sigurno\p{L}*|opć\p{L}*|priopć\p{L}*|sjednic\p{L}*|svijet\p{L}*|čovjek\p{L}*|zahtjev\p{L}*|primjer\p{L}*|uspjeh\p{L}*|tisuć\p{L}*|vanjsk\p{L}*|željezn\p{L}*|osigura\p{L}*|dvije|obje|vijeć\p{L}*|savjet\p{L}*|svjetl\p{L}*|svjetilj\p{L}*|sjever\p{L}*|nedjelj\p{L}*|sjedišt\p{L}*|promjen\p{L}*|mjer[aeu]|rije(?:ka|ke|ku|kama)|djec[aeu]|stoljeć\p{L}*|cijel\p{L}*|lijep\p{L}*|vjer[aeu]|vjerujem\p{L}*|rješenj\p{L}*|odjeljenj\p{L}*|posjetil\p{L}*|posjet[aeiu]?|siječ\p{L}*|veljač\p{L}*|ožuj\p{L}*|travnj\p{L}*|svibnj\p{L}*|lipnj\p{L}*|srpnj\p{L}*|kolovoz\p{L}*|rujn\p{L}*|listopad\p{L}*|studen\p{L}*|prosin\p{L}*|tijekom|nitko|tko)(?!\p{L})`,
  'giu',
)

/** Whether a text in Latin letters is in Serbian or Croatian; undefined where fewer words than asked for tell. */
export function latinSlavicOf(text: string, fewest = 1): 'sr' | 'hr' | undefined {
  const timesOf = (words: RegExp) => text.match(words)?.length ?? 0
  const difference = timesOf(LATIN_SERBIAN()) - timesOf(CROATIAN())
  if (Math.abs(difference) < fewest) return undefined
  return difference > 0 ? 'sr' : 'hr'
}
