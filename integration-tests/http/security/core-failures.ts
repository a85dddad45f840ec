/** Core routes that answer 500 to a made-up id or an empty body, with what they trip over. */
export const coreFailures: ReadonlySet<string> = new Set([])
