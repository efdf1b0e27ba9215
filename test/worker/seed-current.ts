import { seedCurrentRelease } from './fill.ts'

await seedCurrentRelease()
