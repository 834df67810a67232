package jp.enishi.quotes.quote;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import jp.enishi.access.Actor;
import jp.enishi.journal.AccessLog;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.problem.ProblemType;
import jp.enishi.platform.text.PlainText;
import jp.enishi.platform.text.Remark;
import jp.enishi.quotes.issuer.IssuerService;
import jp.enishi.quotes.pdf.QuoteDocument;
import jp.enishi.quotes.pdf.QuotePrinter;

/**
 * Prints quotes, a few at a time, while a few more wait: whatever many print leaves room for all
 * other work.
 */
@Singleton
class QuotePrints {

  private static final int AT_ONCE = 2;
  private static final int WAITING = 10;
  private static final int PATIENCE = 15;
  private static final int NAME = 60;

  /** A printed quote. */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  record Print(String name, byte[] pdf) {}

  private final QuoteService service;
  private final QuoteDocuments documents;
  private final IssuerService issuers;
  private final AccessLog log;
  private final Semaphore places = new Semaphore(AT_ONCE + WAITING);
  private final Semaphore free = new Semaphore(AT_ONCE, true);

  QuotePrints(
      QuoteService service, QuoteDocuments documents, IssuerService issuers, AccessLog log) {
    this.service = service;
    this.documents = documents;
    this.issuers = issuers;
    this.log = log;
  }

  Print pdf(Actor actor, UUID id) {
    QuoteDocument document = documents.of(actor, service.get(actor, id));
    log.viewed(actor, Quotes.KIND, id);
    return printing(() -> new Print(name(document), print(document)));
  }

  Optional<QuotePrinter.Picture> page(Actor actor, UUID id, int page) {
    QuoteDocument document = documents.of(actor, service.get(actor, id));
    return printing(() -> QuotePrinter.picture(print(document), page));
  }

  private byte[] print(QuoteDocument document) {
    return QuotePrinter.pdf(
        document, issuers.image(document.sender().logo()), issuers.image(document.sender().seal()));
  }

  /** Whoever waits holds a thread that others need: more than a few are sent away at once. */
  private <T> T printing(Supplier<T> work) {
    if (!places.tryAcquire()) {
      throw busy();
    }
    try {
      return inTurn(work);
    } finally {
      places.release();
    }
  }

  private static ProblemException busy() {
    return ProblemException.of(ProblemType.TOO_MANY_REQUESTS, Remark.of("quotes.print.busy"));
  }

  private <T> T inTurn(Supplier<T> work) {
    try {
      if (!free.tryAcquire(PATIENCE, TimeUnit.SECONDS)) {
        throw busy();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ProblemException.of(ProblemType.UNAVAILABLE);
    }
    try {
      return work.get();
    } finally {
      free.release();
    }
  }

  /** 見積書_山田商事御中_Q2026-0001.pdf, without what no file system takes. */
  private static String name(QuoteDocument document) {
    String number = document.number() == null ? "下書き" : document.number();
    String whom =
        PlainText.shortened(
            document.addressee().inOneLine().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_"), NAME);
    return "見積書_" + whom + "_" + number + ".pdf";
  }
}
