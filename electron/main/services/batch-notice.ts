import menu from '@shared/i18n/en/menu.json'
import type { Notice } from '../ports/desktop'
import type { BatchNews } from './batch-runner'

const words = menu.batch
const numbers = new Intl.NumberFormat('en')
const plurals = new Intl.PluralRules('en')

/** What the system tells of a batch, in words: while the app's window may be behind others. No label and no id of a Steam user. */
export function batchNotice(name: string, news: BatchNews): Notice {
  const titled = (title: string) => title.replace('{{name}}', () => name || words.unnamed)
  if (news.kind === 'paused') return { title: titled(words.paused), text: words.pausedText }
  const { done, failed } = news.counts
  const text = [counted('done', done), ...(failed > 0 ? [counted('failed', failed)] : [])].join(' ')
  return { title: titled(words.ended), text }
}

function counted(key: 'done' | 'failed', count: number): string {
  const form = plurals.select(count) === 'one' ? 'one' : 'other'
  return words[`${key}_${form}`].replace('{{count}}', numbers.format(count))
}
