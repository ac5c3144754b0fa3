/** Changes to a package that no spreadsheet program is needed for, or none that is at hand would make. */
import { openZip } from '../../../src/xlsx/zip-read';
import { writeZip } from '../../../src/xlsx/zip-write';
import { handZip } from '../../xlsx/hand-zip';

/** Part by part, as text; undefined takes the part away. */
function rewritten(
  bytes: Uint8Array,
  rewrite: (name: string, xml: string) => string | Uint8Array | undefined,
  more: Readonly<Record<string, string | Uint8Array>> = {},
): Uint8Array {
  const archive = openZip(bytes);
  const entries = archive.names.flatMap((name) => {
    const data = rewrite(name, new TextDecoder().decode(archive.read(name)));
    return data === undefined ? [] : [{ name, data: Buffer.from(data) }];
  });
  const added = Object.entries(more).map(([name, data]) => ({ name, data: Buffer.from(data) }));
  return writeZip([...entries, ...added]);
}

/** The same parts, packed more tightly. */
export function packedAgain(bytes: Uint8Array): Uint8Array {
  return rewritten(bytes, (_, xml) => xml);
}

/** No table of texts: every text stands in its own cell. */
export function withInlineStrings(bytes: Uint8Array): Uint8Array {
  const table = new TextDecoder().decode(openZip(bytes).read('xl/sharedStrings.xml'));
  const texts = [...table.matchAll(/<si>(.*?)<\/si>|<si\/>/gs)].map(([, text = '']) => text);
  const shared = /<c ([^>]*?)t="s"([^>]*)><v>(\d+)<\/v><\/c>/g;
  return rewritten(bytes, (name, xml) => {
    if (name === 'xl/sharedStrings.xml') return undefined;
    if (name.endsWith('.rels') || name === '[Content_Types].xml')
      return xml.replace(/<(?:Relationship|Override) [^>]*sharedStrings\.xml[^>]*\/>/, '');
    return xml.replace(
      shared,
      (_, before: string, after: string, at: string) =>
        `<c ${before}t="inlineStr"${after}><is>${texts[Number(at)] ?? ''}</is></c>`,
    );
  });
}

/** "Strict Open XML Spreadsheet" of ISO/IEC 29500-1: other addresses for the same names. */
export function strict(bytes: Uint8Array): Uint8Array {
  return rewritten(bytes, (name, xml) => {
    const addressed = xml
      .replaceAll(
        'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
        'http://purl.oclc.org/ooxml/spreadsheetml/main',
      )
      .replaceAll(
        'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
        'http://purl.oclc.org/ooxml/officeDocument/relationships',
      )
      .replaceAll(
        'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties',
        'http://purl.oclc.org/ooxml/officeDocument/extendedProperties',
      );
    return name === 'xl/workbook.xml'
      ? addressed.replace('<workbook ', '<workbook conformance="strict" ')
      : addressed;
  });
}

/** Every element with a prefix, as the Open XML SDK of Microsoft writes. */
export function prefixed(bytes: Uint8Array): Uint8Array {
  return rewritten(bytes, (name, xml) =>
    /^xl\/(?:workbook|sharedStrings|worksheets\/sheet\d+)\.xml$/.test(name)
      ? xml
          .replaceAll(/<(\/?)([A-Za-z]\w*)(?=[\s/>])/g, '<$1x:$2')
          .replace(/ xmlns="([^"]*)"/, ' xmlns:x="$1"')
      : xml,
  );
}

/** Sheets in UTF-16 with a byte order mark. */
export function inUtf16(bytes: Uint8Array): Uint8Array {
  return rewritten(bytes, (name, xml) =>
    name.startsWith('xl/worksheets/sheet')
      ? Buffer.from(
          `\ufeff${xml.replace(/^<\?xml[^>]*\?>/, '<?xml version="1.0" encoding="UTF-16"?>')}`,
          'utf16le',
        )
      : xml,
  );
}

/** Written while it was sent, as web systems do: sizes stand behind the data. */
export function streamed(bytes: Uint8Array): Uint8Array {
  const archive = openZip(bytes);
  return handZip(archive.names.map((name) => ({ name, data: archive.read(name), descriptor: 'marked' })));
}

/** A workbook of macros, with or without any in it. */
export function macroEnabled(bytes: Uint8Array, withMacros: boolean): Uint8Array {
  const MACROS =
    '<Relationship Id="rId999" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>';
  return rewritten(
    bytes,
    (name, xml) => {
      if (name === '[Content_Types].xml') {
        const type = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml';
        const macros = '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>';
        return xml
          .replace('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml', type)
          .replace(/(<Types [^>]*>)/, withMacros ? `$1${macros}` : '$1');
      }
      return withMacros && name === 'xl/_rels/workbook.xml.rels'
        ? xml.replace('</Relationships>', `${MACROS}</Relationships>`)
        : xml;
    },
    // What a project begins with; there is nothing in it that could run.
    withMacros ? { 'xl/vbaProject.bin': Buffer.from('d0cf11e0a1b11ae1', 'hex') } : {},
  );
}

/** As a program leaves it that keeps no locks and does not say its name: Google's spreadsheets. */
export function unlockedByAProgram(bytes: Uint8Array): Uint8Array {
  return rewritten(bytes, (name, xml) =>
    name === 'docProps/app.xml'
      ? xml.replace(/<Application>.*<\/Application>/, '')
      : xml.replace(/<(?:sheetProtection|workbookProtection)[^>]*>/, ''),
  );
}

/** A link to another workbook, which one of its parts names. */
export function linked(bytes: Uint8Array, inside: string, target: string): Uint8Array {
  const REFERENCES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const link = `<Relationship Id="rId998" Type="${REFERENCES}/externalLink" Target="externalLinks/externalLink1.xml"/>`;
  return rewritten(
    bytes,
    (name, xml) => {
      if (name === 'xl/_rels/workbook.xml.rels')
        return xml.replace('</Relationships>', `${link}</Relationships>`);
      if (name === 'xl/workbook.xml')
        return xml.replace(
          '</sheets>',
          `</sheets><externalReferences><externalReference xmlns:r="${REFERENCES}" r:id="rId998"/></externalReferences>`,
        );
      if (name === '[Content_Types].xml')
        return xml.replace(
          '</Types>',
          '<Override PartName="/xl/externalLinks/externalLink1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml"/></Types>',
        );
      return xml;
    },
    {
      'xl/externalLinks/externalLink1.xml': `<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${REFERENCES}">${inside}</externalLink>`,
      'xl/externalLinks/_rels/externalLink1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REFERENCES}/externalLinkPath" Target="${target}" TargetMode="External"/></Relationships>`,
    },
  );
}
