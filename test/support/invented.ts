import { chanceOf } from './chance.ts'

export type Tongue = 'en' | 'ru' | 'zh'

/** Letters and words from which each invented language is made; the first words are the commonest. */
const TONGUES = {
  en: {
    syllables:
      'ba be bo ca co da de di fa fi ga go la le li lo ma me mi mo na ne no pa pe po ra re ri ro sa se si so ta te ti to va ve vi'.split(
        ' ',
      ),
    endings: ['', '', 's', 'ed', 'ing', 'tion', 'al'],
    small:
      'the of and to in a for with on as by is this will be their that are its both all we it from not at or has have which'.split(
        ' ',
      ),
    space: ' ',
    stop: '. ',
    comma: ', ',
  },
  ru: {
    syllables:
      'ба бе бо ва ве го да де ди за зе ка ко ла ле ли ло ма ме ми мо на не но па по ра ре ри ро са се си со та те ти то ха че'.split(
        ' ',
      ),
    endings: ['', 'ый', 'ого', 'ами', 'ение', 'ости', 'ет'],
    small: 'и в на с по не для что как это из от их или его к за при до мы они все также между который'.split(
      ' ',
    ),
    space: ' ',
    stop: '. ',
    comma: ', ',
  },
  zh: {
    syllables: [
      ...'天地人和山水火木金土大小中上下左右前后东西南北春夏秋冬风云雨雪花草树鸟鱼虫马牛羊心手口目耳足力气光声色香味高低长短新旧明暗开关进出来去言语文字书画诗歌琴棋安乐平静美好强弱快慢轻重远近深浅',
    ],
    endings: [''],
    small: [...'的了是在不有这为以及与将同对其也各等'],
    space: '',
    stop: '。',
    comma: '，',
  },
} as const

/** Words of an invented vocabulary, drawn as words of real languages are: the n-th with a chance of about 1/n. */
export class InventedTongue {
  private readonly chance: () => number
  private readonly words: string[]
  private readonly sums: number[] = []
  private readonly tongue: Tongue

  constructor(tongue: Tongue, seed: number, size = 6_000) {
    this.tongue = tongue
    this.chance = chanceOf(seed)
    const { syllables, endings, small } = TONGUES[tongue]
    const words = new Set<string>(small)
    while (words.size < size) {
      const length = tongue === 'zh' ? 2 : 2 + this.below(3)
      let word = ''
      for (let place = 0; place < length; place++) word += this.oneOf(syllables)
      words.add(word + this.oneOf(endings))
    }
    this.words = [...words]
    let sum = 0
    for (const rank of this.words.keys()) {
      sum += 1 / (rank + 3)
      this.sums.push(sum)
    }
  }

  below(limit: number): number {
    return Math.floor(this.chance() * limit)
  }

  isLucky(share: number): boolean {
    return this.chance() < share
  }

  oneOf<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T
  }

  word(): string {
    const wanted = this.chance() * (this.sums.at(-1) ?? 0)
    let [low, high] = [0, this.sums.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.sums[middle] ?? 0) < wanted) low = middle + 1
      else high = middle
    }
    return this.words[low] ?? ''
  }

  /** A sentence as the words it is made of. */
  sentence(): string[] {
    return Array.from({ length: 8 + this.below(18) }, () => this.word())
  }

  /** A paragraph as sentences; some begin with one of a few formulas, as official texts do. */
  paragraph(formulas: readonly string[][], words: number): string[][] {
    const sentences: string[][] = []
    for (let left = words; left > 0; left -= sentences.at(-1)?.length ?? 0) {
      const head = this.isLucky(0.4) ? this.oneOf(formulas) : []
      sentences.push([...head, ...this.sentence()])
    }
    return sentences
  }

  /** Sentences as printed, with a comma now and then. */
  print(sentences: readonly (readonly string[])[]): string {
    const { space, stop, comma } = TONGUES[this.tongue]
    return sentences
      .filter((words) => words.length > 0)
      .map((words) => words.map((word, place) => word + (place % 9 === 6 ? comma : space)).join(''))
      .map((text) => text.charAt(0).toUpperCase() + text.slice(1).replace(/[ ,，]+$/, '') + stop)
      .join('')
      .trim()
  }
}
