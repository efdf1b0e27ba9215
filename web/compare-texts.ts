import { messageOf } from '../schema/error.ts'
import type { Alignment, Progress } from '../schema/text/align/outcome.ts'
import type { AlignSource } from '../schema/text/align/source.ts'
import { type Aligned, Aligner } from './compare/aligner.ts'
import { areSameTexts, forgetTexts, type KeptTexts, keepTexts, keptTexts } from './compare/kept-texts.ts'
import { Result } from './compare/result.ts'
import { SourceField } from './compare/source.ts'
import { lookingWords } from './compare/summary.ts'
import { refusalWords } from './compare/words.ts'

/** Compares two texts without sending either anywhere: this page makes no request with them. */
const form = find(HTMLFormElement, '#texts')
const status = find(HTMLElement, '#texts-status')
const progress = find(HTMLProgressElement, '#texts-progress')
const cancel = find(HTMLButtonElement, '#texts-cancel')
const inputs = find(HTMLDetailsElement, '#texts-inputs')
const forget = find(HTMLButtonElement, '#texts-forget')
const fields = {
  a: new SourceField(find(HTMLElement, '#text-a'), onEdit),
  b: new SourceField(find(HTMLElement, '#text-b'), onEdit),
}
const result = new Result(find(HTMLElement, '#texts-result'))
const aligner = new Aligner()
/** Milliseconds of rest after an edit, before the texts are kept. */
const keepAfter = 400
let keeping: ReturnType<typeof setTimeout> | undefined
/** The statements whose texts a reader is asked to paste. */
const asksFor = form.dataset.asked ?? ''
let lastKept: { texts: KeptTexts; keeping: ReturnType<typeof keepTexts> } | undefined
/** What a comparison is made from. */
interface Given {
  a: string | File
  b: string | File
  granularity: string
}

/** What the result shown was made from. */
let compared: Given | undefined
/** Counts what was asked for: each comparison, and each end of one. */
let asked = 0

const stages: Record<Progress['stage'], [words: string, from: number, to: number]> = {
  reading: ['Reading', 0, 0.3],
  matching: ['Finding passages that belong together', 0.3, 0.7],
  comparing: ['Comparing word by word', 0.7, 1],
}

form.addEventListener('submit', (event) => {
  event.preventDefault()
  void compare()
})
cancel.addEventListener('click', () => {
  end()
  withdrawFirst()
  show('Cancelled. Nothing was compared.', false)
})
for (const button of form.querySelectorAll<HTMLButtonElement>('button[data-swap]')) {
  button.addEventListener('click', () => SourceField.swap(fields.a, fields.b))
}
const granularity = find(HTMLSelectElement, '#texts select[name=granularity]')
granularity.addEventListener('change', onEdit)
forget.addEventListener('click', () => {
  end()
  fields.a.clear()
  fields.b.clear()
  forgetTexts(asksFor)
  lastKept = undefined
  result.clear()
  inputs.open = true
  show('Both texts are forgotten.', false)
})
addEventListener('pagehide', keep)
form.classList.add('enhanced')
// Texts that came with the address are compared at once; else those of before a reload are put back.
if (form.dataset.ready === 'true') void compare()
else if (form.dataset.loaded !== 'true') restore()

function onEdit(): void {
  aligner.prepare()
  if (cancel.hidden && result.isShown) tellWhetherOld()
  // What else was said was of other texts.
  else if (cancel.hidden) status.textContent = ''
  clearTimeout(keeping)
  keeping = setTimeout(keep, keepAfter)
}

/** What was changed since it was compared. */
function changedSince({ a, b, granularity: by }: Given): 'texts' | 'granularity' | undefined {
  if (fields.a.inHand !== a || fields.b.inHand !== b) return 'texts'
  return granularity.value === by ? undefined : 'granularity'
}

/** Beside the inputs too: the result may be out of sight. */
function tellWhetherOld(): void {
  const changed = compared && changedSince(compared)
  result.markOld(changed)
  show(changed ? 'Changed since the comparison: compare again for a new result.' : comparedWords(), false)
}

