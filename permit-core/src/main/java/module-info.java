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
  exports az.permit.core.organisation;
  exports az.permit.core.organisation.rules;
  exports az.permit.core.organisation.form;
  exports az.permit.core.organisation.lifecycle;
  exports az.permit.core.organisation.message;
  exports az.permit.core.organisation.headcount;
  exports az.permit.core.organisation.portal;
  exports az.permit.core.organisation.bulk;
  exports az.permit.core.audit;
  exports az.permit.core.audit.verifying;
  exports az.permit.core.inspection;
  exports az.permit.core.inspection.checking;
  exports az.permit.core.inspection.listing;
  exports az.permit.core.inspection.offline;
  exports az.permit.core.investigation;
  exports az.permit.core.investigation.judging;
  exports az.permit.core.port;
  exports az.permit.core.memory;
}
