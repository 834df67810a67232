package jp.enishi.products.tax;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import jp.enishi.access.Actor;
import jp.enishi.customers.CommonRules;
import jp.enishi.journal.Change;
import jp.enishi.journal.History;
import jp.enishi.platform.db.Cause;
import jp.enishi.platform.db.Transactions;
import jp.enishi.platform.json.MergePatch;
import jp.enishi.platform.problem.Checking;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.problem.ProblemType;
import jp.enishi.platform.query.Page;
import jp.enishi.platform.text.Remark;
import jp.enishi.products.TaxClass;
import jp.enishi.register.Checked;
import org.jspecify.annotations.Nullable;

/** What can be done with tax rates. */
@Singleton
class TaxRateService {

  private static final BigDecimal MOST = BigDecimal.valueOf(100);
  private static final int DECIMALS = 2;

  private final TaxRates rates;
  private final RateUses uses;
  private final History history;
  private final MergePatch merge;
  private final Transactions transactions;

  TaxRateService(
      TaxRates rates, RateUses uses, History history, MergePatch merge, Transactions transactions) {
    this.rates = rates;
    this.uses = uses;
    this.history = history;
    this.merge = merge;
    this.transactions = transactions;
  }

  List<TaxRate> inForce(@Nullable LocalDate day) {
    List<TaxRate> inForce = rates.inForce(day == null ? CommonRules.today() : day);
    if (inForce.isEmpty()) {
      throw ProblemException.invalid("?on", Remark.of("products.tax.none"));
    }
    return inForce;
  }

  /** What became of all rates, those that were removed among them. */
  Page<Change> history(Actor actor, @Nullable String cursor) {
    return history.ofAll(actor, rates.table(), cursor);
  }

  /** What has lines with the rate. */
  TaxRateUses uses(Actor actor, UUID id) {
    return uses.of(actor, get(id).id());
  }

  TaxRate create(Actor actor, TaxRateDetails typed) {
    return write(actor, () -> get(rates.add(check(typed).accepted())));
  }

  TaxRate change(Actor actor, UUID id, int version, JsonNode patch) throws JsonProcessingException {
    TaxRate before = current(id, version);
    TaxRateDetails typed = merge.apply(before.attributes(), patch, TaxRateDetails.class);
    return write(
        actor,
        () -> {
          TaxRateDetails accepted = check(typed).accepted();
          if (!accepted.equals(before.attributes())) {
            requireUnused(actor, id);
          }
          if (!rates.replace(id, version, accepted)) {
            throw ProblemException.stale(get(id));
          }
          return get(id);
        });
  }

  void remove(Actor actor, UUID id, int version) {
    write(
        actor,
        () -> {
          current(id, version);
          requireUnused(actor, id);
          if (!rates.remove(id, version)) {
            throw ProblemException.stale(get(id));
          }
          return null;
        });
  }

  /** What was priced with a rate says so for good; the table must not say otherwise. */
  private void requireUnused(Actor actor, UUID id) {
    if (uses.of(actor, id).inUse()) {
      throw ProblemException.of(ProblemType.CONFLICT, Remark.of("products.tax.in-use"));
    }
  }

  private static Checked<TaxRateDetails> check(TaxRateDetails typed) {
    Checking checking = new Checking();
    CommonRules rules = new CommonRules(checking);
    rules.required("taxClass", typed.taxClass());
    rules.required("rate", typed.rate());
    rules.required("validFrom", typed.validFrom());
    rules.day("validFrom", typed.validFrom());
    TaxClass taxClass = typed.taxClass();
    if (taxClass != null && !taxClass.isTaxed()) {
      checking.refuse("/taxClass", "products.tax.exempt");
    }
    BigDecimal rate = typed.rate();
    if (rate != null && (rate.signum() < 0 || rate.compareTo(MOST) > 0)) {
      checking.refuse("/rate", "problem.field.range", "0", MOST.toString());
    } else if (rate != null && rate.stripTrailingZeros().scale() > DECIMALS) {
      checking.refuse("/rate", "products.tax.decimals");
    }
    return new Checked<>(typed, checking.errors(), checking.warnings());
  }

  private TaxRate get(UUID id) {
    return rates.find(id).orElseThrow(ProblemException::notFound);
  }

  private TaxRate current(UUID id, int version) {
    TaxRate rate = get(id);
    if (rate.version() != version) {
      throw ProblemException.stale(rate);
    }
    return rate;
  }

  private <T extends @Nullable Object> T write(Actor actor, Supplier<T> work) {
    return transactions.write(actor.id(), Cause.API, work);
  }
}
