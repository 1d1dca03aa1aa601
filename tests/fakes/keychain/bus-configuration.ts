/** What a private session bus offers and forbids. */
export interface BusConfiguration {
  /** A folder in which the bus listens. */
  readonly listenIn: string
  /** Folders with files of services that it starts on demand. */
  readonly serviceFolders: readonly string[]
  /** Whether it lets nobody speak to the Secret Service. */
  readonly deniesSecrets: boolean
}

/** A configuration file for dbus-daemon; see dbus-daemon(1). */
export function busConfiguration({
  listenIn,
  serviceFolders,
  deniesSecrets,
}: BusConfiguration): string {
  return `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
  "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir=${listenIn}</listen>
  ${serviceFolders.map((folder) => `<servicedir>${folder}</servicedir>`).join('\n  ')}
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
    ${deniesSecrets ? '<deny send_destination="org.freedesktop.secrets"/>' : ''}
  </policy>
</busconfig>
`
}

/** A file that lets a bus start the program which shows the keychain's prompts. */
export function prompterService(program: string): string {
  return `[D-BUS Service]\nName=org.gnome.keyring.SystemPrompter\nExec=${program}\n`
}
