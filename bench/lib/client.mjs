/** A JSON client of one server: anything but a 2xx is an error, since it would be measured as fast. */
export function createClient(url, headers = {}) {
  const call = async (method, path, body, more = {}) => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { ...headers, ...more, ...(body ? { "content-type": "application/json" } : {}) },
      body: body && JSON.stringify(body),
    })
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text.slice(0, 300)}`)
    return text ? JSON.parse(text) : undefined
  }
  return {
    get: (path, more) => call("GET", path, undefined, more),
    post: (path, body = {}, more) => call("POST", path, body, more),
  }
}
