import { app } from './app.ts'
import type { Env } from './env.ts'
import { keptAnswer } from './middleware/answers.ts'

export default {
  async fetch(request, env, context) {
    return (await keptAnswer(request, env)) ?? app.fetch(request, env, context)
  },
} satisfies ExportedHandler<Env['Bindings']>
