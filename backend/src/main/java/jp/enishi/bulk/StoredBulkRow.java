package jp.enishi.bulk;

import java.util.List;
import java.util.UUID;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.text.Remark;
import jp.enishi.register.FieldChange;

/** What a bulk edit does to one record, or did. */
record StoredBulkRow(
    UUID editId,
    int seq,
    UUID recordId,
    BulkOutcome outcome,
    List<FieldChange> changes,
    List<ProblemException.Field> remarks) {

  StoredBulkRow turned(
      BulkOutcome other, List<FieldChange> planned, List<ProblemException.Field> said) {
    return new StoredBulkRow(editId, seq, recordId, other, planned, said);
  }

  StoredBulkRow refused(String code) {
    return turned(
        BulkOutcome.refused, changes, List.of(new ProblemException.Field("", Remark.of(code))));
  }
}
