import { CaseEntrance } from '@lianxin/casekeeping';
import { SqlAccessJournal, newId } from '@lianxin/store';
import { AssignHandler } from './application/assign-handler';
import { ChangeRules } from './application/change-rules';
import { InstructionRecord } from './application/coordination/record-instruction';
import { Declines } from './application/intake/declines';
import { ReopenPetition } from './application/intake/reopen-petition';
import { ErasePersonalData } from './application/erase-personal-data';
import { ExportPersonalData } from './application/export-personal-data';
import { NameAccused } from './application/name-accused';
import type { Now } from './application/ports';
import { ProposeRoutes } from './application/propose-routes';
import { Recuse } from './application/recuse';
import { LinkSameMatter } from './application/link-same-matter';
import { RegisterPetition } from './application/register-petition';
import { RequestReview } from './application/request-review';
import { ReturnToEnterprise } from './application/return-to-enterprise';
import { RevealPetitionField } from './application/reveal-petition-field';
import { RootReceivers } from './application/root-receivers';
import { SameMatter } from './application/same-matter';
import { SetCompetence } from './application/set-competence';
import { SearchPetitions } from './application/search-petitions';
import { ShareAccusation } from './application/share-accusation';
import { TransferPetition } from './application/transfer-petition';
import { VisitDesk } from './application/visit/visit-desk';
import type { PetitionConfig } from './config';
import { AccessAttemptFields, AccessAttemptsQuery } from './graphql/access-attempts-query';
import { AccusationFields } from './graphql/accusation-fields';
import { DemandFindingsFields, PetitionFindingsFields } from './graphql/findings/findings-fields';
import { ProposeReferralMutation, RecordDissuasionMutation } from './graphql/findings/referral-mutations';
import { PetitionAuditQuery } from './graphql/audit-query';
import { CoordinationFields } from './graphql/coordination/fields';
import { RecordInstructionMutation } from './graphql/coordination/instruction-mutations';
import { PetitionErasureField } from './graphql/erasure-field';
import { PetitionDocumentsField, PetitionStatusDocumentsField } from './graphql/document-fields';
import { PetitionAttachmentsField, PetitionStatusAttachmentsField } from './graphql/files/fields';
import { PetitionConclusionFields } from './graphql/conclusion/fields';
import { CompetenceQuery } from './graphql/competence-query';
import { CadreFields, UnitFields } from './graphql/joined-fields';
import { MeasuresQuery } from './graphql/measures-query';
import { AddDemandMutation } from './graphql/mutations/add-demand';
import { ApprovePetitionRuleChangeMutation } from './graphql/mutations/approve-petition-rule-change';
import { AssignHandlerMutation } from './graphql/mutations/assign-handler';
import { ConfirmRequestHandOverMutation } from './graphql/mutations/confirm-request-hand-over';
import { DeclareInterestMutation } from './graphql/mutations/declare-interest';
import { ErasePersonalDataMutation } from './graphql/mutations/erase-personal-data';
import { ExportPersonalDataMutation } from './graphql/mutations/export-personal-data';
import { NameAccusedMutation } from './graphql/mutations/name-accused';
import { ProposePetitionRuleChangeMutation } from './graphql/mutations/propose-petition-rule-change';
import { RecuseMutation } from './graphql/mutations/recuse';
import { RegisterPetitionMutation } from './graphql/mutations/register-petition';
import { ReturnToEnterpriseMutation } from './graphql/mutations/return-to-enterprise';
import { RevealPetitionFieldMutation } from './graphql/mutations/reveal-petition-field';
import { LinkSameMatterMutations } from './graphql/mutations/link-same-matter';
import { RelatedPetitionsField } from './graphql/related-petitions';
import { SetCompetenceMutation } from './graphql/mutations/set-competence';
import { ShareAccusationMutation } from './graphql/mutations/share-accusation';
import { TransferPetitionMutation } from './graphql/mutations/transfer-petition';
import { PetitionEntrance } from './graphql/petition-entrance';
import { MyWorkQuery } from './graphql/my-work-query';
import { PetitionFields } from './graphql/petition-fields';
import { PetitionOriginField, PetitionOriginFields } from './graphql/petition-origin-fields';
import { PetitionPendingFields } from './graphql/pending-fields';
import { PetitionStepFields } from './graphql/petition-step-fields';
import { PetitionQueries } from './graphql/petition-queries';
import { PetitionStatusFields } from './graphql/petition-status-fields';
import { PetitionStatusQuery } from './graphql/petition-status-query';
import { ReceivingUnitsQuery } from './graphql/receiving-units-query';
import { PetitionReviewFields } from './graphql/review/fields';
import { RequestReviewMutations } from './graphql/review/request-review';
import { RulesQuery } from './graphql/rules-query';
import { RouteProposalsQuery } from './graphql/route-proposals-query';
import { SameMatterQuery } from './graphql/same-matter-query';
import { VisitMutations } from './graphql/visit/visit-mutations';
import { VisitFields } from './graphql/visit/visit-type';
import { VisitsQuery } from './graphql/visit/visits-query';
import { auditTrails } from './persistence/audit-trail';
import { SqlCompetences } from './persistence/competences';
import { SqlErasures } from './persistence/erasures';
import { SqlMatterCandidates } from './persistence/matter-candidates';
import { SqlMeasuresReader } from './persistence/measures-reader';
import { SqlReceivingUnits } from './persistence/receiving-units';
import { SqlVisibleDocuments } from './persistence/visible-documents';
import { SqlVisibleFiles } from './persistence/visible-files';
import { SqlWorkList } from './persistence/work-list';
import { SqlVisitQueue } from './persistence/visit/visit-queue';
import { NAME, type Records } from './service-records';
import { ApproveDeclineMutation } from './graphql/intake/approve-decline';
import { DeclinePetitionMutation } from './graphql/intake/decline-petition';
import { DeclineFields, PetitionIntakeFields } from './graphql/intake/fields';
import { ReopenPetitionMutation } from './graphql/intake/reopen-petition';
import { DESK_MUTATIONS } from './graphql/resolvers';

