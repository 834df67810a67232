package jp.enishi.platform.time;

/**
 * In which month the firm's fiscal years begin. The module that keeps the setting implements it.
 */
public interface FiscalYearStart {

  /** Where nobody has said otherwise: most firms in Japan begin in April. */
  int APRIL = 4;

  /** 1 to 12. */
  int month();
}
