import { ActionIcon, TextInput } from '@mantine/core'
import { IconSearch, IconX } from '@tabler/icons-react'
import type { KeyboardEvent, RefObject } from 'react'
import { useFindKey } from './use-find-key'

interface SearchFieldProps {
  readonly field: RefObject<HTMLInputElement | null>
  readonly label: string
  readonly placeholder: string
  readonly className?: string | undefined
  readonly value: string
  readonly onChange: (value: string) => void
  /** Where the search is all that narrows the list down: Escape and a button clear it, arrow down leads into the list. */
  readonly alone?: { readonly clearLabel: string; readonly onEnterList: () => void }
}

/** What a list is searched by. Ctrl+F, or Cmd+F, leads to it. */
export function SearchField(props: SearchFieldProps) {
  const { field, label, placeholder, className, value, onChange, alone } = props
  useFindKey(field)
  const followKey = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') alone?.onEnterList()
    else if (event.key === 'Escape' && value !== '') onChange('')
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
      onKeyDown={alone === undefined ? undefined : followKey}
    />
  )
}
