import { Forbidden, type Uuid } from '@lianxin/kernel';
import type { PlainDate } from '@lianxin/calendar';
import type { Petition } from '../domain/petition';
import { proposeRoutes, subjectsOf } from '../domain/routing/propose-routes';
import type { CompetentUnit, RouteProposals } from '../domain/routing/route-proposal';
import type { UnitFacts } from '../domain/unit';
import { petitionAbilities, petitionFacts } from './abilities';
import type { Standing } from './standing';
import { wallIn, type Walls } from './walls';

/** Finds who may be competent, nearest to a unit first. */
export interface CompetentUnits {
  /** Units whose entries name one of these subjects on a day. */
  forSubjects(codes: readonly string[], day: PlainDate, near: Uuid): Promise<readonly CompetentUnit[]>;
  organs(of: 'DISCIPLINE_ORGAN' | 'POLITICAL_LEGAL_ORGAN', near: Uuid): Promise<readonly UnitFacts[]>;
}

/** Proposes where a petition may go; a clerk decides. */
export class ProposeRoutes {
  constructor(
    private readonly competent: CompetentUnits,
    private readonly walls: Walls,
  ) {}

  /** Throws Forbidden where the asker reads the petition but doesn't work on it (docs/access.md 13). */
  async execute(standing: Standing, petition: Petition, today: PlainDate): Promise<RouteProposals> {
    const around = await this.walls.around([petition]);
    if (!petitionAbilities(standing).allows('decide', 'Petition', petitionFacts(petition, around)))
      throw new Forbidden('only for those who work on this petition');
    const near = petition.heldBy.id;
    const codes = subjectsOf(petition).flatMap(({ code, parts }) => [
      code,
      ...parts.map((part) => part.code),
    ]);
    const [competent, disciplineOrgans, politicalLegalOrgans] = [
      await this.competent.forSubjects(codes, today, near),
      await this.competent.organs('DISCIPLINE_ORGAN', near),
      await this.competent.organs('POLITICAL_LEGAL_ORGAN', near),
    ];
    const units = [...competent.map(({ unit }) => unit), ...disciplineOrgans, ...politicalLegalOrgans];
    const known = await this.walls.around([petition], { units: units.map(({ id }) => id) });
    return proposeRoutes(petition, { competent, disciplineOrgans, politicalLegalOrgans }, wallIn(known));
  }
}
