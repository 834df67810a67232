package jp.enishi.products;

/** 税区分: which of the consumption tax rates of a day is on something. */
public enum TaxClass {
  /** 標準税率. */
  standard,
  /** 軽減税率. */
  reduced,
  /** 非課税・不課税. */
  exempt
}
