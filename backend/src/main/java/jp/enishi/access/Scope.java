package jp.enishi.access;

/** How far an actor sees (row scope). Each wider one includes the narrower. */
public enum Scope {
  /** Records the actor owns. */
  OWN,
  /** And those of the actor's teams and sites. */
  TEAM,
  /** And those of every team and site below. */
  TREE,
  /** Every record. */
  ALL
}
