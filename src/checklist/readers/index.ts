/** The readers of human wording: text in, readings out. Start with `fold`, on which all of them match. */
export { fold, foldKeepingSpaces } from './fold';
export { addMonths, calendarFromDay, dayFromCalendar, dayFromIso, dayFromSerial, isoFromDay } from './day';
export type { CalendarDate, Day } from './day';
export { firstDayOf, lastDayOf, readDate, readDates } from './date';
export type { DateReading } from './date';
export { readMark } from './mark';
export type { Legend, MarkKind, MarkReading } from './mark';
export { hasPlaceholder, readPeriods } from './period';
export type { PeriodReading, PeriodUnit } from './period';
export { parseCipherList, readCiphers } from './cipher';
export type { CipherList, CipherPurpose, CipherReading, CipherVerdict } from './cipher';
export { readCourts, readRegions } from './place';
export type { CourtReading, RegionPurpose, RegionReading } from './place';
export { readClaims } from './claim';
export type { ClaimKind, ClaimReading } from './claim';
export { readCertificates } from './certificate';
export type { CertificateMention, CertificateScheme } from './certificate';
