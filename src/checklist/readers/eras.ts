/** The Japanese eras since the Gregorian calendar was adopted (1873), with their first and last days. */
export interface Era {
  readonly name: string;
  /** the folded letter of R8.3.30; absent where a letter is not in use for dates */
  readonly letter: string;
  /** the western year of year 1 */
  readonly firstYear: number;
  /** ISO dates, both inclusive */
  readonly from: string;
  readonly to: string;
}

export const ERAS: readonly Era[] = [
  { name: '令和', letter: 'r', firstYear: 2019, from: '2019-05-01', to: '9999-12-31' },
  { name: '平成', letter: 'h', firstYear: 1989, from: '1989-01-08', to: '2019-04-30' },
  { name: '昭和', letter: 's', firstYear: 1926, from: '1926-12-25', to: '1989-01-07' },
  { name: '大正', letter: 't', firstYear: 1912, from: '1912-07-30', to: '1926-12-24' },
  { name: '明治', letter: 'm', firstYear: 1868, from: '1873-01-01', to: '1912-07-29' },
];
