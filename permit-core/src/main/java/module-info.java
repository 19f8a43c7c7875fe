/** The rules of the permit service: pure functions over values, and the ports they need. */
module az.permit.core {
  requires transitive io.vavr;
  requires static transitive org.jspecify;
  requires static org.immutables.value;

  exports az.permit.core.identity;
  exports az.permit.core.regime;
  exports az.permit.core.citizen;
  exports az.permit.core.citizen.reading;
  exports az.permit.core.citizen.issuing;
  exports az.permit.core.citizen.wording;
  exports az.permit.core.citizen.answering;
  exports az.permit.core.port;
  exports az.permit.core.memory;
}
