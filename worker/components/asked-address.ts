import { createContext } from 'hono/jsx'

/** The address that was asked for, with its origin. */
export const AskedAddress = createContext<string>('http://localhost/')
