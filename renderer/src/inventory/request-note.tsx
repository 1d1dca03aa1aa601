import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { usePreferences, useProjects } from '../stores/use-app-stores'
import { useInventory, useRequest } from './inventory-stores'
import { otherAim } from './other-aim'
import type { FormField } from './request-form'
import classes from './request-pane.module.css'

/** What is missing for asking again; else that the form asks for another inventory than the opened one on screen. */
export function RequestNote({ id }: { readonly id: string }) {
  const { t } = useTranslation('inventory')
  const lacking = useRequest((state) => state.lackingFields)
  const hasProject = useProjects((state) => state.projects.length > 0)
  const inventory = useInventory((state) => state.inventory)
  const form = usePreferences((state) => state.preferences.form)
  const aim = inventory?.isOffline === true ? otherAim(form, inventory.snapshot) : null
  return (
    <>
      {/* Stays in the page, so that it is read out. */}
      <p role="status" aria-label={t('askAgain.label')} className={classes.lacking}>
        {lackingWords(lacking, hasProject, t)}
      </p>
      <p id={id} className={classes.aim}>
        {lacking.length > 0 || aim === null
          ? null
          : t(`otherAim.${aim.kind}`, {
              steamUser: shortId(form.steamId.trim()),
              game: t(`games.${form.game}`),
            })}
      </p>
    </>
  )
}

function lackingWords(
  fields: readonly FormField[],
  hasProject: boolean,
  t: TFunction<'inventory'>,
): string {
  const [first] = fields
  if (first === undefined) return ''
  const words = [
    ...(fields.includes('projectId')
      ? [t(hasProject ? 'askAgain.project' : 'askAgain.noProject')]
      : []),
    ...(fields.includes('game') ? [t('askAgain.game')] : []),
    ...(fields.includes('steamId')
      ? [t('askAgain.steamUser')]
      : fields.includes('tradeToken')
        ? [t('askAgain.tradeToken')]
        : []),
  ]
  return words.length === 0 ? t('askAgain.other') : words.join(' ')
}

/** Ends and beginning tell ids apart, and fit in one line. */
function shortId(id: string): string {
  return id.length > 9 ? `${id.slice(0, 3)}…${id.slice(-3)}` : id
}
