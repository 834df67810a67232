package jp.enishi.contracts.contract;

/** 請求方法: how often a contract is invoiced. */
public enum ContractBilling {
  /** 一括. */
  once,
  /** 毎月. */
  monthly,
  /** 毎年. */
  yearly
}
