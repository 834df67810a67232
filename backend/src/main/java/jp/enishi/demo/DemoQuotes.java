package jp.enishi.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.deals.deal.DealDetails;
import jp.enishi.quotes.issuer.Issuer;
import jp.enishi.quotes.issuer.Picture;
import jp.enishi.quotes.quote.Decision;
import jp.enishi.quotes.quote.QuoteDetails;
import jp.enishi.quotes.quote.QuoteKeys;
import jp.enishi.register.Stored;

/** Quotes of the demo company: made when a deal comes so far, and decided with it. */
final class DemoQuotes {

  private final Selling selling;
  private final Map<UUID, Stored<QuoteDetails, QuoteKeys>> newest = new HashMap<>();

  DemoQuotes(Selling selling) {
    this.selling = selling;
  }

  /** What stands on the demo company's documents. */
  void firm(Actor clerk) {
    Issuer issuer = selling.issuers().get();
    ObjectNode firm =
        object()
            .put("name", "株式会社縁商事")
            .put("postalCode", "1000005")
            .put("address", "東京都千代田区丸の内9-9-9")
            .put("building", "縁ビル 8階")
            .put("phone", "03-0000-1234")
            .put("fax", "03-0000-1235")
            .put("email", "sales@enishi.example.jp")
            .put("registrationNumber", "T2999912345678")
            .put("bankAccount", "えにし銀行 丸の内支店 普通 1234567 カ）エニシシヨウジ")
            .put("remarks", "・納期は在庫の状況により前後することがあります。\n・ご不明な点は担当までお問い合わせください。");
    try {
      int version = selling.issuers().change(clerk, issuer.version(), firm).record().version();
      for (Picture picture : Picture.values()) {
        InputStream file =
            Objects.requireNonNull(
                DemoQuotes.class.getResourceAsStream("firm-" + picture + ".png"));
        version = selling.issuers().put(clerk, version, picture, file).version();
      }
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The customer is told what it costs; some time a second time. */
  void offer(Dice dice, DemoRecord<DealDetails> deal, LocalDate day) {
    if (dice.chance(0.25)) {
      return;
    }
    Actor owner = deal.owner();
    Stored<QuoteDetails, QuoteKeys> quote = selling.quotes().ofDeal(owner, deal.id(), day).record();
    quote =
        changed(owner, quote, object().put("delivery", dice.oneOf("ご発注後2週間", "ご発注後1か月", "別途ご相談")));
    if (dice.chance(0.12)) {
      return; // still a draft
    }
    quote = issued(owner, quote);
    if (dice.chance(0.2)) {
      Stored<QuoteDetails, QuoteKeys> next = selling.quotes().revise(owner, quote.id()).record();
      ObjectNode changes = object().put("quotedOn", day.toString()).putNull("validUntil");
      quote = issued(owner, changed(owner, next, changes));
    }
    newest.put(deal.id(), quote);
  }

  private Stored<QuoteDetails, QuoteKeys> issued(
      Actor owner, Stored<QuoteDetails, QuoteKeys> draft) {
    return selling.quoteSteps().issue(owner, draft.id(), draft.version()).record();
  }

  private Stored<QuoteDetails, QuoteKeys> changed(
      Actor owner, Stored<QuoteDetails, QuoteKeys> quote, ObjectNode patch) {
    try {
      return selling.quotes().change(owner, quote.id(), quote.version(), patch).record();
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The deal is won by its quote. */
  void won(DemoRecord<DealDetails> deal, LocalDate day) {
    Stored<QuoteDetails, QuoteKeys> quote = newest.get(deal.id());
    if (quote != null) {
      Decision decision = new Decision(day, null, deal.version());
      selling.quoteSteps().accept(deal.owner(), quote.id(), quote.version(), decision);
      deal.now(selling.deals().get(deal.owner(), deal.id()).version());
    }
  }

  /** The deal is lost, and its quote with it. */
  void lost(DemoRecord<DealDetails> deal, LocalDate day, String reason) {
    Stored<QuoteDetails, QuoteKeys> quote = newest.get(deal.id());
    if (quote != null) {
      Decision decision = new Decision(day, reason, null);
      selling.quoteSteps().decline(deal.owner(), quote.id(), quote.version(), decision);
    }
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
