/** What was looked at beside the workbook: the key `evidence` of a checked file (validate.schema.json says the same). */

export interface EvidenceReport {
  /** the bundle, or the folder of attachments; null when none was found for this workbook */
  readonly from: string | null;
  readonly attachments: readonly AttachmentReport[];
}

export interface AttachmentReport {
  readonly name: string;
  /** of its bytes, lower-case hex; absent when nobody cites it or it could not be read */
  readonly sha256?: string;
  /** whether an answer or a certificate names it */
  readonly cited: boolean;
}
