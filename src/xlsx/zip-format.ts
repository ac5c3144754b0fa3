/** The numbers of the zip format that reader and writer share (PKWARE APPNOTE 6.3). */

export const LOCAL_SIGNATURE = 0x04034b50;
export const CENTRAL_SIGNATURE = 0x02014b50;
export const END_SIGNATURE = 0x06054b50;
export const ZIP64_END_SIGNATURE = 0x06064b50;
export const ZIP64_LOCATOR_SIGNATURE = 0x07064b50;
export const DESCRIPTOR_SIGNATURE = 0x08074b50;

/** bytes of the fixed part of each record */
export const LOCAL_SIZE = 30;
export const CENTRAL_SIZE = 46;
export const END_SIZE = 22;
export const ZIP64_END_SIZE = 56;
export const ZIP64_LOCATOR_SIZE = 20;

/** "look into the Zip64 field" */
export const FULL_16 = 0xffff;
export const FULL_32 = 0xffffffff;
export const ZIP64_FIELD = 0x0001;

export const STORED = 0;
export const DEFLATED = 8;

/** bits of the general purpose flag */
export const FLAG_ENCRYPTED = 0x0001 | 0x0040 | 0x2000;
export const FLAG_DESCRIPTOR = 0x0008;
export const FLAG_UTF8 = 0x0800;
