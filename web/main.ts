import { enhanceFigures } from './figure.ts'

enhanceFigures(document)
