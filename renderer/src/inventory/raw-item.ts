import { jsonMembers } from './json-text'

/** A field of an item that the app has no column for, with its value as JSON text. */
export interface ExtraField {
  /** With the path of its parent, such as `item.owner`. */
  readonly name: string
  readonly value: string
}

const knownFields: ReadonlySet<string> = new Set([
  'name',
  'price',
  'price_local',
  'multiplied_price_local',
  'disabled',
  'stickers',
  'item',
])

const knownItemFields: ReadonlySet<string> = new Set([
  'asset_id',
  'class_id',
  'app_id',
  'icon_url',
  'tradable',
])

/** What an item's raw JSON holds beyond what the app knows. */
export function extraFields(rawItem: string): readonly ExtraField[] {
  const members = jsonMembers(rawItem) ?? []
  const inner = members.find((member) => member.name === 'item')
  return [
    ...members
      .filter(({ name }) => !knownFields.has(name))
      .map(({ name, text }) => ({ name, value: text })),
    ...(jsonMembers(inner?.text ?? '{}') ?? [])
      .filter(({ name }) => !knownItemFields.has(name))
      .map(({ name, text }) => ({ name: `item.${name}`, value: text })),
  ]
}