const personalRightsOf = (records: Records, erasures: SqlErasures, now: Now) => {
  const { dataSource, petitions, visible, people: persons, desk } = records;
  const sources = { petitions, visible, persons, units: desk.units, walls: desk.walls };
  const exporting = new ExportPersonalData(sources, new SqlAccessJournal(dataSource));
  return [
    new ExportPersonalDataMutation(exporting, now),
    new ErasePersonalDataMutation(new ErasePersonalData(desk, visible, erasures), now),
    new PetitionErasureField(desk, now),
  ];
};

const rulesOf = ({ ruleChanges, book, walls, desk }: Records, now: Now) => {
  const changing = new ChangeRules(ruleChanges, walls, desk.units, book, newId);
  return [
    new RulesQuery(book, ruleChanges, now),
    new ProposePetitionRuleChangeMutation(changing, now),
    new ApprovePetitionRuleChangeMutation(changing, now),
  ];
};

const visitorsDeskOf = ({ dataSource, visits, visible, desk }: Records, now: Now) => {
  const visitDesk = new VisitDesk(visits, new SqlVisitQueue(dataSource), desk, visible, newId);
  return [new VisitsQuery(visitDesk, now), new VisitMutations(visitDesk, now), new VisitFields()];
};

const intakeOf = ({ visible, directory, desk }: Records, now: Now) => {
  const declines = new Declines(desk, visible);
  return [
    new PetitionIntakeFields(),
    new DeclineFields(),
    new DeclinePetitionMutation(declines, now),
    new ApproveDeclineMutation(declines, now),
    new ReopenPetitionMutation(new ReopenPetition(desk, visible, directory), now),
  ];
};

