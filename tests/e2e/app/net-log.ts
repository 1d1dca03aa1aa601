import { readFile } from 'node:fs/promises'

/** What Chromium's network stack did, for whichever part of the app, by its own log. */
export interface NetLogReading {
  /** Hosts of web addresses that were asked for, in vain or not. */
  readonly hosts: readonly string[]
  /** Names whose address was looked for. */
  readonly names: readonly string[]
  /** Addresses to which connections were begun. */
  readonly connections: readonly string[]
  /** Addresses to which datagrams went. One that only asks the system for a way there sends none. */
  readonly datagrams: readonly string[]
}

interface NetLogEvent {
  readonly type: number
  readonly source: { readonly id: number }
  readonly params?: { readonly url?: string; readonly host?: string; readonly address?: string }
}

interface NetLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> }
  readonly events: readonly NetLogEvent[]
}

/** The switch that has Chromium write it. */
export const netLogSwitch = (file: string) => `--log-net-log=${file}`

/** Reads the log of an app that has quit. */
export async function readNetLog(file: string): Promise<NetLogReading> {
  const { constants, events } = JSON.parse(await readFile(file, 'utf8')) as NetLog
  const ofType = (name: string) => {
    const wanted = constants.logEventTypes[name]
    if (wanted === undefined) throw new Error(`Chromium knows no event ${name}`)
    return events.filter(({ type }) => type === wanted)
  }
  const urls = ofType('URL_REQUEST_START_JOB').flatMap(({ params }) =>
    params?.url === undefined ? [] : [new URL(params.url)],
  )
  const web = urls.filter(({ protocol }) => /^(?:https?|wss?):$/u.test(protocol))
  const sending = new Set(ofType('UDP_BYTES_SENT').map(({ source }) => source.id))
  const sent = ofType('UDP_CONNECT').filter(({ source }) => sending.has(source.id))
  return {
    hosts: distinct(web.map(({ host }) => host)),
    names: distinct(
      ofType('HOST_RESOLVER_MANAGER_JOB').map(({ params }) => hostOf(params?.host ?? '')),
    ),
    connections: addresses(ofType('TCP_CONNECT_ATTEMPT')),
    datagrams: addresses(sent),
  }
}

function addresses(events: readonly NetLogEvent[]): readonly string[] {
  return distinct(events.map(({ params }) => params?.address ?? ''))
}

/** A name is told with or without what it is looked up for. */
function hostOf(told: string): string {
  return told.includes('://') ? new URL(told).hostname : told
}

/** Events that end something say nothing of it again. */
function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].filter((text) => text !== '')
}
