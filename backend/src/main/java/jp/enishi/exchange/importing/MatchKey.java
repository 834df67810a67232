package jp.enishi.exchange.importing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By what a row is recognised as a record that exists. */
@Schema(
    description =
        "Tried in the order given; the first that finds something decides. `id`: the record's own"
            + " id from an export. `corporateNumber` 法人番号 (companies). `memberNumber` 会員番号"
            + " (people). `email`. `phone`: phone or mobile. `nameAndPhone`, `nameAndPlace`"
            + " (prefecture and city), `nameAndCompany` (people). `name` alone. `code` and"
            + " `titleAndCustomer`: what is no customer; `same`: activities and tasks of which"
            + " everything that tells them is said again. These are not to be chosen.")
public enum MatchKey {
  id,
  corporateNumber,
  memberNumber,
  email,
  phone,
  nameAndPhone,
  nameAndPlace,
  nameAndCompany,
  name,
  code,
  titleAndCustomer,
  same
}
