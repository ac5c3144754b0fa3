/** Not that one file, but its whole edition, as `edition-loader.cjs` hands it to the page. */
declare module '*/edition.json?whole' {
  const edition: WholeEdition;
  export default edition;
}

/** The same with nothing in the English halves of its texts. */
declare module '*/edition.json?japanese' {
  const edition: WholeEdition;
  export default edition;
}

/** That without the texts that only explain. */
declare module '*/edition.json?start' {
  const edition: WholeEdition;
  export default edition;
}
