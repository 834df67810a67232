interface Address {
  prefecture?: string | null | undefined;
  city?: string | null | undefined;
  street?: string | null | undefined;
  building?: string | null | undefined;
}

/** An address on one line as it is written in Japan: large to small, the building after a space. */
export function oneLineAddress({ prefecture, city, street, building }: Address): string {
  const place = [prefecture, city, street].filter(Boolean).join("");
  return [place, building].filter(Boolean).join(" ");
}
