import { Form } from 'antd';
import type { LiaisonKind, VisitPurpose } from '../../../api/schema.generated';
import { CommandForm } from '../../../parts/form/command-form';
import {
  ChoiceField,
  CountField,
  DayField,
  LineField,
  OtherField,
  TextField,
} from '../../../parts/fields/fields';
import { CadrePick } from '../../../parts/pick/pick';
import type { Picked } from '../../../parts/pick/search-pick';
import { useMe } from '../../../shell/me-context';
import { useWords } from '../../../words/locale';
import { ENTERPRISE_WORDS } from '../words';
import { useAct, type ActProps } from './act';
import { ConsentToVisitsDocument } from './consent-to-visits.generated';
import { EndLiaisonDocument } from './end-liaison.generated';
import { PairLiaisonDocument } from './pair-liaison.generated';
import { RecordVisitDocument } from './record-visit.generated';

/** Records a visit to the firm. */
export const RecordVisit = (props: ActProps) => {
  const { words, form } = useAct(props, 'recordVisit');
  const { purposes } = useWords(ENTERPRISE_WORDS);
  const { today } = useMe();
  return (
    <CommandForm
      {...form}
      document={RecordVisitDocument}
      initial={{ visitedOn: today }}
      toInput={({
        visitedOn,
        purpose,
        topic = '',
      }: {
        visitedOn: string;
        purpose: VisitPurpose;
        topic?: string;
      }) => ({ enterpriseId: props.firm.id, visitedOn, purpose, topic })}
    >
      <DayField name="visitedOn" label={words.fields.visitedOn} />
      <ChoiceField name="purpose" label={words.fields.purpose} options={purposes} note={words.noInspection} />
      <LineField name="topic" label={words.fields.topic} longest={100} note={words.noNames} />
    </CommandForm>
  );
};

/** Records that the firm agrees to more visits in this quarter. */
export const ConsentToVisits = (props: ActProps) => {
  const { words, form } = useAct(props, 'consentToVisits');
  const { today } = useMe();
  const { firm } = props;
  const quarter = firm.visitsThisQuarter?.quarter ?? '';
  return (
    <CommandForm
      {...form}
      document={ConsentToVisitsDocument}
      initial={{ givenOn: today, visits: 1 }}
      toInput={(values: { visits: number | string; givenOn: string; givenBy?: string; proof?: string }) => ({
        enterpriseId: firm.id,
        quarter,
        visits: Number(values.visits),
        givenOn: values.givenOn,
        givenBy: values.givenBy ?? '',
        proof: values.proof ?? '',
      })}
    >
      <p>{words.consentFor(quarter)}</p>
      <CountField name="visits" label={words.fields.visits} most={10} />
      <DayField name="givenOn" label={words.fields.givenOn} />
      <LineField name="givenBy" label={words.fields.givenBy} longest={100} />
      <TextField name="proof" label={words.fields.proof} rows={2} longest={1000} />
    </CommandForm>
  );
};

interface PairValues {
  readonly kind: LiaisonKind;
  readonly cadreId?: Picked;
  readonly unitBranch?: string;
  readonly firmBranch?: string;
}

const PairWith = ({ props }: { readonly props: ActProps }) => {
  const { words } = useAct(props, 'pairLiaison');
  if (Form.useWatch<LiaisonKind | undefined>('kind') === 'BRANCH')
    return (
      <>
        <LineField name="unitBranch" label={words.fields.unitBranch} longest={100} />
        <LineField name="firmBranch" label={words.fields.firmBranch} longest={100} />
      </>
    );
  return (
    <OtherField name="cadreId" label={words.fields.cadreId}>
      <CadrePick />
    </OtherField>
  );
};

/** Pairs the firm with a liaison, or with the party branch of the asker’s unit. */
export const PairLiaison = (props: ActProps) => {
  const { words, form } = useAct(props, 'pairLiaison');
  return (
    <CommandForm
      {...form}
      document={PairLiaisonDocument}
      initial={{ kind: 'CADRE' as const }}
      toInput={({ kind, cadreId, unitBranch = '', firmBranch = '' }: PairValues) => ({
        enterpriseId: props.firm.id,
        ...(kind === 'CADRE' ? { cadreId: cadreId?.value ?? null } : { unitBranch, firmBranch }),
      })}
    >
      <ChoiceField name="kind" label={words.fields.kind} options={words.kinds} />
      <PairWith props={props} />
    </CommandForm>
  );
};

/** Ends the pairing that the firm has. */
export const EndLiaison = (props: ActProps) => {
  const { words, form } = useAct(props, 'endLiaison');
  const pairingId = props.firm.liaisonPairing?.id;
  if (!pairingId) return null;
  return (
    <CommandForm
      {...form}
      document={EndLiaisonDocument}
      toInput={({ reason = '' }: { reason?: string }) => ({ pairingId, reason })}
    >
      <TextField name="reason" label={words.fields.reason} rows={2} />
    </CommandForm>
  );
};
