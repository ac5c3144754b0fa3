/** The words on manifests: the same in both languages, one entry for each code. */
import { MANIFEST_CODES, ManifestError } from '../../../src/batch/manifest/manifest-error';
import en from '../../../src/batch/manifest/wording.en.json';
import ja from '../../../src/batch/manifest/wording.ja.json';
import { describeManifestError } from '../../../src/batch/manifest/words';

const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

it('has words for every code, and no others', () => {
  expect(Object.keys(ja.errors)).toEqual([...MANIFEST_CODES]);
  expect(Object.keys(en.errors)).toEqual([...MANIFEST_CODES]);
});

it.each(MANIFEST_CODES)('%s says where, what, and what to do, in both languages alike', (code) => {
  for (const part of ['where', 'what', 'action'] as const) {
    expect(ja.errors[code][part]).not.toBe('');
    expect(places(en.errors[code][part])).toEqual(places(ja.errors[code][part]));
  }
  expect(Object.values(en.errors[code]).join(' ')).not.toMatch(/[一-龠ぁ-んァ-ヶ「」。、]/u);
});

it('puts what was given into the words', () => {
  const error = new ManifestError('url-not-https', { url: 'http://kijun.example/', scheme: 'http' });
  expect(describeManifestError(error, 'ja')).toMatch(/^✖ --url http:\/\/kijun\.example\/: .+\n {2}.+$/);
  expect(describeManifestError(error, 'en')).toContain('this is http, not https');
});