function end(): void {
  asked += 1
  aligner.cancel()
}

/** Texts of the address come again with it; what is typed or pasted would be lost by a reload. */
function keep(): void {
  if (form.dataset.loaded === 'true') return
  const texts = { a: fields.a.kept, b: fields.b.kept, granularity: granularity.value }
  // Writing long texts takes a while, and nothing else writes them.
  if (!lastKept || !areSameTexts(lastKept.texts, texts))
    lastKept = { texts, keeping: keepTexts(texts, asksFor) }
  fields.a.tell(lastKept.keeping.a)
  fields.b.tell(lastKept.keeping.b)
}

function restore(): void {
  const kept = keptTexts(asksFor)
  if (!kept) return
  fields.a.restore(kept.a)
  fields.b.restore(kept.b)
  granularity.value = kept.granularity ?? ''
  // A value that is no choice chooses nothing.
  if (granularity.selectedIndex < 0) granularity.selectedIndex = 0
  if (kept.a.text === '' && kept.b.text === '') return
  aligner.prepare()
  if (kept.a.text !== '' && kept.b.text !== '')
    show('Both texts are as you left them. Compare shows the result again.', false)
}

async function compare(): Promise<void> {
  end()
  const own = asked
  const given = { a: fields.a.inHand, b: fields.b.inHand, granularity: granularity.value }
  const by = given.granularity
  show('Reading …', true)
  try {
    const [a, b] = await Promise.all([fields.a.read(), fields.b.read()])
    if (own !== asked) return
    result.clear()
    keep()
    const aligned = await aligner.align(
      { a, b, ...(by === 'paragraph' || by === 'sentence' ? { granularity: by } : {}) },
      {
        onProgress: tell,
        onFirst: (first) => {
          if (own !== asked) return
          inputs.open = false
          result.presentFirst(first)
        },
        onNotable: (notable) => {
          if (own !== asked) return
          result.tellNotable(notable)
          if (status.textContent === lookingWords) show(comparedWords(), false)
        },
      },
    )
    // Another comparison may have begun in its place, and tells how far it is.
    if (!aligned || own !== asked) return
    present(aligned, { a, b })
    compared = given
    if (result.isShown && changedSince(given)) tellWhetherOld()
  } catch (error) {
    if (own === asked) fail(error)
  }
}

function tell({ stage, done }: Progress): void {
  const [words, from, to] = stages[stage]
  progress.value = from + (to - from) * done
  // Only a new stage is put into words: a screen reader would read every step.
  if (status.textContent !== `${words} …`) status.textContent = `${words} …`
}

function present({ outcome, ...report }: Aligned, given: { a: AlignSource; b: AlignSource }): void {
  if (outcome.outcome !== 'aligned') {
    show(refusalWords(outcome), false)
    return
  }
  inputs.open = false
  result.present(outcome, report)
  show(areSame(outcome, given) ? 'Compared: the same text twice.' : comparedWords(), false)
}

function comparedWords(): string {
  return result.isListed ? 'Compared.' : lookingWords
}

function areSame({ isIdentical }: Alignment, { a, b }: { a: AlignSource; b: AlignSource }): boolean {
  return isIdentical && typeof a === 'string' && a === b
}

function show(words: string, isBusy: boolean): void {
  status.textContent = words
  progress.hidden = !isBusy
  progress.value = 0
  cancel.hidden = !isBusy
  form.ariaBusy = String(isBusy)
}

/** Nothing stays of a comparison that did not end. */
function withdrawFirst(): void {
  if (!result.isPartial) return
  result.clear()
  inputs.open = true
}

function fail(error: unknown): void {
  withdrawFirst()
  const reason = messageOf(error)
  show(`The comparison broke off (${reason}). Try shorter parts of the texts.`, false)
}

function find<T extends Element>(type: new () => T, selector: string): T {
  const found = document.querySelector(selector)
  if (found instanceof type) return found
  throw new Error(`the page has no ${selector}`)
}
