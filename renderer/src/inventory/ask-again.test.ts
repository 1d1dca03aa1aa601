import { describe, expect, it } from 'vitest'
import { emptyStart } from '../stores/empty-start'
import { projectView, sandboxProject } from '../test/fake-bridge'
import { snapshotOf } from '../test/snapshot-fixture'
import { formOfSnapshot } from './ask-again'

const steamId = '76561198827262007'
const tradeUrl = 'https://steamcommunity.com/tradeoffer/new/?partner=866996279&token=aBcD_12-'
const empty = emptyStart.preferences.form
const projects = [projectView(), sandboxProject]
const users = [{ kind: { kind: 'everyday' }, tradeUrl, steamId }] as const
const asked = {
  projectId: 'project-1',
  game: 'dota2',
  steamId,
  currency: 'eur',
  multiplier: '1.5',
  customCurrency: 'GEM',
  customCurrencyRate: '2',
} as const

describe('the form that asks a snapshot’s question again', () => {
  it('has its project, game, Steam user and prices, and the token where that was kept', () => {
    const snapshot = snapshotOf(asked, { tradeToken: 'aBcD_12-' })
    expect(formOfSnapshot(empty, snapshot, projects, [])).toEqual({
      ...asked,
      tradeUrl: '',
      tradeToken: 'aBcD_12-',
    })
  })

  it('keeps the token of the form for the same Steam user alone', () => {
    const snapshot = snapshotOf(asked)
    const same = { ...empty, steamId, tradeToken: 'typed_12' }
    expect(formOfSnapshot(same, snapshot, projects, []).tradeToken).toBe('typed_12')
    const another = { ...same, steamId: '76561198827262008' }
    expect(formOfSnapshot(another, snapshot, projects, []).tradeToken).toBe('')
    const byUrl = formOfSnapshot({ ...empty, tradeUrl }, snapshot, projects, [])
    expect(byUrl).toMatchObject({ steamId, tradeToken: 'aBcD_12-' })
    expect(byUrl).not.toHaveProperty('tradeUrl')
  })

  it('leaves what a file does not say as it is, except whose it is', () => {
    const snapshot = snapshotOf({ ...asked, projectId: '', game: 'unknown', steamId: '' })
    const form = formOfSnapshot({ ...empty, steamId, tradeUrl }, snapshot, projects, [])
    expect(form).not.toHaveProperty('projectId')
    expect(form).not.toHaveProperty('game')
    expect(form).toMatchObject({ tradeUrl: '', steamId: '', tradeToken: '' })
  })

  it('knows the Steam users of the sandbox', () => {
    const snapshot = snapshotOf({ ...asked, projectId: sandboxProject.id })
    expect(formOfSnapshot(empty, snapshot, projects, users)).toMatchObject({ tradeUrl })
    const elsewhere = formOfSnapshot(empty, snapshotOf(asked), projects, users)
    expect(elsewhere).toMatchObject({ tradeUrl: '' })
  })
})
