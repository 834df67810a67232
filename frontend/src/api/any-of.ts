/** Several values of one filter, as the API reads them: A,B with commas inside a value as \, . */
export function joinAny(values: readonly string[]): string {
  return values.map((value) => value.replaceAll(/[\\,]/g, "\\$&")).join(",");
}

/** The values of a filter. */
export function splitAny(text: string | null | undefined): string[] {
  const values: string[] = [];
  let value = "";
  for (let i = 0; i < (text ?? "").length; i += 1) {
    const char = text?.[i];
    if (char === "\\" && text?.[i + 1] !== undefined) {
      i += 1;
      value += text[i];
    } else if (char === ",") {
      values.push(value);
      value = "";
    } else value += char;
  }
  return [...new Set([...values, value])].filter((each) => each.trim() !== "");
}
