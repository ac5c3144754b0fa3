/** What is asked of every criterion of every workbook, looked up once an edition. */
import { type Decider, deciderOf } from './decide';
import { oncePerEdition } from './once-per-edition';
import { exemption, lackingEvidence, lackingFact, statusStages } from './status';
import { EVIDENCE_FIELDS, type EvidenceField, type Status } from './vocabulary';

/** Something that holds of a criterion when its condition certainly does. */
export interface Asked<Named> {
  readonly named: Named;
  readonly decide: Decider;
}

export interface CriterionDeciders {
  readonly exempt: Decider;
  /** first that holds */
  readonly stages: readonly Asked<Status>[];
  readonly required: readonly Asked<EvidenceField>[];
  readonly wanted: readonly Asked<EvidenceField>[];
  /** by id, those that are required */
  readonly facts: readonly Asked<string>[];
}

export const decidersOf = oncePerEdition((edition, criterion): CriterionDeciders => {
  const lacking = (need: 'required' | 'wanted') =>
    EVIDENCE_FIELDS.map((field) => ({
      named: field,
      decide: deciderOf(lackingEvidence(edition, criterion, field, need)),
    }));
  const facts = edition.facts.filter((fact) => fact.criterion === criterion.id && fact.need === 'required');
  return {
    exempt: deciderOf(exemption(edition, criterion)),
    stages: statusStages(edition, criterion).map(({ status, when }) => ({
      named: status,
      decide: deciderOf(when),
    })),
    required: lacking('required'),
    wanted: lacking('wanted'),
    facts: facts.map((fact) => ({ named: fact.id, decide: deciderOf(lackingFact(fact)) })),
  };
});
