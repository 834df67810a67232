package jp.enishi.bench;

/** Why the bench cannot go on, said to whoever started it. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Refusal(String message) {
    super(message);
  }
}
