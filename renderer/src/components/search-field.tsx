import { ActionIcon, TextInput } from '@mantine/core'
import { IconSearch, IconX } from '@tabler/icons-react'
import type { KeyboardEvent, RefObject } from 'react'
import { isShortcut } from '../shortcuts/shortcuts'
import { useFindKey } from './use-find-key'

interface SearchFieldProps {
  readonly field: RefObject<HTMLInputElement | null>
  readonly label: string
  readonly placeholder: string
  readonly className?: string | undefined
  readonly value: string
  readonly onChange: (value: string) => void
  /** What arrow down does: leads into the list. */
  readonly onEnterList?: () => void
  /** Where the search is all that narrows the list down: Escape and a button clear it. */
  readonly alone?: { readonly clearLabel: string }
}

/** What a list is searched by. Ctrl+F, or Cmd+F, leads to it. */
export function SearchField(props: SearchFieldProps) {
  const { field, label, placeholder, className, value, onChange, onEnterList, alone } = props
  useFindKey(field)
  const followKey = (event: KeyboardEvent) => {
    if (onEnterList !== undefined && isShortcut(event, 'enterList')) onEnterList()
    else if (alone !== undefined && event.key === 'Escape' && value !== '') onChange('')
    else return
    event.preventDefault()
  }
  return (
    <TextInput
      ref={field}
      className={className}
      aria-label={label}
      placeholder={placeholder}
      leftSection={<IconSearch size={14} aria-hidden />}
      rightSection={
        alone === undefined || value === '' ? null : (
          <ActionIcon
            size={20}
            aria-label={alone.clearLabel}
            onClick={() => {
              onChange('')
              field.current?.focus()
            }}
          >
            <IconX size={13} aria-hidden />
          </ActionIcon>
        )
      }
      spellCheck={false}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={followKey}
    />
  )
}
