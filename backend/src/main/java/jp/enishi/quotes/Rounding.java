package jp.enishi.quotes;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** 端数処理: what becomes of the fraction of a yen in an amount of tax. */
public enum Rounding {
  /** 切り捨て. */
  down(RoundingMode.DOWN),
  /** 四捨五入. */
  halfUp(RoundingMode.HALF_UP),
  /** 切り上げ. */
  up(RoundingMode.UP);

  private final RoundingMode mode;

  Rounding(RoundingMode mode) {
    this.mode = mode;
  }

  /** The quotient in whole yen. */
  public BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
    return dividend.divide(divisor, 0, mode);
  }
}
