import { Hono } from 'hono'
import type { Env } from '../env.ts'
import { comparePageRoute } from './compare.tsx'
import { statementPageRoute } from './statement.tsx'
import { statementsPageRoute } from './statements.tsx'
import { trendsPageRoute } from './trends.tsx'

export const pages = new Hono<Env>()
  .get('/', trendsPageRoute)
  .get('/statements', statementsPageRoute)
  .get('/statements/:id', statementPageRoute)
  .get('/compare', comparePageRoute)
