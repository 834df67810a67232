package jp.enishi.exchange.importing;

import java.util.List;
import jp.enishi.exchange.importing.ImportMapping.SheetMapping;
import jp.enishi.exchange.importing.PlannedRow.PlannedRecord;
import jp.enishi.exchange.importing.RowReader.Said;

/** Plans what the rows about one subject do. */
interface SubjectRows {

  /**
   * What a row does.
   *
   * @param keep says that it will be written: rows below may be about the same record
   */
  record Decided(List<PlannedRecord> records, Runnable keep) {}

  /** Gets ready for the next rows. */
  void prepare(SheetMapping mapping, List<Said> rows);

  /** Decides about one of them; what is to be said about it is put to what it says. */
  Decided decide(SheetMapping mapping, Said said, String place);
}
