import { seedKeptReleases } from './fill.ts'

await seedKeptReleases()
