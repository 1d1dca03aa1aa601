import fc from 'fast-check'

/** What means something to a shell, to PHP, to JavaScript or to JSON, and what ends a text in one of them. */
const fragments = [
  "'",
  '"',
  '\\',
  '`',
  '$',
  '$(touch made)',
  '${x}',
  '{$x}',
  '$HOME',
  "'; touch made; '",
  '"; touch made; "',
  '!!',
  '!touch',
  '%s',
  '\n',
  '\nBODY\n',
  '\nHEADERS\n',
  'BODY',
  '\r',
  '\t',
  '\u0000',
  '\u001b[2J',
  '\u007f',
  '\u2028',
  '\u202e',
  '\u200b',
  '<?php',
  '?>',
  '</script>',
  '*/',
  '//',
  '#',
  '&',
  '|',
  '>made',
  ';',
  ':',
  '-',
  '@made',
  '__proto__',
  'ü',
  '★',
  '😀',
]

/** Well-formed: what is left of half a surrogate pair depends on who reads it, and no draft that is ready holds one. */
export const hostileText = fc.oneof(
  fc.array(fc.constantFrom(...fragments), { maxLength: 6 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 12 }),
)

/** Order ids that a draft may have, as bad as they come. */
export const hostileOrderIds = [
  `A'; touch made; '$(touch made)\`touch made\`"; touch made; "\\`,
  '\\\'"${process.exit(3)}`${process.exit(3)}`//*/',
  '<?php exit(3); ?></script>{$clientSecret}$clientSecret',
  '$SKINSBACK_CLIENT_SECRET !! !touch %s %00 &|>made',
  '#-@made;order_id:2;shopid:1;',
  'Überweisung ★ 😀 №1',
]
