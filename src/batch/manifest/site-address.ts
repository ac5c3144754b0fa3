/**
 * Where the add-in's pages are served: what somebody typed → the folder's address in its one normal form. Two spellings
 * of one address (upper-case host, port 443, `..`, no slash at the end, 例え.jp) come out the same, because the add-in's
 * Id is derived from it.
 */
import { ManifestError } from './manifest-error';

/** Pages and scripts that somebody may have copied from the address bar. */
const PAGE = /\.(?:html?|xml|json|js|png)$/i;

/**
 * An `https:` URL of ASCII characters that ends in a slash: the host in lower case and Punycode, the path percent-encoded.
 *
 * Plain http is refused, `http://localhost` too: Excel on the web and the admin centre take nothing but https, and in a
 * deployment localhost is each clerk's own machine. A developer uses `manifest.xml` as it is, over https on localhost.
 * @throws ManifestError
 */
export function siteAddress(typed: string): string {
  const url = typed.trim();
  const scheme = /^([a-z][a-z\d+.-]*):\/\//i.exec(url)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== 'https') throw new ManifestError('url-not-https', { url, scheme });
  // What the URL standard quietly mends was mistyped: https:host, https:///host, \, white space inside, a lone %.
  const mended = scheme === undefined || /^\w+:\/{3}|[\s\\\p{Cc}]|%(?![\da-f]{2})/iu.test(url);
  if (mended || !URL.canParse(url)) throw new ManifestError('url-unreadable', { url });
  const { host, pathname, username, password } = new URL(url);
  // Without the words after the @: they are somebody's password.
  if (username !== '' || password !== '' || /^[^/]*\/\/[^/?#]*@/.test(url))
    throw new ManifestError('url-credentials', { url: `https://${host}${pathname}` });
  if (/[?#]/.test(url)) throw new ManifestError('url-query', { url, short: url.replace(/[?#].*$/s, '') });
  if (PAGE.test(pathname)) throw new ManifestError('url-page', { url, folder: new URL('.', url).href });
  return `https://${host}${pathname}${pathname.endsWith('/') ? '' : '/'}`;
}