const resolversOf = (
  { base, dataSource, petitions, visible, directory, desk, codes, numbers, attempts, walls }: Records,
  { enterpriseLetters }: PetitionConfig,
  entrance: CaseEntrance,
  now: Now,
) => [
  new PetitionQueries(visible, new SearchPetitions(visible, new SqlAccessJournal(dataSource)), now),
  new MyWorkQuery(new SqlWorkList(dataSource, petitions), now),
  new PetitionFields(desk, now),
  new PetitionStepFields(desk, now),
  new AccusationFields(),
  new PetitionPendingFields(),
  new PetitionDocumentsField(),
  new PetitionStatusDocumentsField(new SqlVisibleDocuments(dataSource)),
  new PetitionAttachmentsField(),
  new PetitionStatusAttachmentsField(new SqlVisibleFiles(dataSource, base.sealer)),
  new AccessAttemptsQuery(attempts),
  new RevealPetitionFieldMutation(
    new RevealPetitionField(visible, walls, attempts, new SqlAccessJournal(dataSource)),
    now,
  ),
  new AccessAttemptFields(),
  new PetitionStatusQuery(petitions, desk, now),
  new PetitionStatusFields(desk.units),
  new MeasuresQuery(new SqlMeasuresReader(dataSource)),
  new ReceivingUnitsQuery(new SqlReceivingUnits(dataSource)),
  new PetitionConclusionFields(),
  new PetitionReviewFields(),
  new RequestReviewMutations(new RequestReview(desk, petitions), desk, now),
  new UnitFields(),
  new CadreFields(),
  new RegisterPetitionMutation(new RegisterPetition(petitions, desk, numbers, newId), codes, now),
  new TransferPetitionMutation(new TransferPetition(desk), now),
  new AddDemandMutation(desk, now, newId),
  new RecordDissuasionMutation(desk, now, newId),
  new ProposeReferralMutation(desk, now, newId),
  new DemandFindingsFields(),
  new PetitionFindingsFields(desk, now),
  new AssignHandlerMutation(new AssignHandler(desk, directory), now),
  new NameAccusedMutation(new NameAccused(desk, directory), desk, now),
  new ShareAccusationMutation(new ShareAccusation(desk), now),
  new DeclareInterestMutation(desk, now),
  new RecuseMutation(new Recuse(desk, directory), desk, now),
  new PetitionEntrance(entrance, now),
  new PetitionOriginField(),
  new PetitionOriginFields(visible, now),
  new ConfirmRequestHandOverMutation(desk, codes, now),
  new ReturnToEnterpriseMutation(new ReturnToEnterprise(desk, visible, petitions, enterpriseLetters), now),
  new CoordinationFields(),
  new RecordInstructionMutation(new InstructionRecord(desk, directory), now),
  ...DESK_MUTATIONS.map((Mutation) => new Mutation(desk, now)),
];

/** What helps a clerk to see what a petition belongs to and where it goes. */
const matterResolversOf = (records: Records, now: Now) => {
  const { dataSource, desk, visible, walls, tokens, frequencies, competences } = records;
  const { petitions, attempts, directory } = records;
  const linkSources = { petitions, visible, attempts, tokens, roots: new RootReceivers(visible, directory) };
  const units = new SqlCompetences(dataSource);
  const candidates = new SqlMatterCandidates(dataSource, frequencies);
  return [
    new SameMatterQuery(new SameMatter(candidates, visible, tokens)),
    new RouteProposalsQuery(new ProposeRoutes(units, walls), now),
    new CompetenceQuery(competences, now),
    new SetCompetenceMutation(new SetCompetence(desk, competences, units), now),
    new RelatedPetitionsField(),
    new LinkSameMatterMutations(new LinkSameMatter(desk, linkSources), now),
  ];
};

const auditQuery = ({ dataSource, walls }: Records, now: Now) =>
  new PetitionAuditQuery({
    service: NAME,
    trailOf: auditTrails(dataSource, walls),
    journal: new SqlAccessJournal(dataSource),
    now,
  });

/** What answers queries and commands, on open records. */
export const allResolversOf = (
  records: Records,
  config: PetitionConfig,
  { entrance, erasures }: { readonly entrance: CaseEntrance; readonly erasures: SqlErasures },
  now: Now,
) => [
  ...resolversOf(records, config, entrance, now),
  ...personalRightsOf(records, erasures, now),
  ...rulesOf(records, now),
  ...matterResolversOf(records, now),
  ...visitorsDeskOf(records, now),
  ...intakeOf(records, now),
  auditQuery(records, now),
];
