import { readEachAnswerOnce, readTextOfAnyType, seedCurrentRelease, seedKeptReleases } from './fill.ts'

await seedCurrentRelease()
await seedKeptReleases()
readEachAnswerOnce()
readTextOfAnyType()
