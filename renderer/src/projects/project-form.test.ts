import { describe, expect, it } from 'vitest'
import { projectView } from '../test/fake-bridge'
import {
  draftOfValues,
  isChanged,
  newHostOfSecret,
  newProjectValues,
  valuesOfProject,
} from './project-form'

describe('the project form', () => {
  it('never starts with a secret', () => {
    expect(valuesOfProject(projectView()).clientSecret).toBe('')
  })

  it('keeps the stored secret where none was typed', () => {
    const project = projectView()
    const draft = draftOfValues(valuesOfProject(project), project)
    expect('clientSecret' in draft).toBe(false)
    expect(draft.id).toBe(project.id)
  })

  it('drops the spaces around pasted values, and sends the currency in lower case', () => {
    const values = {
      ...newProjectValues,
      name: ' Shop ',
      clientId: '\t77 ',
      clientSecret: ' s3cret\n',
      endpoint: ' https://skinsback.com/api.php ',
      defaultCurrency: ' EUR',
    }
    expect(draftOfValues(values, null)).toEqual({
      name: 'Shop',
      clientId: '77',
      clientSecret: 's3cret',
      endpoint: 'https://skinsback.com/api.php',
      authentication: 'signature',
      defaultCurrency: 'eur',
    })
  })

  it('does not take blanks for no secret', () => {
    expect(draftOfValues({ ...newProjectValues, clientSecret: ' \t' }, null).clientSecret).toBe('')
  })

  it.each([
    ['keychain', 'https://other.example/api.php', 'other.example'],
    ['memory', 'https://skinsback.com:8443/api.php', 'skinsback.com:8443'],
    ['lost', 'https://other.example', 'other.example'],
    ['missing', 'https://other.example', null],
    ['keychain', 'https://SkinsBack.com/v2', null],
    ['keychain', 'https://', null],
  ] as const)('with its secret %s at %s: new host %s', (secret, endpoint, host) => {
    const project = projectView({ secret })
    const values = { ...valuesOfProject(project), endpoint }
    expect(newHostOfSecret(values, project)).toBe(host)
    expect(newHostOfSecret({ ...values, clientSecret: 'new' }, project)).toBeNull()
    expect(newHostOfSecret(values, null)).toBeNull()
  })

  it('knows whether anything was changed', () => {
    const project = projectView()
    expect(isChanged(valuesOfProject(project), project)).toBe(false)
    expect(isChanged({ ...valuesOfProject(project), clientSecret: 'x' }, project)).toBe(true)
    expect(isChanged(newProjectValues, null)).toBe(false)
    expect(isChanged({ ...newProjectValues, endpoint: '' }, null)).toBe(true)
  })
})
