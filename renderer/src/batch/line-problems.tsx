import { Button } from '@mantine/core'
import type { LineProblem } from '@shared/domain/batch-input'
import { IconAlertTriangle, IconCopy, IconRepeat } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useCopy } from '../components/copy-button'
import { useVirtualRows } from '../components/grid/virtual-rows'
import { UserText } from '../components/user-text'
import { wholeLines } from './copied-lines'
import { lineProblemsText, lineProblemWords } from './line-problem-words'
import classes from './line-problems.module.css'

/** Pixels; the style sheet has the same. */
const rowHeight = 40

/** Lines that are not fetched, or of which only a part is, with their numbers and why. */
export function LineProblems({ problems }: { readonly problems: readonly LineProblem[] }) {
  const { t } = useTranslation(['batch', 'common'])
  const { t: words } = useTranslation('batch')
  const scroller = useRef<HTMLDivElement>(null)
  const { outcome, copy } = useCopy()
  const list = useVirtualRows({ scroller, count: problems.length, rowHeight, overscan: 16 })
  if (problems.length === 0) return null
  return (
    <section className={classes.root} aria-label={t('lines.title')}>
      <header className={classes.head}>
        <h3 className={classes.title}>{t('lines.count', { count: problems.length })}</h3>
        <Button
          variant="default"
          size="compact-xs"
          leftSection={<IconCopy size={13} aria-hidden />}
          onClick={() => copy(wholeLines(lineProblemsText(problems, words)).text)}
        >
          {outcome === null
            ? t('lines.copy')
            : t(outcome === 'copied' ? 'common:copied' : 'common:copyFailed')}
        </Button>
      </header>
      <div
        ref={scroller}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- It is scrolled by keys.
        tabIndex={0}
        role="list"
        aria-label={t('lines.title')}
        className={classes.list}
      >
        <div role="presentation" style={{ height: list.height }}>
          {list.rows.map(({ index, top }) => {
            const problem = problems[index]
            return problem === undefined ? null : (
              <ProblemLine
                key={index}
                problem={problem}
                place={index + 1}
                count={problems.length}
                top={top}
              />
            )
          })}
        </div>
      </div>
    </section>
  )
}

interface ProblemLineProps {
  readonly problem: LineProblem
  /** From 1. */
  readonly place: number
  readonly count: number
  /** Pixels from the top of the list. */
  readonly top: number
}

function ProblemLine({ problem, place, count, top }: ProblemLineProps) {
  const { t } = useTranslation('batch')
  const Icon = problem.kind === 'repeated' ? IconRepeat : IconAlertTriangle
  return (
    <div
      role="listitem"
      aria-posinset={place}
      aria-setsize={count}
      className={classes.line}
      data-tone={problem.kind === 'repeated' ? 'calm' : 'warn'}
      style={{ transform: `translateY(${top}px)` }}
    >
      <Icon size={14} aria-hidden />
      <span className={classes.number}>{t('lines.line', { line: problem.line })}</span>
      <span className={classes.reason} title={lineProblemWords(problem, t)}>
        {lineProblemWords(problem, t)}
      </span>
      {'text' in problem ? <UserText text={problem.text} className={classes.excerpt} /> : null}
    </div>
  )
}
