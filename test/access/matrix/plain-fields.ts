const fields = (text: string): readonly string[] => text.trim().split(/\s+/);

/**
 * Fields that are told to whoever is told of the thing itself, and to nobody else: the doors to the thing are theirs. A field
 * that stands neither here nor at a door of its own fails the inventory: somebody has to say who may read it.
 */
export const PLAIN_FIELDS: Readonly<Record<string, readonly string[]>> = {
  Cadre: fields('id name category tier post rank unit asOf knownOn'),
  Unit: fields(
    'id name names kind function status foundedOn abolishedFrom places parent successors predecessors answering asOf',
  ),
  Pairing:
    fields(`id status lead middle term proposedOn activeFrom closedOn closingReason goals meetings extensions decision
    recruit unit nextSteps nextStep due dayOfTerm checklistOn warnings checklist history`),
  Petition:
    fields(`id number channel purpose receivedAt registeredAt status subject place attendance text historical
    answeredAfterDays erasure receipt representatives demands firstResponsible responsibility bounces clocks handler opinion
    ratings nextSteps nextStep due origin offer extension mayReveal
    dissuasions referrals
    assistingUnits dispute urgentReports reportBacks supervision instructions
    superiorNumber superiorUnit reportBackBy limitationPeriods representativesMissing amendments corrections guidances
    declines withdrawal reopenings
    reviews hearings earlierOpinions simplified agreement dutyPerformedOn delivery callbacks settlement`),
  Enterprise:
    fields(`id name creditCode codeKind creditCodeParts registrationNumberParts industryCode size place filedBy filedOn
    codeExplained liaison`),
  ServiceRequest:
    fields(`id number category urgent status subject text receivedAt submittedAt triageNote deliveredOn refused
    result lateReason closedOn receipt complainedOf firstResponsible responsibility chain bounces clocks handler questions ratings
    conversations handOvers nextSteps nextStep due whoseTurn waitingSince timeline`),
};
