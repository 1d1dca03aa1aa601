import { createHmac } from 'node:crypto'
import type { Sign } from '../ports/sign'

export const hmacSha1: Sign = (clientSecret, text) =>
  createHmac('sha1', Buffer.from(clientSecret, 'utf8')).update(text, 'utf8').digest('hex')
