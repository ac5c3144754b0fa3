/** Every rule, in the order in which a reader would look: answers, evidence, certificates, gate, texts, dates. */
import { ambiguousMark } from './ambiguous-mark';
import { basisMissing } from './basis-missing';
import { basisNotGranted } from './basis-not-granted';
import { certificateBaseOnly } from './certificate-base-only';
import { certificateEditionWithdrawn } from './certificate-edition-withdrawn';
import { certificateExpired } from './certificate-expired';
import { certificateExpiring } from './certificate-expiring';
import { certificateIncomplete } from './certificate-incomplete';
import { certificateMissing } from './certificate-missing';
import { certificateNumberShape } from './certificate-number-shape';
import { certificatePlanned } from './certificate-planned';
import { certificateRoleUserOnly } from './certificate-role-user-only';
import { certificateScopeUnclear } from './certificate-scope-unclear';
import { certificateServiceDiffers } from './certificate-service-differs';
import { certificateWithoutIsms } from './certificate-without-isms';
import { cipherCandidate } from './cipher-candidate';
import { cipherInsufficient } from './cipher-insufficient';
import { cipherMonitored } from './cipher-monitored';
import { cipherNotListed } from './cipher-not-listed';
import { cipherReview } from './cipher-review';
import { conformsOnly } from './conforms-only';
import { consistency } from './consistency';
import { dateReversed } from './date-reversed';
import { dateUnreadable } from './date-unreadable';
import { evidenceMissing } from './evidence-missing';
import { evidenceWanted } from './evidence-wanted';
import { factMissing } from './fact-missing';
import { factRefutes } from './fact-refutes';
import { foreignCourt } from './foreign-court';
import { gateFailed } from './gate-failed';
import { gateUnknown } from './gate-unknown';
import { governmentCloudNeedsCertificate } from './government-cloud-needs-certificate';
import { identicalText } from './identical-text';
import { iso27001MissingForFallback } from './iso27001-missing-for-fallback';
import { keyStrengthEnding } from './key-strength-ending';
import { notApplicableNotGranted } from './not-applicable-not-granted';
import { noticePeriodMissing } from './notice-period-missing';
import { noticeWaived } from './notice-waived';
import { overseasStorage } from './overseas-storage';
import { pairIncomplete } from './pair-incomplete';
import { placeholderLeft } from './placeholder-left';
import { plannedNotDone } from './planned-not-done';
import { reportNotSecurity } from './report-not-security';
import { reportOld } from './report-old';
import { reportType1 } from './report-type1';
import { section2ContradictsCertificate } from './section2-contradicts-certificate';
import { section2Incomplete } from './section2-incomplete';
import { termsOnly } from './terms-only';
import { termsVersionDiffers } from './terms-version-differs';
import { tlsOutdated } from './tls-outdated';
import { unanswered } from './unanswered';
import { wardConfirmationMissing } from './ward-confirmation-missing';
import { factsDisagree } from './facts-disagree';
import { timezoneDiffers } from './timezone-differs';
import { plainHttp } from './plain-http';
import { providerDiffers } from './provider-differs';
import type { Rule } from './rule';

export const RULES: readonly Rule[] = [
  unanswered,
  ambiguousMark,
  basisMissing,
  basisNotGranted,
  notApplicableNotGranted,
  evidenceMissing,
  evidenceWanted,
  factMissing,
  noticePeriodMissing,
  noticeWaived,
  certificateMissing,
  certificateIncomplete,
  pairIncomplete,
  certificateExpired,
  certificateEditionWithdrawn,
  certificateBaseOnly,
  certificateRoleUserOnly,
  certificatePlanned,
  certificateScopeUnclear,
  certificateExpiring,
  certificateServiceDiffers,
  certificateNumberShape,
  certificateWithoutIsms,
  reportOld,
  reportNotSecurity,
  reportType1,
  gateFailed,
  gateUnknown,
  section2Incomplete,
  governmentCloudNeedsCertificate,
  iso27001MissingForFallback,
  consistency,
  factsDisagree,
  timezoneDiffers,
  plainHttp,
  providerDiffers,
  wardConfirmationMissing,
  placeholderLeft,
  overseasStorage,
  factRefutes,
  foreignCourt,
  cipherNotListed,
  cipherMonitored,
  cipherCandidate,
  cipherInsufficient,
  cipherReview,
  tlsOutdated,
  keyStrengthEnding,
  termsOnly,
  plannedNotDone,
  conformsOnly,
  identicalText,
  termsVersionDiffers,
  dateUnreadable,
  dateReversed,
  section2ContradictsCertificate,
];
