import { Form } from 'antd';
import { Link } from 'react-router';
import type { VisitOutcome } from '../../api/schema.generated';
import { ChoiceField, CountField, LineField, OtherField } from '../../parts/fields/fields';
import { CommandForm } from '../../parts/form/command-form';
import { labelOf } from '../../parts/form/label-of';
import { PetitionPick } from '../../parts/pick/petition-pick';
import { UnitPick } from '../../parts/pick/pick';
import type { Picked } from '../../parts/pick/search-pick';
import { useWords } from '../../words/locale';
import { CallVisitorDocument } from './call-visitor.generated';
import { ConcludeVisitDocument } from './conclude-visit.generated';
import { ReceiveVisitorDocument } from './receive-visitor.generated';
import styles from './visits.module.css';
import type { VisitPartsFragment } from './visit.fragment.generated';
import { VISITS_WORDS } from './words';

interface VisitFormProps {
  readonly visit: VisitPartsFragment;
  readonly onDone: () => void;
  readonly onCancel: () => void;
  readonly onLook: () => void;
}

/** Gives a ticket to who came; no name is asked for. */
export const TicketForm = ({ onGiven }: { readonly onGiven: (ticket: number) => void }) => {
  const words = useWords(VISITS_WORDS);
  return (
    <CommandForm
      draft="visits/receiveVisitor"
      act={words.give}
      document={ReceiveVisitorDocument}
      initial={{ attendance: 1 }}
      toInput={({ attendance }: { attendance: number | string }) => ({ attendance: Number(attendance) })}
      labelOf={labelOf({ attendance: words.attendance })}
      onDone={({ ticket }) => onGiven(ticket)}
    >
      <p className={styles.quiet}>{words.noName}</p>
      <CountField name="attendance" label={words.attendance} />
    </CommandForm>
  );
};

interface CallValues {
  readonly window?: string;
  readonly withUnitIds?: readonly Picked[];
}

/** Calls a ticket to a window, with other units where they receive together. */
export const CallForm = ({ visit, ...props }: VisitFormProps) => {
  const words = useWords(VISITS_WORDS);
  return (
    <CommandForm
      {...props}
      draft={`visits/${visit.id}/callVisitor`}
      act={visit.status === 'CALLED' ? words.callAgain : words.call}
      document={CallVisitorDocument}
      initial={{
        window: visit.window ?? undefined,
        withUnitIds: visit.withUnits.map(({ id, name }) => ({ value: String(id), label: name })),
      }}
      toInput={({ window = '', withUnitIds = [] }: CallValues) => ({
        visitId: visit.id,
        window,
        withUnitIds: withUnitIds.map(({ value }) => value),
      })}
      labelOf={labelOf({ window: words.window, withUnitIds: words.joint })}
    >
      <LineField name="window" label={words.window} longest={100} />
      <OtherField name="withUnitIds" label={words.joint} optional>
        <UnitPick many />
      </OtherField>
    </CommandForm>
  );
};

interface ConcludeValues {
  readonly outcome: VisitOutcome;
  readonly petitionId?: Picked;
}

/** Which petition a visit led to, or was about. */
const Led = () => {
  const words = useWords(VISITS_WORDS);
  const outcome = Form.useWatch<VisitOutcome | undefined>('outcome');
  if (outcome !== 'REGISTERED' && outcome !== 'ADDED_TO_CASE') return null;
  return (
    <>
      {outcome === 'REGISTERED' ? (
        <p>
          {words.registerNote} <Link to="/petitions/new">{words.register}</Link>
        </p>
      ) : null}
      <OtherField name="petitionId" label={words.petition}>
        <PetitionPick />
      </OtherField>
    </>
  );
};

/** Ends a visit with its outcome. */
export const ConcludeForm = ({ visit, ...props }: VisitFormProps) => {
  const words = useWords(VISITS_WORDS);
  return (
    <CommandForm
      {...props}
      draft={`visits/${visit.id}/concludeVisit`}
      act={words.conclude}
      document={ConcludeVisitDocument}
      toInput={({ outcome, petitionId }: ConcludeValues) => ({
        visitId: visit.id,
        outcome,
        petitionId: petitionId?.value ?? null,
      })}
      labelOf={labelOf({ outcome: words.outcome, petitionId: words.petition })}
    >
      <ChoiceField name="outcome" label={words.outcome} options={words.outcomes} />
      <Led />
    </CommandForm>
  );
};
