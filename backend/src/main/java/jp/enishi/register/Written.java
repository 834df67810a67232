package jp.enishi.register;

import java.util.List;
import jp.enishi.platform.problem.ProblemException;

/** A record as it was stored, and what is doubtful about it. */
public record Written<T>(T record, List<ProblemException.Field> warnings) {}
