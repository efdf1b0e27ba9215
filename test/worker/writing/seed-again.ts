import { emptyDatabases, readTextOfAnyType, renewBindings, seedCurrentRelease } from '../fill.ts'

// What the file before left in this runtime: its rows, and what the Worker holds of them.
renewBindings()
await emptyDatabases()
await seedCurrentRelease()
readTextOfAnyType()
