package jp.enishi.exchange.importing;

import jp.enishi.platform.text.Remark;

/** Ends background work with a reason the user can read. */
final class ImportFailure extends RuntimeException {
  private final transient Remark remark;

  ImportFailure(Remark remark) {
    super(remark.code());
    this.remark = remark;
  }

  Remark remark() {
    return remark;
  }
}
