import { describe, expect, it } from 'vitest'
import { englishText, read, refusal } from './sample.ts'

const programs = {
  'R, with remarks that look like headings': `# Counting lamps

library(quanteda)
lamps <- readtext("lamps/*.txt", docvarsfrom = "filenames")

# by year

toks <- tokens(corpus(lamps), remove_punct = TRUE)
df$year <- docvars(toks, "year")
ggplot(df, aes(x = year, y = lamp)) +
  geom_line()
`,
  'Python with more words than statements': `"""Count how often the lamps are named in the harbour texts."""
import re

def count(text):
    """Return how often the lamps are named in the text that is given."""
    return len(re.findall("lamp", text, re.I))

print(count("lamp"))
`,
  Stata: `* Lamps
clear all
import delimited "counts.csv", clear
encode harbour, gen(h)
xtset h year
xtreg lamps i.year, fe
esttab using "table.tex", replace label title("Lamps of the harbour")
`,
  shell: `#!/bin/sh
for file in lamps/*.txt; do
  echo "$file"
  wc -w "$file" >> counts.txt
done
sort -n counts.txt | tail
`,
}

describe('what is no text', () => {
  it.each(Object.entries(programs))('is a program in %s', async (_, program) => {
    expect(await refusal('lamps.txt', program)).toBe(
      'lamps.txt: this is program code, not a text. Save the words of the statement as .txt and import that.',
    )
  })

  it('is a list of changes in files', async () => {
    const changes = `diff --git a/lamps.txt b/lamps.txt\n--- a/lamps.txt\n+++ b/lamps.txt\n@@ -1,3 +1,3 @@\n-${englishText}\n+${englishText} So it was.\n The oil is ready.\n`
    expect(await refusal('lamps.txt', changes)).toContain('a list of changes in files (diff)')
  })

  it('is a list of words, one on each line, in any script', async () => {
    const english = englishText.replace(/[.,]/g, '').split(' ')
    const words = [...english, ...english]
    expect(await refusal('words.txt', words.join('\n'))).toContain('a list of words, one on each line')
    const chinese = Array.from({ length: 40 }, (_, n) => (n % 2 ? '我们' : '以及'))
    expect(await refusal('words.txt', chinese.join('\n'))).toContain('a list of words, one on each line')
  })

  it('is the code that a Markdown text quotes; its words are kept and that is said', async () => {
    const { paragraphs, notes } = await read(
      'lamps.md',
      `# Remarks on lamps\n\n${englishText}\n\n\`\`\`{r}\nx <- dfm(tokens(corp))\n\`\`\`\n\nThe oil is ready.\n`,
    )
    expect(paragraphs.map(({ text }) => text)).toEqual([englishText, 'The oil is ready.'])
    expect(notes).toContain('its blocks of program code were left out')
  })

  it('is no text that quotes some code', async () => {
    const quoted = `Remarks on lamps\n\n${englishText}\n\nlamps <- c("red", "green")\n\n${englishText} So it was.`
    expect((await read('lamps.txt', quoted)).paragraphs).toHaveLength(3)
  })
})

it('takes verse with a comma at the end of each line for no program', async () => {
  const verse = [
    'The lamp is lit, the night is long,',
    'The keeper sings his evening song,',
    'The boats come in, the oil is gone;',
  ]
  const text = `The song of the keeper\n\n${[...verse, ...verse, ...verse].join('\n')}\n`
  expect((await read('song.txt', text)).paragraphs.length).toBeGreaterThan(0)
})

it('takes lines of as many words, each a sentence, for no list of words with their tags', async () => {
  const lines = Array.from({ length: 30 }, (_, n) => `A lamp is a lamp, number ${n}.`)
  expect((await read('lamps.txt', lines.join('\n'))).paragraphs.length).toBeGreaterThan(0)
})
