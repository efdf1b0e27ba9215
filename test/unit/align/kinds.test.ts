import { describe, expect, it } from 'vitest'
import { notableChanges } from '../../../schema/text/align/notable.ts'
import { rowsOfPasted } from '../../support/pasted.ts'

const WEAVER =
  'The weaver by the gate makes linen for the whole town and takes no coin from a widow in spring.'
const COACH =
  'A coach leaves the square at noon and at six, and takes hens, trunks and the letters of the court.'
const LIMES = 'Thirty limes in two rows shade the market, set there by the bakers of a single mild winter.'
const CLOCK = 'Nobody can say who hung the clock, but each guild has once paid for a new hand of it.'

/**
 * Each passage as the page gets it: what became of it, its pieces as kept, [removed], {added}, and a sentence that
 * moved with an arrow for where it came from or went to.
 */
function told(a: string, b: string): string[] {
  const rows = rowsOfPasted(a, b)
  const notable = notableChanges(rows)
  return rows.map(({ change, pieces }, row) => {
    const words =
      change === 'kept' || change === 'dropped' || change === 'new'
        ? pieces.map((piece) => piece.a || piece.b).join('')
        : pieces
            .map(({ kind, a: own, b: other, move }) => {
              const arrow = move === undefined ? '' : '→'
              return kind === 'kept' ? other : kind === 'removed' ? `[${own}${arrow}]` : `{${arrow}${other}}`
            })
            .join('')
    const listed = notable
      .filter((one) => one.row === row)
      .map(({ kind, removed, added }) => ` (${kind}: ${removed} > ${added})`)
    return `${change}: ${words}${listed.join('')}`
  })
}

const paragraphs = (...texts: string[]) => texts.join('\n\n')

