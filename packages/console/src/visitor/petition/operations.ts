import askForErasure from 'virtual:operation/AskForErasure';
import endPetitionSession from 'virtual:operation/EndPetitionSession';
import exportOwnData from 'virtual:operation/ExportOwnData';
import openPetition from 'virtual:operation/OpenPetition';
import petitionStatus from 'virtual:operation/PetitionStatus';
import petitionerRates from 'virtual:operation/PetitionerRates';
import type { Operation } from '../desk/operation';
import type { AskForErasureMutation, AskForErasureMutationVariables } from './ask-for-erasure.generated';
import type {
  EndPetitionSessionMutation,
  EndPetitionSessionMutationVariables,
} from './end-petition-session.generated';
import type { ExportOwnDataMutation, ExportOwnDataMutationVariables } from './export-own-data.generated';
import type { OpenPetitionMutation, OpenPetitionMutationVariables } from './open-petition.generated';
import type { PetitionStatusQuery } from './petition-status.generated';
import type { PetitionerRatesMutation, PetitionerRatesMutationVariables } from './petitioner-rates.generated';

export const OPEN_PETITION: Operation<OpenPetitionMutation, OpenPetitionMutationVariables> = openPetition;
export const PETITION_STATUS: Operation<PetitionStatusQuery, Record<string, never>> = petitionStatus;
export const PETITIONER_RATES: Operation<PetitionerRatesMutation, PetitionerRatesMutationVariables> =
  petitionerRates;
export const END_PETITION_SESSION: Operation<
  EndPetitionSessionMutation,
  EndPetitionSessionMutationVariables
> = endPetitionSession;
export const EXPORT_OWN_DATA: Operation<ExportOwnDataMutation, ExportOwnDataMutationVariables> =
  exportOwnData;
export const ASK_FOR_ERASURE: Operation<AskForErasureMutation, AskForErasureMutationVariables> =
  askForErasure;
