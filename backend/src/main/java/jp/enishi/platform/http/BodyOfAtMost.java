package jp.enishi.platform.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An operation with a limit of its own for the body, because it takes it as a stream. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface BodyOfAtMost {

  /** The name of the setting that says how much. */
  String value();
}