describe('kinds of difference that peers tell wrongly', () => {
  it.each<[kind: string, a: string, b: string, right: string[]]>([
    [
      'a currency, a minus, a comparison, a power and a case',
      paragraphs(
        'The guild asks €700 for each loom that is set up at the lower gate.',
        'Sales of linen changed by -8 percent in the third quarter of the year.',
        'A bale must be ≤ 9 kilograms on the narrow stairs at any time.',
        'The loft can hold 10⁴ bales of linen for the whole town.',
        'The looms belong to US and nobody else may use them without leave.',
      ),
      paragraphs(
        'The guild asks $700 for each loom that is set up at the lower gate.',
        'Sales of linen changed by 8 percent in the third quarter of the year.',
        'A bale must be ≥ 9 kilograms on the narrow stairs at any time.',
        'The loft can hold 104 bales of linen for the whole town.',
        'The looms belong to us and nobody else may use them without leave.',
      ),
      [
        'signs: The guild asks [€]{$}700 for each loom that is set up at the lower gate. (figure: €700 > $700)',
        'signs: Sales of linen changed by [-]8 percent in the third quarter of the year. (figure: -8 percent > 8 percent)',
        'signs: A bale must be [≤ ]{≥ }9 kilograms on the narrow stairs at any time. (figure: ≤ 9 kilograms > ≥ 9 kilograms)',
        'signs: The loft can hold [10⁴ ]{104 }bales of linen for the whole town. (figure: 10⁴ > 104)',
        'letters: The looms belong to [US ]{us }and nobody else may use them without leave. (name: US > us)',
      ],
    ],
    [
      'lines cut elsewhere',
      `The weaver by the gate makes linen for the whole town and
takes no coin from a widow in spring. A coach leaves the square
at noon and at six, and takes hens, trunks and the letters of
the court. Thirty limes in two rows shade the market, set there
by the bakers of a single mild winter.`,
      `The weaver by the gate makes linen for the whole town and takes no coin
from a widow in spring. A coach leaves the square at noon and at six,
and takes hens, trunks and the letters of the court. Thirty limes in two
rows shade the market, set there by the bakers of a single mild winter.`,
      [
        'kept: The weaver by the gate makes linen for the whole town and\ntakes no coin from a widow in spring. A coach leaves the square\nat noon and at six, and takes hens, trunks and the letters of\nthe court. Thirty limes in two rows shade the market, set there\nby the bakers of a single mild winter.',
      ],
    ],
    [
      'a page’s footer in a paragraph that was split',
      paragraphs(`${WEAVER} ${COACH}`, LIMES),
      paragraphs(
        `${WEAVER} http://gate.example/eng/202503/t20250314_228301.html 3/8 3/14/25, 9:42 AM Rules of the Linen Towns_Guild ...`,
        COACH,
        LIMES,
      ),
      [
        'reworded: The weaver by the gate makes linen for the whole town and takes no coin from a widow in spring. {http://gate.example/eng/202503/t20250314_228301.html 3/8 3/14/25, 9:42 AM Rules of the Linen Towns_Guild ...\n}A coach leaves the square at noon and at six, and takes hens, trunks and the letters of the court. (figure:  > 3/8) (figure:  > 3/14/25) (figure:  > 9:42 AM) (name:  > Rules of the Linen Towns) (name:  > Guild)',
        'kept: Thirty limes in two rows shade the market, set there by the bakers of a single mild winter.',
      ],
    ],
    [
      'words cut by a hyphen at the end of a line',
      'The weaver by the gate makes li-\nnen for the whole town and takes no coin from a wi-\ndow in spring.',
      WEAVER,
      [
        'kept: The weaver by the gate makes li-\nnen for the whole town and takes no coin from a wi-\ndow in spring.',
      ],
    ],
    [
      'another style of dash between years',
      'In the years 2011-2019 and 1984-1988 the coach left every day at noon.',
      'In the years 2011–2019 and 1984–1988 the coach left every day at noon.',
      ['kept: In the years 2011-2019 and 1984-1988 the coach left every day at noon.'],
    ],
    [
      'a whole text in few words',
      'SIX SEVEN EIGHT NINE TEN TWELVE',
      'TWO THREE FIVE SIX SEVEN EIGHT',
      [
        'reworded: {TWO THREE FIVE }SIX SEVEN EIGHT[NINE TEN TWELVE] (figure:  > TWO) (figure:  > THREE) (figure:  > FIVE) (figure: NINE > ) (figure: TWELVE > )',
      ],
    ],
    [
      'another spelling',
      'The theatre will favour the colour of all the guilds.',
      'The theater will favor the color of all the guilds.',
      ['reworded: The [theatre ]{theater }will [favour ]{favor }the [colour ]{color }of all the guilds.'],
    ],
    [
      'two sentences in another order',
      paragraphs(`${WEAVER} ${COACH}`, LIMES),
      paragraphs(`${COACH} ${WEAVER}`, LIMES),
      [
        'reworded: [The weaver by the gate makes linen for the whole town and takes no coin from a widow in spring. →]A coach leaves the square at noon and at six, and takes hens, trunks and the letters of the court. {→The weaver by the gate makes linen for the whole town and takes no coin from a widow in spring.}',
        'kept: Thirty limes in two rows shade the market, set there by the bakers of a single mild winter.',
      ],
    ],
    [
      'a sentence that went to another paragraph',
      paragraphs(`${WEAVER} ${COACH}`, `${LIMES} ${CLOCK}`),
      paragraphs(WEAVER, `${LIMES} ${COACH} ${CLOCK}`),
      [
        'reworded: The weaver by the gate makes linen for the whole town and takes no coin from a widow in spring.[A coach leaves the square at noon and at six, and takes hens, trunks and the letters of the court.→]',
        'reworded: Thirty limes in two rows shade the market, set there by the bakers of a single mild winter. {→A coach leaves the square at noon and at six, and takes hens, trunks and the letters of the court. }Nobody can say who hung the clock, but each guild has once paid for a new hand of it.',
      ],
    ],
    [
      'Arabic vowel signs',
      'وقّعت المدينتان اتّفاقًا على فتح السّوق الجديدة كلّ صباح طوال فصل الرّبيع.',
      'وقعت المدينتان اتفاقا على فتح السوق الجديدة كل صباح طوال فصل الربيع.',
      [
        'letters: [وقّعت ]{وقعت }المدينتان [اتّفاقًا ]{اتفاقا }على فتح [السّوق ]{السوق }الجديدة [كلّ ]{كل }صباح طوال فصل [الرّبيع]{الربيع}.',
      ],
    ],
    [
      'items of a list after a new one',
      paragraphs(
        'The guild shall:',
        '(a) clean the well;',
        '(b) feed the hens;',
        '(c) wind the clock;',
        WEAVER,
      ),
      paragraphs(
        'The guild shall:',
        '(a) clean the well;',
        '(b) paint the gate;',
        '(c) feed the hens;',
        '(d) wind the clock;',
        WEAVER,
      ),
      [
        'kept: The guild shall:',
        'kept: (a) clean the well;',
        'new: (b) paint the gate;',
        'renumbered: ([b]{c}) feed the hens;',
        'renumbered: ([c]{d}) wind the clock;',
        'kept: The weaver by the gate makes linen for the whole town and takes no coin from a widow in spring.',
      ],
    ],
    [
      'the number of a heading',
      paragraphs(WEAVER, 'Chapter 4 Coach fares', COACH, LIMES),
      paragraphs(WEAVER, 'Chapter 6 Coach fares', COACH, LIMES),
      [
        'kept: The weaver by the gate makes linen for the whole town and takes no coin from a widow in spring.',
        'renumbered: Chapter [4 ]{6 }Coach fares',
        'kept: A coach leaves the square at noon and at six, and takes hens, trunks and the letters of the court.',
        'kept: Thirty limes in two rows shade the market, set there by the bakers of a single mild winter.',
      ],
    ],
    [
      'the line of an edition',
      paragraphs('Linen Rules', 'Edition 2.1, May 1997', WEAVER, COACH),
      paragraphs('Linen Rules', 'Edition 2.2, 8 May 2004', WEAVER, COACH),
      [
        'kept: Linen Rules',
        'reworded: Edition [2.1, ]{2.2, 8 }May [1997]{2004} (figure: 2.1 > 2.2) (figure: May 1997 > 8 May 2004)',
        'kept: The weaver by the gate makes linen for the whole town and takes no coin from a widow in spring.',
        'kept: A coach leaves the square at noon and at six, and takes hens, trunks and the letters of the court.',
      ],
    ],
    [
      'the number of a heading in Chinese',
      paragraphs(
        '城门旁的织工为全城织布，春天不收寡妇的钱。',
        '## 第三章 马车车费',
        '马车每天中午和六点离开广场，运送母鸡和信件。',
      ),
      paragraphs(
        '城门旁的织工为全城织布，春天不收寡妇的钱。',
        '## 第八章 马车车费',
        '马车每天中午和六点离开广场，运送母鸡和信件。',
      ),
      [
        'kept: 城门旁的织工为全城织布，春天不收寡妇的钱。',
        'renumbered: ## [第三章 ]{第八章 }马车车费',
        'kept: 马车每天中午和六点离开广场，运送母鸡和信件。',
      ],
    ],
    [
      'three paragraphs joined',
      paragraphs(WEAVER, COACH, LIMES, CLOCK),
      paragraphs(WEAVER, `${COACH} ${LIMES} ${CLOCK}`),
      [
        'kept: The weaver by the gate makes linen for the whole town and takes no coin from a widow in spring.',
        'kept: A coach leaves the square at noon and at six, and takes hens, trunks and the letters of the court.\nThirty limes in two rows shade the market, set there by the bakers of a single mild winter.\nNobody can say who hung the clock, but each guild has once paid for a new hand of it.',
      ],
    ],
    [
      'a paragraph split and reworded',
      paragraphs(`${WEAVER} ${COACH}`, LIMES),
      paragraphs(WEAVER.replace('linen', 'cloth'), COACH.replace('noon', 'nine'), LIMES),
      [
        'reworded: The weaver by the gate makes [linen ]{cloth }for the whole town and takes no coin from a widow in spring.\nA coach leaves the square at [noon ]{nine }and at six, and takes hens, trunks and the letters of the court. (figure:  > nine)',
        'kept: Thirty limes in two rows shade the market, set there by the bakers of a single mild winter.',
      ],
    ],
    [
      'a value in a table with tabs',
      'Town\tLooms\tHens\nReed\t40\t7\nMoss\t52\t7\nWexley\t61\t9',
      'Town\tLooms\tHens\nReed\t40\t7\nMoss\t53\t7\nWexley\t61\t9',
      [
        'kept: Town\tLooms\tHens',
        'kept: Reed\t40\t7',
        'reworded: Moss\t[52\t]{53\t}7 (figure: 52 > 53)',
        'kept: Wexley\t61\t9',
      ],
    ],
    [
      'a value in a Markdown table',
      '| Town | Looms |\n|---|---|\n| Reed | 40 |\n| Moss | 52 |',
      '| Town | Looms |\n|---|---|\n| Reed | 40 |\n| Moss | 82 |',
      [
        'kept: | Town | Looms |',
        'kept: |---|---|',
        'kept: | Reed | 40 |',
        'reworded: | Moss | [52 ]{82 }| (figure: 52 > 82)',
      ],
    ],
    [
      'a footnote and its mark',
      paragraphs(`${WEAVER.slice(0, -1)}[1].`, COACH, '[1] As told in the guild hall on 9 June.'),
      paragraphs(WEAVER, COACH),
      [
        'reworded: The weaver by the gate makes linen for the whole town and takes no coin from a widow in spring[[1]].',
        'kept: A coach leaves the square at noon and at six, and takes hens, trunks and the letters of the court.',
        'dropped: [1] As told in the guild hall on 9 June.',
      ],
    ],
    [
      'negations and other words in a list of adjectives',
      'This sign is round, painted, lettered, oaken and has an odd frame and weight.',
      'This sign is not round, not painted, not lettered, elmen and has the usual frame and weight.',
      [
        'reworded: This sign is {not }round, {not }painted, {not }lettered, [oaken ]{elmen }and has [an odd ]{the usual }frame and weight. (negation:  > not) (negation:  > not) (negation:  > not)',
      ],
    ],
    [
      'one letter of a word',
      'This is a plain card.',
      'This is a plain cart.',
      ['reworded: This is a plain [card]{cart}.'],
    ],
    [
      'an article that follows its word',
      'She wore a blue coat.',
      'She wore an orange coat.',
      ['reworded: She wore [a blue ]{an orange }coat.'],
    ],
  ])('%s', (_, a, b, right) => expect(told(a, b)).toEqual(right))
})
