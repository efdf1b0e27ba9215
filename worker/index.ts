import { app } from './app.ts'
import type { Env } from './env.ts'
import { keptAnswer } from './middleware/answers.ts'
import { compressed } from './middleware/compressed.ts'
import { readToEnd } from './middleware/unread-body.ts'

export default {
  async fetch(request, env, context) {
    const answer = (await keptAnswer(request, env)) ?? (await app.fetch(request, env, context))
    await readToEnd(request)
    return compressed(request, answer)
  },
} satisfies ExportedHandler<Env['Bindings']>
