import fc from 'fast-check';
import { ManifestError } from '../../../src/batch/manifest/manifest-error';
import { siteAddress } from '../../../src/batch/manifest/site-address';

function codeOf(typed: string): string {
  try {
    return `accepted: ${siteAddress(typed)}`;
  } catch (error) {
    if (error instanceof ManifestError) return error.code;
    throw error;
  }
}

it.each([
  ['https://kijun.example/', 'https://kijun.example/'],
  ['https://kijun.example', 'https://kijun.example/'],
  ['https://kijun.example/addin', 'https://kijun.example/addin/'],
  ['https://kijun.example/addin/', 'https://kijun.example/addin/'],
  ['  https://kijun.example/addin/\n', 'https://kijun.example/addin/'],
  ['HTTPS://Kijun.EXAMPLE:443/Addin', 'https://kijun.example/Addin/'],
  ['https://kijun.example:8443/a', 'https://kijun.example:8443/a/'],
  ['https://kijun.example/a/./b/../c/', 'https://kijun.example/a/c/'],
  ['https://kijun.example/v1.2', 'https://kijun.example/v1.2/'],
  ['https://kijun.example/page.html/', 'https://kijun.example/page.html/'],
  ['https://192.0.2.7/a', 'https://192.0.2.7/a/'],
  ['https://[2001:DB8::7]:8443', 'https://[2001:db8::7]:8443/'],
  ['https://localhost:3000', 'https://localhost:3000/'],
  ['https://日本語.example/', 'https://xn--wgv71a119e.example/'],
  ['https://ｋｉｊｕｎ.example/', 'https://kijun.example/'],
  ['https://kijun.example/選定 '.trimEnd(), 'https://kijun.example/%E9%81%B8%E5%AE%9A/'],
  ['https://kijun.example/%E9%81%B8/', 'https://kijun.example/%E9%81%B8/'],
  ['https://kijun.example/a&b\'c"<d>/', "https://kijun.example/a&b'c%22%3Cd%3E/"],
  ['https://kijun.example/@home/', 'https://kijun.example/@home/'],
])('%j is served from %s', (typed, address) => {
  expect(siteAddress(typed)).toBe(address);
});

it.each([
  ['', 'url-unreadable'],
  ['   ', 'url-unreadable'],
  ['kijun.example/addin/', 'url-unreadable'],
  ['kijun.example:8443/', 'url-unreadable'],
  ['//kijun.example/', 'url-unreadable'],
  ['https:/kijun.example/', 'url-unreadable'],
  ['https:kijun.example', 'url-unreadable'],
  ['https：//kijun.example/', 'url-unreadable'],
  ['https://', 'url-unreadable'],
  ['https:///kijun.example/', 'url-unreadable'],
  ['https://kijun.example:99999/', 'url-unreadable'],
  ['https://kijun.example:port/', 'url-unreadable'],
  ['https://kijun .example/', 'url-unreadable'],
  ['https://kijun.example/a b/', 'url-unreadable'],
  ['https://kijun.example/a　b/', 'url-unreadable'],
  ['https://kijun.example/a\tb/', 'url-unreadable'],
  ['https://kijun.example/a\u0000b/', 'url-unreadable'],
  ['https://kijun.example\\addin', 'url-unreadable'],
  ['https://kijun.example/100%/', 'url-unreadable'],
  ['https://kijun.example/%zz/', 'url-unreadable'],
  ['https://300.1.1.1/', 'url-unreadable'],
  ['C:\\inetpub\\addin', 'url-unreadable'],
  ['\\\\server\\share\\addin', 'url-unreadable'],
  ['http://kijun.example/', 'url-not-https'],
  ['http://localhost:3000/', 'url-not-https'],
  ['HTTP://kijun.example/', 'url-not-https'],
  ['file:///C:/inetpub/addin/', 'url-not-https'],
  ['ftp://kijun.example/', 'url-not-https'],
  ['https://clerk:secret@kijun.example/', 'url-credentials'],
  ['https://clerk@kijun.example/', 'url-credentials'],
  ['https://@kijun.example/', 'url-credentials'],
  ['https://kijun.example/?', 'url-query'],
  ['https://kijun.example/addin/?v=2', 'url-query'],
  ['https://kijun.example/addin/#', 'url-query'],
  ['https://kijun.example/addin/#top', 'url-query'],
  ['https://kijun.example?x', 'url-query'],
  ['https://kijun.example/addin/taskpane.html', 'url-page'],
  ['https://kijun.example/addin/TASKPANE.HTM', 'url-page'],
  ['https://kijun.example/manifest.xml', 'url-page'],
])('%j is refused: %s', (typed, code) => {
  expect(codeOf(typed)).toBe(code);
});

it('shows no password in what it says', () => {
  expect(() => siteAddress('https://clerk:secret@kijun.example/')).toThrow(/^(?!.*(?:secret|clerk)).*$/s);
});

it('gives one form, which is its own', () => {
  fc.assert(
    fc.property(fc.webUrl({ validSchemes: ['https'], withFragments: false }), (url) => {
      const plain = url.replace(/%(?![\da-f]{2})/gi, '').replace(/\.(?=[a-z]+$)/gi, '');
      fc.pre(!/\.(?:html?|xml|json|js|png)$/i.test(plain));
      const address = siteAddress(plain);
      expect(address).toMatch(/^https:\/\/[!-~]+\/$/);
      expect(address).toBe(new URL(address).href);
      expect(siteAddress(address)).toBe(address);
      if (!address.endsWith('//')) expect(siteAddress(address.slice(0, -1))).toBe(address);
    }),
  );
});

it('takes what it is given or refuses it with a code, whatever it is', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.string().map((rest) => `https://${rest}`),
      ),
      (typed) => {
        expect(codeOf(typed)).toMatch(/^(?:url-|accepted: https:\/\/[!-~]+\/$)/);
      },
    ),
  );
});
