package jp.enishi.local;

/**
 * The machine cannot run a part of the product. The message is meant for the person at the
 * terminal: it says what is wrong and what to do, in their language.
 */
public final class LaunchFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  LaunchFailure(String message) {
    super(message);
  }

  LaunchFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
