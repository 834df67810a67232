package jp.enishi.quotes.issuer;

/** The pictures on the firm's documents. */
public enum Picture {
  /** ロゴ, above the name. */
  logo,
  /** 角印, over the end of the name. */
  seal
}
