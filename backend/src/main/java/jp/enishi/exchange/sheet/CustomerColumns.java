package jp.enishi.exchange.sheet;

/** What companies and people have alike. */
final class CustomerColumns {

  static final String[] ADDRESS = {"prefecture", "city", "street", "building"};

  private CustomerColumns() {}

  /** Where they came from, what they are to us, who looks after them. */
  static Columns relation(Columns columns) {
    return columns
        .means("address", ADDRESS)
        .plain("leadSource")
        .beside("referredByCompany", NamesBeside.company("c.referred_by_company"))
        .beside("referredByPerson", NamesBeside.person("c.referred_by_person"))
        .plain("rank", "tags")
        .care()
        .plain("note", "source", "verifiedOn");
  }
}
