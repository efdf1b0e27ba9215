import { readEachAnswerOnce, seedCurrentRelease, seedKeptReleases } from './fill.ts'

await seedCurrentRelease()
await seedKeptReleases()
readEachAnswerOnce()
