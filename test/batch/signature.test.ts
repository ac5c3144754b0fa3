import { isSame, type SignedIdentity, Signer } from '../../src/batch/signature';

const KEY = Buffer.from('a key that nobody can guess');
const IDENTITY: SignedIdentity = {
  edition: 'cloud',
  editionHash: 'abc',
  workbookId: 'W-1',
  vendorKey: 'V-1',
  round: '1',
  issuedOn: '2026-11-24',
};

describe('a signature', () => {
  const signer = new Signer(KEY);
  const signature = signer.fields(IDENTITY);

  it('is the ward’s own with the key, whatever the case of its letters', () => {
    expect(signer.isOwn(IDENTITY, signature)).toBe(true);
    expect(signer.isOwn(IDENTITY, signature.toUpperCase())).toBe(true);
  });

  it.each(Object.keys(IDENTITY))('falls when %s is changed', (field) => {
    expect(signer.isOwn({ ...IDENTITY, [field]: 'other' }, signature)).toBe(false);
  });

  it('falls with another key, and when it is cut short', () => {
    expect(new Signer(Buffer.from('another key, just as long')).isOwn(IDENTITY, signature)).toBe(false);
    expect(signer.isOwn(IDENTITY, signature.slice(0, -1))).toBe(false);
    expect(signer.isOwn(IDENTITY, '')).toBe(false);
  });

  it('tells fields apart that read the same when run together', () => {
    const moved = { ...IDENTITY, workbookId: 'W-1V', vendorKey: '-1' };
    expect(signer.fields(moved)).not.toBe(signature);
  });

  it('of a manifest line never passes for one of a workbook', () => {
    const line = JSON.stringify(Object.values(IDENTITY));
    expect(isSame(signer.line(line), signature)).toBe(false);
  });
});
