import { phpQuoted } from './hand-over-quoting'
import type { Project } from './project'

const signing = [
  "$parameters['shopid'] = $clientId;",
  'ksort($parameters, SORT_STRING);',
  "$text = '';",
  'foreach ($parameters as $name => $value) {',
  '    // Lists are not signed.',
  '    if (is_string($value)) {',
  '        $text .= "$name:$value;";',
  '    }',
  '}',
  "$parameters['sign'] = hash_hmac('sha1', $text, $clientSecret);",
  "$headers = ['Content-Type: application/json'];",
]

const headers = [
  '$headers = [',
  "    'Content-Type: application/json',",
  '    "X-CLIENT-ID: $clientId",',
  '    "X-CLIENT-SECRET: $clientSecret",',
  '];',
]

/** A PHP script that sends the body. It needs no extension but openssl, which https does. */
export function phpSnippet(
  body: string,
  { endpoint, authentication }: Pick<Project, 'endpoint' | 'authentication'>,
): string {
  return [
    '<?php',
    '// Creates the deposit. For PHP 7.3 or later, with allow_url_fopen on.',
    '// Client ID and Client Secret come from SKINSBACK_CLIENT_ID and SKINSBACK_CLIENT_SECRET.',
    "$clientId = (string) getenv('SKINSBACK_CLIENT_ID');",
    "$clientSecret = (string) getenv('SKINSBACK_CLIENT_SECRET');",
    "if ($clientId === '' || $clientSecret === '') {",
    "    throw new RuntimeException('SKINSBACK_CLIENT_ID and SKINSBACK_CLIENT_SECRET are not set');",
    '}',
    '',
    "$parameters = json_decode(<<<'BODY'",
    body,
    'BODY, true, 512, JSON_THROW_ON_ERROR);',
    ...(authentication === 'signature' ? signing : headers),
    '',
    `$answer = file_get_contents(${phpQuoted(endpoint)}, false, stream_context_create(['http' => [`,
    "    'method' => 'POST',",
    "    'header' => $headers,",
    "    'content' => json_encode($parameters, JSON_THROW_ON_ERROR),",
    "    'follow_location' => 0,",
    "    'ignore_errors' => true,",
    ']]));',
    'if ($answer === false) {',
    "    throw new RuntimeException('No answer');",
    '}',
    'echo $answer, PHP_EOL;',
    '',
  ].join('\n')
}
