const FORMS: readonly (readonly [string, RegExp])[] = [
  ["株式会社", /株式会社|㈱|㍿|[(（]株[)）]/],
  ["有限会社", /有限会社|㈲|[(（]有[)）]/],
  ["合同会社", /合同会社|[(（]同[)）]/],
  ["合資会社", /合資会社|㈾|[(（]資[)）]/],
  ["合名会社", /合名会社|㈴|[(（]名[)）]/],
  ["一般社団法人", /一般社団法人/],
  ["公益社団法人", /公益社団法人/],
  ["一般財団法人", /一般財団法人/],
  ["公益財団法人", /公益財団法人/],
  ["医療法人", /医療法人|[(（]医[)）]/],
  ["社会福祉法人", /社会福祉法人|[(（]福[)）]/],
  ["学校法人", /学校法人|[(（]学[)）]/],
  ["宗教法人", /宗教法人/],
  ["特定非営利活動法人", /特定非営利活動法人|NPO法人/],
];

export interface LegalForm {
  form: string;
  position: "before" | "after";
}

/** The legal form in a company's name while it is typed. A hint only: the server reads the name for itself. */
export function legalFormOf(name: string): LegalForm | undefined {
  const trimmed = name.trim();
  for (const [form, pattern] of FORMS) {
    const match = pattern.exec(trimmed);
    if (match) return { form, position: match.index === 0 ? "before" : "after" };
  }
  return undefined;
}
