package jp.enishi.deals.deal;

/** 請求方法: how often something is paid. */
public enum Billing {
  /** 一括. */
  once,
  /** 毎月. */
  monthly
}
