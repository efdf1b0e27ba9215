import { seedCurrentRelease, seedKeptReleases } from './fill.ts'

await seedCurrentRelease()
await seedKeptReleases()
