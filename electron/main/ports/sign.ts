/** HMAC-SHA1 over the text in UTF-8 with the client secret as key, in lower-case hex. */
export type Sign = (clientSecret: string, text: string) => string
