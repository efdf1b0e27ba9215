import { readDataset } from '../../schema/import/dataset.ts'
import type { DatasetFiles } from '../../schema/import/files.ts'

const result = await readDataset()
if ('problems' in result) throw new Error('the dataset has problems; run npm run check:data')

/** The dataset as it is shipped, read once for all files that ask for it; none of them changes it. */
export const dataset: DatasetFiles = result.files
