import type { Figure, Goal } from '../scenario'
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
  const floorMedian = floor === undefined ? null : spreadOf(samples.get(floor.id) ?? []).median
  const times = floorMedian === null ? null : own.median / floorMedian
  const isMissed = figure.goal !== null && misses(figure.goal, own.median, times)
  return [
    figure.label,
    `${amount(own.median, figure)} (${round(own.min, figure.unit)} – ${round(own.max, figure.unit)})`,
    floor === undefined || floorMedian === null
      ? '–'
      : `${floor.label}: ${amount(floorMedian, floor)}`,
    times === null ? '–' : `${times.toFixed(2)}×`,
    figure.goal === null ? '–' : `${goalText(figure.goal, figure)}${isMissed ? ' (missed)' : ''}`,
  ]
}

function misses({ kind, value }: Goal, median: number, times: number | null): boolean {
  switch (kind) {
    case 'times':
      // Of a floor that was left out nothing can be said.
      return times !== null && times > value
    case 'most':
      return median > value
    case 'least':
      return median < value
  }
}

function goalText({ kind, value }: Goal, { unit }: Figure): string {
  switch (kind) {
    case 'times':
      return `≤ ${value}×`
    case 'most':
      return `≤ ${value} ${unit}`
    case 'least':
      return `≥ ${value} ${unit}`
  }
}

function amount(value: number, { unit }: Figure): string {
  return `${round(value, unit)} ${unit}`
}

/** What is near 100 % differs by tenths. */
function round(value: number, unit: Figure['unit']): string {
  return value.toFixed(value < 10 || unit === '%' ? 1 : 0)
}
