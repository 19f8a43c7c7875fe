package az.permit.core.violator;

/** Breaks the rule that every sealed root has a fold. */
sealed interface SealedWithoutFold {
  /** The only case. */
  record Case() implements SealedWithoutFold {}
}
