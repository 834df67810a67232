interface Named {
  familyName?: string;
  givenName?: string;
  familyKana?: string;
  givenKana?: string;
}

/** 姓 名: the family name first, as everywhere in Japan. */
export function fullName({ familyName, givenName }: Named): string {
  return [familyName, givenName].filter(Boolean).join(" ");
}

/** The reading of a person's name, family name first. */
export function fullKana({ familyKana, givenKana }: Named): string {
  return [familyKana, givenKana].filter(Boolean).join(" ");
}
