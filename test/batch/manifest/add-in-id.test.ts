import { addInIdFromText, addInIdOf } from '../../../src/batch/manifest/add-in-id';
import { ManifestError } from '../../../src/batch/manifest/manifest-error';

const DNS = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';
const PRODUCT = '4ba4e0d8-e33b-48f8-9ab4-9f9c4ccaef04';

describe('an Id derived from an address', () => {
  it.each([
    // RFC 9562, appendix A.4, and Python's documentation of uuid5
    [DNS, 'www.example.com', '2ed6657d-e927-568b-95e1-2665a8aea6a2'],
    [DNS, 'python.org', '886313e1-3b8a-5372-9b90-0c9aee199e5d'],
  ])('is UUID version 5: %s, %s', (namespace, name, id) => {
    expect(addInIdOf(namespace, name)).toBe(id);
  });

  it('never changes: a ward that makes its manifest anew updates its add-in', () => {
    expect(addInIdOf(PRODUCT, 'https://kijun.example/')).toBe('1dcba101-634f-5f1c-9a1b-eddf5e69ffd7');
  });

  it('differs between places, ports, folders and products', () => {
    const ids = [
      addInIdOf(PRODUCT, 'https://kijun.example/'),
      addInIdOf(PRODUCT, 'https://kijun.example:8443/'),
      addInIdOf(PRODUCT, 'https://kijun.example/test/'),
      addInIdOf(PRODUCT, 'https://test.kijun.example/'),
      addInIdOf(DNS, 'https://kijun.example/'),
      PRODUCT,
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('an Id that is given', () => {
  it.each([
    ['3f2b8c1e-7d64-4a09-9c55-0e1d2a6b7f80'],
    ['3F2B8C1E-7D64-4A09-9C55-0E1D2A6B7F80'],
    ['{3F2B8C1E-7d64-4a09-9c55-0e1d2a6b7f80}'],
    [' 3f2b8c1e-7d64-4a09-9c55-0e1d2a6b7f80\n'],
  ])('%j is taken', (typed) => {
    expect(addInIdFromText(typed)).toBe('3f2b8c1e-7d64-4a09-9c55-0e1d2a6b7f80');
  });

  it.each([
    [''],
    ['kijun'],
    ['3f2b8c1e7d644a099c550e1d2a6b7f80'],
    ['3f2b8c1e-7d64-4a09-9c55-0e1d2a6b7f8'],
    ['3f2b8c1e-7d64-4a09-9c55-0e1d2a6b7f800'],
    ['3f2b8c1g-7d64-4a09-9c55-0e1d2a6b7f80'],
    ['{3f2b8c1e-7d64-4a09-9c55-0e1d2a6b7f80'],
    ['00000000-0000-0000-0000-000000000000'],
    ['"/><x'],
  ])('%j is refused', (typed) => {
    expect(() => addInIdFromText(typed)).toThrow(ManifestError);
    expect(() => addInIdFromText(typed)).toThrow(/^id-unreadable/);
  });
});
