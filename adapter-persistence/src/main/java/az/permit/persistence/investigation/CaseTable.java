package az.permit.persistence.investigation;

import az.permit.core.investigation.Matter;
import az.permit.persistence.citizen.CaseRows;
import az.permit.persistence.keys.Sealer;
import az.permit.persistence.organisation.OrganisationCaseRows;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The two tables of cases. The constants' order is that of cases of one moment. */
enum CaseTable {
  PHONE("a", "phone", "abuse_case", "rule") {
    @Override
    Matter read(Sealer sealer, ResultSet row) throws SQLException {
      return new Matter.OfPhone(CaseRows.read(sealer, row));
    }
  },
  ORGANISATION("o", "organisation", "organisation_case", "kind") {
    @Override
    Matter read(Sealer sealer, ResultSet row) throws SQLException {
      return new Matter.OfOrganisation(OrganisationCaseRows.read(sealer, row));
    }
  };

  private final String letter;
  private final String kind;
  private final String table;
  private final String ruleColumn;

  CaseTable(String letter, String kind, String table, String ruleColumn) {
    this.letter = letter;
    this.kind = kind;
    this.table = table;
    this.ruleColumn = ruleColumn;
  }

  /** What a row is about. */
  abstract Matter read(Sealer sealer, ResultSet row) throws SQLException;

  static CaseTable of(String letter) {
    return letter.equals(PHONE.letter) ? PHONE : ORGANISATION;
  }

  String letter() {
    return letter;
  }

  /** As decisions name it. */
  String kind() {
    return kind;
  }

  String table() {
    return table;
  }

  /** Where its rule stands. */
  String ruleColumn() {
    return ruleColumn;
  }
}
