package jp.enishi.exchange.importing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.enishi.exchange.file.Cell;
import jp.enishi.exchange.importing.ImportRowView.Level;
import jp.enishi.exchange.importing.RowReader.Said;
import jp.enishi.exchange.mapping.SplitAddress;
import jp.enishi.exchange.mapping.SplitName;
import jp.enishi.exchange.mapping.SplitPhones;
import jp.enishi.exchange.mapping.Target.Kind;
import jp.enishi.platform.text.WholeNumber;

/** Reads cells that hold several fields: a whole name or address, two phones, 翌月末, 3か月前. */
final class ComposedReader extends ColumnReader {

  ComposedReader(Kind kind, int column, Said said) {
    super(kind, column, said);
  }

  /** Answers false when the field is no such one. */
  boolean read(String field, List<String> texts, Cell.Kind cell) {
    String text = texts.getFirst().strip();
    switch (field) {
      case "address", "street", "building" ->
          place(field, cell == Cell.Kind.DATE ? List.of(houseNumber(text)) : texts);
      case "paymentMonths", "paymentDay" -> payment(field, text);
      case "noticePeriod" -> notice(text);
      case "phoneAndFax" -> phones(text);
      case "name" -> name(text);
      case "nameKana" -> kana(text);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** 12-8 that Excel took for 8 December is a house number again. */
  private String houseNumber(String date) {
    LocalDate day = LocalDate.parse(date.substring(0, 10));
    doubt("exchange.row.became_date");
    return day.getMonthValue() + "-" + day.getDayOfMonth();
  }

  private void place(String field, List<String> texts) {
    if (!field.equals("address")) {
      put(field, texts.getFirst().strip());
      return;
    }
    SplitAddress split =
        SplitAddress.of(String.join(" ", texts.stream().map(String::strip).toList()));
    putFilled("prefecture", split.address().prefecture());
    putFilled("city", split.address().city());
    putFilled("street", split.address().street());
    putFilled("building", split.address().building());
    if (!said.patch(kind).has("postalCode")) {
      putFilled("postalCode", split.postalCode());
    }
  }

  private void payment(String field, String text) {
    DayAndMonth.Payment payment = DayAndMonth.payment(text, field.equals("paymentDay"));
    if (payment == null) {
      doubt("exchange.row.payment");
      return;
    }
    if (payment.months() != null) {
      put("paymentMonths", payment.months());
    }
    if (payment.day() != null) {
      put("paymentDay", payment.day());
    }
  }

  /** 3か月前 says its unit as well. */
  private void notice(String text) {
    String unit = Spans.unit(text);
    Optional<String> known = Choices.read(kind, "noticeUnit", unit);
    if (known.isPresent() && !said.patch(kind).has("noticeUnit")) {
      put("noticeUnit", known.get());
    }
    boolean plain = unit.isEmpty() || known.isPresent();
    number("noticePeriod", plain ? Spans.count(text) : WholeNumber.read(text, 0, 0));
  }

  private void phones(String text) {
    SplitPhones phones = SplitPhones.of(text);
    putFilled("phone", phones.phone());
    if (kind == Kind.company) {
      putFilled("fax", phones.fax());
    }
  }

  private void name(String text) {
    if (kind != Kind.person) {
      put("name", text);
      return;
    }
    SplitName name = SplitName.of(text);
    put("familyName", name.family());
    putFilled("givenName", name.given());
    if (name.guessed()) {
      said.remark(Level.warning, column, "exchange.row.name_guessed", name.family(), name.given());
    }
  }

  private void kana(String text) {
    if (kind != Kind.person) {
      put("nameKana", text);
      return;
    }
    SplitName name = SplitName.ofKana(text);
    put("familyKana", name.family());
    putFilled("givenKana", name.given());
  }
}
