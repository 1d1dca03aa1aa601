import type { Figure } from '../scenario'
import { spreadOf } from './statistics'

/** Samples of each figure, by its id. */
export type Samples = ReadonlyMap<string, readonly number[]>

/** A Markdown table: each figure beside its floor and goal, medians over all rounds. */
export function reportTable(figures: readonly Figure[], samples: Samples): string {
  const head = ['what', 'median (min – max)', 'floor', 'times the floor', 'goal']
  const lines = figures.map((figure) => reportLine(figure, figures, samples))
  return [head, head.map(() => '---'), ...lines]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
}

function reportLine(figure: Figure, figures: readonly Figure[], samples: Samples) {
  const own = spreadOf(samples.get(figure.id) ?? [])
  const floor = figures.find(({ id }) => id === figure.floor)
  const goal = figure.goal === null ? '–' : `≤ ${figure.goal}×`
  const spread = `${amount(own.median, figure)} (${round(own.min)} – ${round(own.max)})`
  if (floor === undefined) return [figure.label, spread, '–', '–', goal]
  const { median } = spreadOf(samples.get(floor.id) ?? [])
  const ratio = own.median / median
  const isMissed = figure.goal !== null && ratio > figure.goal
  return [
    figure.label,
    spread,
    `${floor.label}: ${amount(median, floor)}`,
    `${ratio.toFixed(2)}×${isMissed ? ' (missed)' : ''}`,
    goal,
  ]
}

function amount(value: number, { unit }: Figure): string {
  return `${round(value)} ${unit}`
}

function round(value: number): string {
  return value.toFixed(value < 10 ? 1 : 0)
}
