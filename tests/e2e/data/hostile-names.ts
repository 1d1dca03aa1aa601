/** Names that would do harm, or look like another name, if they were taken for more than text. */
export const hostileNames: readonly string[] = [
  '<img src=x onerror="window.hacked=true">',
  '<b>bold</b>',
  '</div></main><script>window.hacked=true</script>',
  '{{constructor.constructor("window.hacked=true")()}}',
  'javascript:window.hacked=true',
  '\u202Etnemtsevni | nrub\u202C (Factory New)',
  'سكين | ألوان (جديد)',
  'A\u0000B\u0007C\nD\tE\u001B[31m',
  'Zero\u200Bwidth\uFEFFname',
  'Zalgo ' + 'a\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309\u030A\u030B\u030C'.repeat(20),
  'W'.repeat(300),
  'No space ' + '名'.repeat(150) + ' end',
  '🧨👩‍👩‍👧‍👦 \u{1F3F4}\u{E0067}\u{E0062}',
  '\uD800 lone surrogate',
  '__proto__',
]
