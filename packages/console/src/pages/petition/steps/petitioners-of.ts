/** What a form keeps of one petitioner. */
export interface PetitionerRow {
  readonly name?: string;
  readonly idNumber?: string;
  readonly phone?: string;
  readonly address?: string;
  readonly representative?: boolean;
}

/** What the command is told of them; null where nobody is named. */
export const petitionersOf = (rows: readonly (PetitionerRow | undefined)[] = []) => {
  const named = rows.flatMap((row) =>
    row?.name?.trim()
      ? [
          {
            name: row.name,
            idNumber: row.idNumber?.trim() || null,
            phone: row.phone?.trim() || null,
            address: row.address?.trim() || null,
            representative: row.representative ?? false,
          },
        ]
      : [],
  );
  return named.length > 0 ? named : null;
};
