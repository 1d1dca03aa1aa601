import { Button, Group, Text } from '@mantine/core'
import { assertNever } from '@shared/domain/assert-never'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../../errors/error-notice'
import { useInventory } from '../../inventory/inventory-stores'
import type { ShownInventory } from '../../inventory/inventory-store'
import { useDeposits } from '../../stores/use-app-stores'
import { useChoosingRules } from '../use-item-source'
import { useChoosingDialogs, type OpenChoosingDialog } from './choosing-dialog-store'
import type { ChoosingGround } from './choosing-ground'
import { useChoosingGround } from './choosing-ground'
import { DialogFrame } from './dialog-frame'
import { IdsDialog } from './ids-dialog'
import { LocksDialog } from './locks-dialog'
import { PricesDialog } from './prices-dialog'
import { SumDialog } from './sum-dialog'

/** The dialog of choosing that is open. Mounted once, for all screens. */
export function ChoosingDialogs() {
  const { t } = useTranslation('choosing')
  const dialog = useChoosingDialogs((state) => state.dialog)
  const load = useDeposits((state) => state.load)
  const isOpen = dialog !== null
  useEffect(() => {
    if (isOpen) void load()
  }, [isOpen, load])
  if (dialog === null) return null
  return (
    <DialogFrame title={t(`dialogs.${dialog.kind}.title`)}>
      {dialog.kind === 'locks' ? (
        <WithLocks text={dialog.text} />
      ) : (
        <WithInventory dialog={dialog} />
      )}
    </DialogFrame>
  )
}

function WithLocks({ text }: { readonly text: string }) {
  const settings = useDeposits(({ view }) => view?.settings ?? null)
  return settings === null ? (
    <NotReady reason="loading" />
  ) : (
    <LocksDialog locks={settings.locks} first={text} />
  )
}

function WithInventory({ dialog }: { readonly dialog: OpenChoosingDialog }) {
  const inventory = useInventory((state) => state.inventory)
  return inventory === null ? (
    <NotReady reason="no-inventory" />
  ) : (
    // What was typed for one inventory is not meant for another one.
    <WithRules key={inventory.snapshot.id} dialog={dialog} inventory={inventory} />
  )
}

interface WithRulesProps {
  readonly dialog: OpenChoosingDialog
  readonly inventory: ShownInventory
}

function WithRules({ dialog, inventory }: WithRulesProps) {
  const rules = useChoosingRules(inventory)
  if (rules === null) return <NotReady reason={inventory.end === null ? 'reading' : 'loading'} />
  return <WithGround dialog={dialog} inventory={inventory} rules={rules} />
}

function WithGround(props: WithRulesProps & Pick<ChoosingGround, 'rules'>) {
  const { dialog, inventory, rules } = props
  const ground = useChoosingGround(inventory, rules)
  switch (dialog.kind) {
    case 'sum':
      return <SumDialog ground={ground} />
    case 'prices':
      return <PricesDialog ground={ground} />
    case 'ids':
      return <IdsDialog ground={ground} first={dialog.text} />
    case 'locks':
      return null
    default:
      return assertNever(dialog.kind)
  }
}

interface NotReadyProps {
  readonly reason: 'no-inventory' | 'reading' | 'loading'
}

/** What the dialog waits for. It goes on by itself as soon as that is there. */
function NotReady({ reason }: NotReadyProps) {
  const { t } = useTranslation(['choosing', 'common'])
  const problem = useDeposits((state) => state.problem)
  const load = useDeposits((state) => state.load)
  const close = useChoosingDialogs((state) => state.close)
  return (
    <>
      {problem === null || reason !== 'loading' ? (
        <Text role="status">{t(`dialogs.notReady.${reason}`)}</Text>
      ) : (
        <ErrorNotice
          heading={t('dialogs.notReady.failed')}
          error={problem}
          onTryAgain={() => void load()}
        />
      )}
      <Group justify="flex-end" mt="md">
        <Button variant="default" data-autofocus onClick={close}>
          {t('common:close')}
        </Button>
      </Group>
    </>
  )
}
