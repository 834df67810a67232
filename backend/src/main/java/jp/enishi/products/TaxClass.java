package jp.enishi.products;

/** 税区分: which of the consumption tax rates of a day is on something. */
public enum TaxClass {
  /** 標準税率. */
  standard,
  /** 軽減税率. */
  reduced,
  /** 免税: exports and the like, taxed at nothing. */
  zero,
  /** 非課税. */
  exempt,
  /** 不課税: what the tax does not concern. */
  outside;

  /** Whether the tax table has rates for it. */
  public boolean isTaxed() {
    return this == standard || this == reduced;
  }
}
