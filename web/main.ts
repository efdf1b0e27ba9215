import { startView } from './view.ts'

startView()
