interface Named {
  familyKana?: string | null | undefined;
  givenKana?: string | null | undefined;
}

/** The reading of a person's name, family name first. */
export function kanaOf({ familyKana, givenKana }: Named): string {
  return [familyKana, givenKana].filter(Boolean).join(" ");
}
