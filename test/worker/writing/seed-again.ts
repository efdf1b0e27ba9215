import { vi } from 'vitest'
import { emptyDatabases, seedCurrentRelease } from '../fill.ts'

// What the file before left in this runtime: its rows, and what the Worker's modules hold.
vi.resetModules()
await emptyDatabases()
await seedCurrentRelease()
